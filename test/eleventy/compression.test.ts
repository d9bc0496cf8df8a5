import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formsIn } from "../publication/in-forms.ts";
import { buildAndCompare } from "../site/build-and-compare.ts";
import { buildBeside, buildChange } from "../site/build-beside.ts";
import { pressed, SmallSite } from "../site/small-site.ts";

const LONG = "Довгий текст про те саме. ".repeat(60);

/** A site with compressed forms that is built once; nobody changes it but in a copy. */
const built = SmallSite.empty();
built.published = "none";
afterAll(() => built.remove());

beforeAll(async () => {
  for (const day of [10, 11]) built.story(`2025/02/${day}-a`, { title: `Новина ${day}` }, LONG);
  built.write("static/data.csv", "a,b\n".repeat(500));
  compress(built, "[br, gz]");
  const { code, said } = await buildBeside(built);
  expect(code, said).toBe(0);
});

function compress(site: SmallSite, encodings: string): void {
  const rest = site.content("site.yaml").replace(/^compress: .*\n/m, "");
  site.write("site.yaml", `${rest}compress: ${encodings}\n`);
}

test("texts of the site lie compressed beside themselves, but not what is packed already or is for hosts", () => {
  const { forms, wrong } = formsIn(built.output);
  expect(wrong).toEqual([]);
  const names = ["index.html", "feed.xml", "feed.json", "2025/02/10/novyna-10/index.html", "data.csv"];
  expect(forms).toEqual(expect.arrayContaining(names.flatMap((name) => [`${name}.br`, `${name}.gz`])));
  const texts = new Set(forms.map((form) => form.replace(/\.\w+$/, "")));
  expect([...texts].filter((text) => /\.(?:bin|woff2|png|jpg|avif)$|(?:^|\/)_/.test(text))).toEqual([]);
  expect([...texts].filter((text) => /\.(?:css|js|svg)$/.test(text))).not.toEqual([]);
});

test("after edits, and after others have been at the folder, they are what a clean build makes", async () => {
  const site = built.copy();
  site.story("2025/02/11-a", { title: "Новина 11" }, `${LONG} Більше.`);
  site.delete("articles/2025/02/10-a");
  writeFileSync(join(site.output, "index.html.br"), "x");
  await buildAndCompare(site);
  expect(formsIn(site.output).wrong).toEqual([]);
});

test("a form that is one's own file stays as it is, and when it goes, one is made", async () => {
  const site = built.copy();
  site.write("static/data.csv.gz", "as it is");
  await buildAndCompare(site);
  expect(site.read("data.csv.gz")).toBe("as it is");
  site.delete("static/data.csv.gz");
  await buildAndCompare(site);
  expect(formsIn(site.output)).toMatchObject({ wrong: [], forms: expect.arrayContaining(["data.csv.gz"]) });
});

test("turned off, they go, and no page is pressed for it; a preview has none", async () => {
  const site = built.copy();
  compress(site, "[]");
  const run = await buildChange(site);
  expect(run.code, run.said).toBe(0);
  expect(formsIn(site.output).forms).toEqual([]);
  expect(pressed(run).filter((path) => path.endsWith("/"))).toEqual([]);
});
