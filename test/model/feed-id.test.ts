import { expect, test } from "vitest";
import { atomId, isStoryFolder, statedFeedId } from "../../src/model/feed-id.ts";

const SITE = { authority: "news.example,2025" };

test.each([
  ["2025/02/13-umerov", true],
  ["2025/12/umerov-2", true],
  ["2025/13/01-umerov", false],
  ["2025/02/13-umerov/uk", false],
  ["2025/02", false],
  ["12345", false],
  ["0025/02/13-umerov", false],
])("%s: the folder of a story? %s", (text, is) => {
  expect(isStoryFolder(text)).toBe(is);
});

test.each([
  ["2025/02/13-old", "tag:news.example,2025:2025/02/13-old/en"],
  ["https://old.example/?p=123", "https://old.example/?p=123"],
  ["tag:old.example,2010:1", "tag:old.example,2010:1"],
  ["12345", "12345"],
])("%s is stated for %s", (stated, id) => {
  expect(statedFeedId(SITE, stated, "en")).toBe(id);
});

test.each([
  "https://old.example/?p=123&x=%D0%96",
  "https://old.example/новина/",
  "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
  "tag:old.example,2010:/posts/1",
])("Atom has %s as it is", (id) => {
  expect(atomId(SITE, id)).toBe(id);
});

test.each([
  ["12345", "tag:news.example,2025:12345"],
  ["123 at https://old.example", "tag:news.example,2025:123%20at%20https%3A%2F%2Fold.example"],
  ["/node/7", "tag:news.example,2025:%2Fnode%2F7"],
  ["https://old.example/a b", "tag:news.example,2025:https%3A%2F%2Fold.example%2Fa%20b"],
  ["https://old.example/50%", "tag:news.example,2025:https%3A%2F%2Fold.example%2F50%25"],
  ["https://", "tag:news.example,2025:https%3A%2F%2F"],
  ["Новина", "tag:news.example,2025:%D0%9D%D0%BE%D0%B2%D0%B8%D0%BD%D0%B0"],
])("Atom takes IRIs alone: %s is %s", (id, iri) => {
  expect(atomId(SITE, id)).toBe(iri);
});
