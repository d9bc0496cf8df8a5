import { expect, test } from "vitest";
import { coveringStarts } from "../../../src/intake/vanished/covering.ts";
import type { Loss, LossKind } from "../../../src/intake/vanished/loss.ts";
import { report } from "../../../src/intake/vanished/report.ts";
import { Problems } from "../../../src/kit/problems.ts";

const number = (i: number) => String(i).padStart(4, "0");

/** Losses of a kind, one of each text. */
function losses(
  kind: LossKind,
  count: number,
  file = "articles/2019/01/01-s",
  more: Partial<Loss> = {},
): Loss[] {
  return Array.from({ length: count }, (_, i) => ({
    kind,
    group: number(i),
    file: `${file}${number(i)}/uk.md`,
    address: `/2019/01/01/s${number(i)}/`,
    ...more,
  }));
}

function told(given: readonly Loss[], isFree = (start: string) => start.startsWith("/2019/")): string[] {
  const problems = new Problems();
  report(given, isFree, problems);
  return problems
    .all()
    .map(({ file, severity, message, hint }) => `${file}: ${severity}: ${message} | ${hint}`);
}

test("twenty stories are told one by one, and more as one, with what covers them", () => {
  expect(told(losses("deleted", 20))).toHaveLength(20);
  expect(told(losses("deleted", 3000))).toEqual([
    'articles: error: 3000 stories were deleted: 3000 published addresses lead nowhere, /2019/01/01/s0000/, /2019/01/01/s0001/, /2019/01/01/s0002/, /2019/01/01/s0003/, /2019/01/01/s0004/, /2019/01/01/s0005/ … | Was this meant? Then say that they are gone: npm run gone -- "/2019/*"',
  ]);
});

test("where pages stand between them, all are written at once", () => {
  expect(told(losses("deleted", 30), () => false)[0]).toMatch(
    /Then say that they are gone: npm run gone -- --all$/,
  );
});

// biome-ignore format: a table reads better in rows
test.each<[kind: LossKind, message: string, hint: string]>([
  ["language", "30 languages of stories were deleted: 30 published", 'npm run gone -- "/2019/*"'],
  ["draft", "30 texts became drafts: ", "Was this meant?"],
  ["future", "30 texts were moved into the future: ", "Was this meant?"],
  ["date", "the dates of 30 texts were changed: ", "Lead each old address to where the text is now: npm run gone -- --all"],
  ["slug", "the headlines or slugs of 30 texts were changed: ", "npm run gone -- --all"],
  ["prefix", "the first language of the site was changed, which moved 30 texts: ", "npm run gone -- --all"],
  ["alias", "aliases of 30 texts were taken out: ", "Was this meant?"],
  ["renamed", "the folders of 30 texts were renamed, and subscribers will see them twice: ", "Keep the ids that they know, in each of these texts, as in articles/2019/01/01-s0000/uk.md: id: 2019/01/01-a"],
  ["renumbered", "the ids in feeds of 30 texts were changed, and subscribers will see them twice: ", "Keep the ids that they know"],
  ["topic", "30 topics no longer exist: ", "Was this meant?"],
  ["author", "30 authors no longer exist: ", "Was this meant?"],
  ["emptyTopic", "no public story has one of 30 topics any more: ", "Was this meant?"],
  ["emptyAuthor", "no public story is signed by one of 30 authors any more: ", "Was this meant?"],
  ["page", "30 pages were deleted: ", "Was this meant?"],
  ["redirect", "30 old addresses were taken out: ", "Was this meant?"],
  ["siteLanguage", "30 languages were taken out of the site: ", "Was this meant?"],
  ["other", "the site has 30 pages less: ", "Was this meant?"],
])("many of a kind: %s", (kind, message, hint) => {
  const [line, ...others] = told(losses(kind, 30, undefined, { feedId: "2019/01/01-a" }));
  expect(others).toEqual([]);
  expect(line).toContain(message);
  expect(line).toContain(hint);
});

test.each<[kind: LossKind, line: string]>([
  ["prefix", "the first language of the site was changed, which moved the text to /uk/2019/: its"],
  [
    "other",
    "the site has no such page any more: its published address /2019/01/01/s0000/ leads nowhere | Say that it is gone: npm run gone -- /2019/01/01/s0000/",
  ],
])("one of a kind: %s", (kind, line) => {
  expect(told(losses(kind, 1, undefined, { now: "/uk/2019/" as never }))[0]).toContain(line);
});

test("an id that no feed shows any more is a warning", () => {
  const [line] = told(losses("renamed", 1, undefined, { isHarmless: true, address: undefined, name: "x" }));
  expect(line).toMatch(/^articles\/2019\/01\/01-s0000\/uk\.md: warning: the folder was x/);
});

test("an address in Cyrillic is told in letters", () => {
  const [line] = told([{ kind: "page", group: "a", file: "pages/a/uk.md", address: "/%D0%BF%D1%80%D0%BE/" }]);
  expect(line).toContain("its published address /про/ leads nowhere");
});

test.each<[what: string, addresses: string[], live: string[], starts: string[] | undefined]>([
  ["one", ["/a/b/"], [], ["/a/b/"]],
  ["a folder", ["/a/b/", "/a/c/"], ["/d/"], ["/a/*"]],
  ["a folder in which something is left", ["/a/b/1/", "/a/b/2/", "/a/c/"], ["/a/d/"], ["/a/b/*", "/a/c/"]],
  ["files in a folder that stays", ["/a/feed.xml", "/a/atom.xml"], ["/a/"], ["/a/atom.xml", "/a/feed.xml"]],
  ["several folders", ["/a/1/", "/a/2/", "/b/1/", "/b/2/"], ["/c/"], ["/a/*", "/b/*"]],
  ["too many to type", Array.from({ length: 40 }, (_, i) => `/a/${i}/`), ["/a/x/"], undefined],
])("what covers %s", (_, addresses, live, starts) => {
  const isFree = (start: string) => !live.some((path) => path.startsWith(start));
  expect(coveringStarts(addresses, isFree)).toEqual(starts);
});
