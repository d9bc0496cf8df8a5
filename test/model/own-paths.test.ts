import { expect, test } from "vitest";
import { Addresses, type SitePath, sitePathOf } from "../../src/model/address.ts";
import { isOwnAddress } from "../../src/model/own-addresses.ts";
import * as ownPaths from "../../src/model/own-paths.ts";
import { sourceFiles } from "../structure/source-files.ts";

const { PHOTO_END, photoEnd, STORY_END } = ownPaths;
const PARTS = Object.values(ownPaths).filter((part) => typeof part === "string");

test("no plain page can take what the site gives away itself", () => {
  expect(PARTS.length).toBeGreaterThan(5);
  expect(PARTS.filter((part) => !isOwnAddress(sitePathOf(`/${part}`)))).toEqual([]);
});

test("no script spells what is spelled there", () => {
  const scripts = sourceFiles("templates/assets/js");
  const spelled = scripts.flatMap(({ path, source }) => {
    const code = source.replace(/^import .*$|^} from .*$/gm, "").replace(/\/\*\*[\s\S]*?\*\//g, "");
    return PARTS.filter((part) => new RegExp(`["'\`/}]${part}["'\`$]`).test(code)).map((part) => [
      path,
      part,
    ]);
  });
  expect(scripts.length).toBeGreaterThan(15);
  expect(spelled).toEqual([]);
});

const addresses = new Addresses({ baseUrl: "https://news.example/below/", languages: ["uk", "en"] });

test.each<[path: SitePath, isStory: boolean]>([
  [addresses.story("uk", "2025-02-13", "umierov"), true],
  [addresses.story("en", "2025-02-13", "2025"), true],
  [addresses.period("uk", "2025-02-13"), false],
  [addresses.period("en", "2025-02"), false],
  [addresses.home("uk"), false],
  [addresses.topic("en", "nato", 2), false],
  [addresses.plainPage("uk", "about"), false],
])("%s ends as that of a story: %s", (path, isStory) => {
  expect(STORY_END.test(addresses.absolute(path))).toBe(isStory);
});

test.each([
  [480, "avif"],
  [1920, "jpg"],
])("the file of a photo, %i wide, is found by its end", (width, ending) => {
  const file = `/photos/talks-2-0123456789ab${photoEnd(width, ending)}`;
  expect(file.replace(PHOTO_END, "")).toBe("/photos/talks-2-0123456789ab");
});
