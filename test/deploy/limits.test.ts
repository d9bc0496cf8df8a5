import { afterAll, beforeAll, expect, test } from "vitest";
import { checkLimits } from "../../src/deploy/limits.ts";
import { Database } from "../../src/library/database.ts";
import type { DeployTarget } from "../../src/model/deploy-target.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const made = SmallSite.empty();
made.published = "none";
afterAll(() => made.remove());

/** More than Cloudflare and GitLab take. */
const REDIRECTS = 2_001;

beforeAll(async () => {
  made.story("2025/02/10-a");
  const old = Array.from({ length: REDIRECTS }, (_, number) => `/old-${number}.php: /\n`);
  made.write("redirects.yaml", old.join(""));
  const { code, said } = await buildBeside(made);
  expect(code, said).toBe(0);
});

function check(target: DeployTarget, hosts: readonly string[] = []): void {
  const site = siteOf({ baseUrl: "https://news.example/", hosts, compress: ["gz"] });
  const openLibrary = () => Database.openMade(`${made.cache}/library.sqlite`);
  checkLimits(target, site, openLibrary, (notice) => expect(notice).toBe(""));
}

test("nothing is sent to a host that would drop a part of it, and what to do is said", () => {
  expect(() => check({ to: "cloudflare", project: "news" })).toThrow(
    /^Nothing was sent, .*\nsite\.yaml: error: cloudflare takes 2,000 redirects, and the site needs 2,001 .*\n {4}A star/,
  );
});

test("a host that takes it all stops nobody", () => {
  check({ to: "netlify", project: "news" });
  check({ to: "folder", path: "/srv" });
});

test("a branch is for the host that site.yaml names", () => {
  const target = { to: "git", repository: "git@host.example:news.git", branch: "pages" } as const;
  check(target);
  check(target, ["github"]);
  expect(() => check(target, ["gitlab"])).toThrow("gitlab takes 1,000 redirects");
});
