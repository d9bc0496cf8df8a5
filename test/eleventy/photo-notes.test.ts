import { afterAll, beforeAll, expect, test } from "vitest";
import { buildBeside, buildChange } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const ID = "2025/02/13-a";
const made = SmallSite.empty();
made.published = "none";
const photo = (notes: string) => ({ slug: "a", photo: `{ file: a.jpg, alt: Площа${notes} }` });

beforeAll(async () => {
  await made.photo(`articles/${ID}/a.jpg`, 1200, 800);
  made.story(ID, photo(", credit: Олена Коваль"));
  made.story(ID, { ...photo(""), tags: "[Ukraine]" }, "Text.", "en");
  const { code, said } = await buildBeside(made);
  expect(code, said).toBe(0);
  expect(said).not.toContain("has no credit");
});
afterAll(() => made.remove());

test("a credit in the text of one language stands in the pages of all, and a change of it is as a clean build has it", async () => {
  for (const page of ["2025/02/13/a/index.html", "en/2025/02/13/a/index.html"])
    expect(made.read(page)).toContain("Олена Коваль");
  const site = made.copy();
  site.story(ID, photo(", credit: Ірина, focus: [0, 1]"));
  const clean = site.cleanCopy();
  expect((await buildChange(site)).code).toBe(0);
  expect((await buildBeside(clean)).code).toBe(0);
  const difference = site.difference(clean);
  clean.remove();
  expect(site.read("en/2025/02/13/a/index.html")).toContain("Ірина");
  expect(difference).toEqual([]);
});
