import { readFileSync } from "node:fs";
import { join } from "node:path";
import { walk } from "../../src/kit/files.ts";
import { demoSite } from "./demo-site.ts";

/** Where the demo site says that it is. */
export const BASE_URL = "https://visnyk.example/";

export const DEMO = await demoSite();
export const FILES: readonly string[] = walk(DEMO).map((file) => file.path);
export const PAGES: readonly string[] = FILES.filter((path) => path.endsWith(".html"));

export function readDemo(path: string): string {
  return readFileSync(join(DEMO, path), "utf8");
}

/** The address of a page's file: `a/index.html` is `/a/`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** Stories of the demo: their days, and what the page of each has. */
const STORIES = {
  umerov: { day: "2025/02/13", mark: `id="story_corrections"` },
  resolution: { day: "2010/01/27", mark: "<table" },
  rome: { day: "2025/07/01", mark: `<section class="event"` },
  white: { day: "2025/03/19", mark: "footnotes" },
  turnout: { day: "2024/09/06", mark: "chart-lines" },
  radio: { day: "2026/11/21", mark: `class="chapters"` },
  letters: { day: "2025/11/05", mark: `class="keyword"` },
} as const;

/** One page of every kind, in several languages. */
export const KINDS: readonly (readonly [kind: string, address: string])[] = [
  ["home", "/"],
  ["home in English", "/en/"],
  ["older page", "/page/1/"],
  ["story", storyAddress("umerov", "uk")],
  ["story in English", storyAddress("umerov", "en")],
  ["story in French", storyAddress("umerov", "fr")],
  ["story with a table", storyAddress("resolution", "uk")],
  ["story with a footnote", storyAddress("white", "uk")],
  ["story with charts", storyAddress("turnout", "uk")],
  ["story with code", storyAddress("letters", "uk")],
  ["story with an event", storyAddress("rome", "uk")],
  ["episode of a podcast", storyAddress("radio", "uk")],
  ["series", "/series/brussels-explained/"],
  ["podcast", "/series/date-of-the-day/"],
  ["topic hub", "/topics/ukraine/"],
  ["topic hub in French", "/fr/topics/europe/"],
  ["empty topic hub", "/fr/topics/nasa/"],
  ["all topics", "/topics/"],
  ["author", "/authors/newsroom/"],
  ["day", "/2025/02/13/"],
  ["month", "/2025/02/"],
  ["year", "/2025/"],
  ["plain page", "/about/"],
  ["feeds", "/feeds/"],
  ["feeds in French", "/fr/feeds/"],
  ["search", "/search/"],
  ["search in French", "/fr/search/"],
  ["not found", "/404.html"],
  ["offline", "/offline/"],
];

/** The address of a demo story, found by what is particular about its page. */
function storyAddress(which: keyof typeof STORIES, lang: "uk" | "en" | "fr"): string {
  const { day, mark } = STORIES[which];
  const prefix = lang === "uk" ? "" : `${lang}/`;
  const stories = PAGES.filter(
    (page) => page.startsWith(`${prefix}${day}/`) && page.split("/").length > 4 + (prefix ? 1 : 0),
  );
  const story = stories.find((page) => readDemo(page).includes(mark));
  if (story === undefined) throw new Error(`the demo has no story ${which} in ${lang}`);
  return addressOf(story);
}
