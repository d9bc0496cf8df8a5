import { expect, test } from "vitest";
import { foldersOf, HostPlaces } from "../../../src/deploy/targets/host-places.ts";

test.each([
  ["/srv/www", undefined, "/srv/www", "/srv/www.visnyk"],
  ["/srv/www/", undefined, "/srv/www", "/srv/www.visnyk"],
  ["www", undefined, "www", "www.visnyk"],
  ["~/www", undefined, "www", "www.visnyk"],
  ["a/../www//news", undefined, "www/news", "www/news.visnyk"],
  [".", undefined, ".", ".visnyk"],
  ["/", undefined, "/", "/.visnyk"],
  ["/srv/www", "~/notes/", "/srv/www", "notes"],
])("a site in %s with notes in %s is in %s, its notes in %s", (path, notes, root, wanted) => {
  expect(new HostPlaces({ path, notes })).toMatchObject({ root, notes: wanted });
});

test.each([
  ["/srv/www", "/srv/www/"],
  ["/srv/www", "/srv"],
])("a site in %s cannot have notes in %s", (path, notes) => {
  expect(() => new HostPlaces({ path, notes })).toThrow(/are where its site is/);
});

test.each([
  ["/srv/www", "/srv/www.visnyk", false],
  ["/srv/www", "/srv/www/.visnyk", true],
  [".", ".visnyk", true],
])("of a site in %s, notes in %s lie inside: %s", (path, notes, isInside) => {
  expect(new HostPlaces({ path, notes }).areNotesInside).toBe(isInside);
});

test("folders are named once each, the deepest first, without the root", () => {
  expect(foldersOf(["a/b/c.html", "a/d.html", "e.html", "a/b/f/g.html"])).toEqual(["a/b/f", "a/b", "a"]);
});
