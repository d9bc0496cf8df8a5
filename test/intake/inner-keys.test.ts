import { expect, test } from "vitest";
import { LANGS } from "../../src/i18n/lang.ts";
import { innerKeys, listKeys } from "../../src/intake/inner-keys.ts";

test("keys in braces are those of objects within any file, in lists and by name too", () => {
  const known = innerKeys();
  expect(
    [...LANGS, "fediverse", "hubs", "training", "parent", "credit", "alt", "relation", "date"].filter(
      (key) => !known.has(key),
    ),
  ).toEqual([]);
  expect(["slug", "lede", "tags", "listSize", "publisher"].filter((key) => known.has(key))).toEqual([]);
});

test("keys of lists are those whose entries are texts", () => {
  const known = listKeys();
  expect(["tags", "aliases", "hubs", "navigation", "share"].filter((key) => !known.has(key))).toEqual([]);
  expect(["title", "corrections", "focus", "photo", "feeds"].filter((key) => known.has(key))).toEqual([]);
});
