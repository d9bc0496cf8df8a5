import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DryPress } from "../plan/dry-press.ts";

const A = "2025/02/10-a";
const B = "2025/02/11-b";
const PDF = "%PDF-1.7\n";
const LINK = "[Рішення](rishennia.pdf)";

/** A site with a story that links to a document. */
function someSite(content = PDF): DryPress {
  const press = new DryPress();
  press.site.story(A, {}, LINK);
  press.site.write(`articles/${A}/rishennia.pdf`, content);
  return press;
}

/** What is published of documents after a build. */
async function published(press: DryPress): Promise<Record<string, string>> {
  await press.build();
  const folder = join(press.site.output, "attachments");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

const FIRST = "rishennia-0716f9264c.pdf";

test("a document is published under the hash of its content, and its story names it with its size", async () => {
  const press = someSite();
  expect(await published(press)).toEqual({ [FIRST]: PDF });
  const page = press.files()["2025/02/10/novyna-2025-02-10-a/index.html"] as string;
  expect(page).toContain(JSON.stringify(`/attachments/${FIRST}`));
  expect(await press.plan()).toMatchObject({ orders: [], gone: [] });
});

test("a document that changes has another address, and its story and feeds are pressed", async () => {
  const press = someSite();
  await press.build();
  press.site.write(`articles/${A}/rishennia.pdf`, `${PDF}2`);
  const { orders } = await press.plan();
  expect(orders.map(({ output }) => output.kind)).toEqual(expect.arrayContaining(["story", "feed"]));
  const after = await published(press);
  expect(Object.values(after)).toEqual([`${PDF}2`]);
  expect(after).not.toHaveProperty(FIRST);
});

test("what two stories link to is one file, and stays until neither does", async () => {
  const press = someSite();
  press.site.story(B, {}, LINK);
  press.site.write(`articles/${B}/rishennia.pdf`, PDF);
  expect(await published(press)).toEqual({ [FIRST]: PDF });
  press.site.story(A);
  expect(await published(press)).toEqual({ [FIRST]: PDF });
  press.site.story(B);
  expect(await published(press)).toEqual({});
});

test.each([
  ["a draft", { draft: "true" }],
  ["a story to come", { date: "2031-01-01" }],
])("the document of %s is nowhere, and comes with it", async (_, matter) => {
  const press = someSite();
  press.site.story(B);
  press.site.story(A, matter, LINK);
  expect(await published(press)).toEqual({});
  press.site.story(A, {}, LINK);
  expect(await published(press)).toEqual({ [FIRST]: PDF });
  press.site.story(A, matter, LINK);
  expect(await published(press)).toEqual({});
});

test("the document of a translation that is a draft stays away from the others'", async () => {
  const press = someSite();
  press.site.story(A);
  press.site.story(A, { draft: "true" }, LINK, "en");
  expect(await published(press)).toEqual({});
});

test("a story that comes due brings its document", async () => {
  const press = someSite();
  press.site.story(B);
  press.site.story(A, { date: "2025-03-02T12:00:00+02:00" }, LINK);
  expect(await published(press)).toEqual({});
  press.site.now = "2025-03-03T12:00:00Z";
  expect(await published(press)).toEqual({ [FIRST]: PDF });
});

test("a document that is missing in the site is put back", async () => {
  const press = someSite();
  await press.build();
  rmSync(join(press.site.output, "attachments", FIRST));
  // Something came directly into the site's folder, so all of it is looked at.
  writeFileSync(join(press.site.output, "stray.txt"), "x");
  expect(await published(press)).toEqual({ [FIRST]: PDF });
});

test.each([
  ["й.pdf".normalize("NFD"), "[а](й.pdf)", "y-0716f9264c.pdf"],
  ["%D0%B7%D0%B2%D1%96%D1%82.pdf", "[а](звіт.pdf)", "zvit-0716f9264c.pdf"],
  ["мій звіт (1).PDF", "[а](<мій звіт (1).PDF>)", "mii-zvit-1-0716f9264c.pdf"],
  ["中.pdf", "[а](中.pdf)", "document-0716f9264c.pdf"],
])("a document is found and published whichever way its name %s is written", async (name, link, address) => {
  const press = new DryPress();
  press.site.story(A, {}, link);
  press.site.write(`articles/${A}/${name}`, PDF);
  expect(await published(press)).toEqual({ [address]: PDF });
});
