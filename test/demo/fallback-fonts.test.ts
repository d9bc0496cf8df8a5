import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import type { SystemFonts } from "../../scripts/browser-fonts.ts";
import { type StaticServer, serveFolder } from "../../scripts/static-server.ts";
import { addressOf, DEMO, PAGES } from "./demo-pages.ts";

const NOTO = "@expo-google-fonts/noto-serif";
const TINOS = "@expo-google-fonts/tinos";
const GELASIO = "@expo-google-fonts/gelasio";
const LANGUAGES = ["Ukrainian", "English", "French"] as const;

type Language = (typeof LANGUAGES)[number];

/** What a reader's machine has: the name that pages find it by, the files, and what of them pages are set in. */
interface System {
  name: string;
  family: string;
  fonts: SystemFonts;
  languages: readonly Language[];
}

const inBothWeights = (folder: string) => [`${folder}/400Regular`, `${folder}/700Bold`];

/**
 * Fonts that cannot be had as packages have stand-ins of the same widths. Gelasio has no Cyrillic letters. What differs by
 * the name alone is asked about in one language.
 */
const SYSTEMS: readonly System[] = [
  system("DejaVu Serif", "DejaVu Serif", { folders: ["dejavu-fonts-ttf/ttf"] }),
  system("Noto Serif", "Noto Serif", { folders: inBothWeights(NOTO) }),
  standIn("Liberation Serif", "Tinos", TINOS),
  { ...standIn("Georgia", "Gelasio", GELASIO), languages: ["English", "French"] },
  { ...standIn("Noto Serif", "Noto Serif", NOTO), languages: ["Ukrainian"] },
  { ...standIn("Times New Roman", "Tinos", TINOS), languages: ["Ukrainian"] },
];

function system(name: string, family: string, fonts: SystemFonts): System {
  return { name, family, fonts, languages: LANGUAGES };
}

/** A font whose files have the full names that another has. */
function standIn(name: string, family: string, folder: string): System {
  const names = { [`${family} Regular`]: name, [`${family} Bold`]: `${name} Bold` };
  return system(name, family, { folders: inBothWeights(folder), names });
}

/** Where the pages of a language begin. */
const FRONTS: Readonly<Record<Language, string>> = { Ukrainian: "", English: "en/", French: "fr/" };

/** The file of a story's page, and where its language begins. */
const STORY = /^((?:[a-z]{2}\/)?)\d{4}\/\d\d\/\d\d\/(?!index)/;

/** Several, for in one a line more or less is much. */
function storiesIn(language: Language): string[] {
  return PAGES.filter((file) => STORY.exec(file)?.[1] === FRONTS[language])
    .slice(0, 5)
    .map(addressOf);
}

/** Pixels that a text takes. */
interface Room {
  /** Headlines, standfirsts and texts of stories, in windows of a telephone and of a laptop. */
  heights: number[];
  /** All headlines of a front page, and the texts of stories, if they were one line. */
  widths: number[];
}

let server: StaticServer;
const inWebFont = new Map<Language, Room>();

beforeAll(async () => {
  server = await serveFolder(DEMO);
  const browser = await launchBrowser();
  for (const language of LANGUAGES) {
    const page = await openedPage(browser);
    inWebFont.set(language, await roomIn(page, language));
    expect(await webFontsUsed(page)).toBeGreaterThan(0);
    await page.close();
  }
  await browser.close();
});

afterAll(() => server.close());

describe.each(SYSTEMS)("a machine that has $name, from $family", ({ family, fonts, languages }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser([], fonts);
  });
  afterAll(() => browser.close());

  test.each(languages)(
    "gives texts in %s the room that they have in the web font, within 2 %",
    async (language) => {
      const page = await openedPage(browser);
      await page.route("**/*.woff2", (route) => route.abort());
      const { heights, widths } = await roomIn(page, language);
      const web = inWebFont.get(language) as Room;
      expect(await webFontsUsed(page)).toBe(0);
      expect(await familiesOf(page, "h1, .standfirst, .prose > p")).toEqual([family]);
      expect(changes(heights, web.heights)).toBeLessThan(0.02);
      expect(changes(widths, web.widths)).toBeLessThan(0.02);
      await page.close();
    },
  );
});

/** A page that paints no text without the web font that it is to have. */
async function openedPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ serviceWorkers: "block" });
  await page.route("**/site-*.css", async (route: Route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll("font-display:optional", "font-display:block");
    await route.fulfill({ response, body });
  });
  return page;
}

/** The largest part by which a length differs. */
function changes(lengths: readonly number[], others: readonly number[]): number {
  return Math.max(...lengths.map((length, i) => Math.abs(length / (others[i] as number) - 1)));
}

async function roomIn(page: Page, language: Language): Promise<Room> {
  await page.goto(`${server.origin}/${FRONTS[language]}`);
  const headlines = await widthOf(page, ".card-title a");
  let [narrow, wide, text] = [0, 0, 0];
  for (const address of storiesIn(language)) {
    await page.goto(server.origin + address);
    narrow += await heightIn(page, 360);
    wide += await heightIn(page, 1280);
    text += await widthOf(page, ".prose > p");
  }
  return { heights: [narrow, wide], widths: [headlines, text] };
}

/** Of headline, standfirst and text, in a window of a width; but of no tables, where a letter more may be a line in each cell. */
async function heightIn(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate<number>(`document.fonts.ready.then(() =>
    [...document.querySelectorAll("h1, .standfirst, .prose > :not(.table)")]
      .reduce((sum, part) => sum + part.getBoundingClientRect().height, 0))`);
}

async function widthOf(page: Page, selector: string): Promise<number> {
  return page.evaluate<number>(`document.fonts.ready.then(() =>
    [...document.querySelectorAll(${JSON.stringify(selector)})].reduce((sum, element) => {
      element.style.cssText = "display: inline-block; white-space: nowrap; max-inline-size: none";
      const { width } = element.getBoundingClientRect();
      element.style.cssText = "";
      return sum + width;
    }, 0))`);
}

/** The families of the machine that the letters of elements come from. */
async function familiesOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  const families = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    for (const { familyName } of fonts) families.add(familyName);
  }
  return [...families];
}

async function webFontsUsed(page: Page): Promise<number> {
  return page.evaluate(`[...document.fonts]
    .filter(({ family, status }) => /^"?Source Serif 4"?$/.test(family) && status === "loaded").length`);
}
