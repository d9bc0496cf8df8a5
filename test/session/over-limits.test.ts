import { afterAll, beforeAll, expect, test } from "vitest";
import { Database } from "../../src/library/database.ts";
import { Addresses } from "../../src/model/address.ts";
import { overLimits } from "../../src/session/over-limits.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const made = SmallSite.empty();
made.published = "none";
let said = "";
afterAll(() => made.remove());

beforeAll(async () => {
  const settings = made.content("site.yaml");
  made.write("site.yaml", `${settings}host: [github, gitlab, vercel, firebase]\n`);
  made.story("2025/02/10-a", { aliases: "[/old/]" });
  const old = Array.from({ length: 1_001 }, (_, number) => `/old-${number}.php: /\n`);
  made.write("redirects.yaml", old.join(""));
  const run = await buildBeside(made);
  expect(run.code, run.said).toBe(0);
  said = run.said;
});

test("a build warns of what a host of the site will not take, and says what to do", () => {
  expect(said).toContain(
    "site.yaml: warning: gitlab takes 1,000 redirects, and the site needs 1,001 (1 of the old addresses have a page that leads on)\n    A star, such as",
  );
  expect(said).not.toMatch(/warning: (?:github|vercel|firebase) takes/);
});

test("whoever is about to send it is stopped, for that host alone", () => {
  const db = Database.open(`${made.cache}/library.sqlite`);
  const site = siteOf({ baseUrl: "https://news.example/", compress: ["gz"] });
  const of = { db, site, addresses: new Addresses(site) };
  expect(overLimits(of, ["gitlab"], "error")).toMatchObject([{ severity: "error", file: "site.yaml" }]);
  expect(overLimits(of, ["github", "nginx"], "error")).toEqual([]);
  expect(overLimits(of, [], "error")).toEqual([]);
  db.close();
});

test("each host finds its own files in the site", () => {
  expect(made.files()).toEqual(
    expect.arrayContaining(["CNAME", "_redirects", "firebase.json", "vercel.json"]),
  );
  expect(made.files()).not.toContain("_headers");
  expect(made.read(".nojekyll")).not.toBe("");
  expect(made.read("CNAME")).toBe("news.example\n");
});

test("another build changes none of them", async () => {
  const again = made.copy();
  const run = await buildBeside(again);
  expect(run.said).toContain(" 0 files deleted");
  expect(again.difference(made)).toEqual([]);
  expect(again.read(".nojekyll")).toBe(made.read(".nojekyll"));
});
