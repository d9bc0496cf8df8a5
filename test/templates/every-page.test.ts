import { createHash } from "node:crypto";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, test } from "vitest";
import { EARLY_THEME } from "../../templates/parts/early-theme.ts";
import { attribute, type Element, elementsOf, find, one, scriptsIn, textOf, values } from "./dom.ts";
import { everyPage } from "./every-page.ts";

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:recommended"] }));
const PAGES = everyPage();

describe.each(PAGES)("%s", (name, page) => {
  const elements = elementsOf(page);
  const runsScripts = name !== "redirect";

  test("is valid HTML", async () => {
    const { results } = await validator.validateString(page.value);
    expect(
      results.flatMap((result) => result.messages.map(({ message, line }) => `${line}: ${message}`)),
    ).toEqual([]);
  });

  test("has one heading of the first level, with words", () => {
    expect(textOf(one(elements, "h1"))).not.toBe("");
  });

  test("skips no level of headings", () => {
    const levels = elements
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map(({ tagName }) => Number(tagName[1]));
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test("runs the script of all pages, the choice of colours and its own, and has no styles of its own", () => {
    expect(find(elements, "style")).toEqual([]);
    const own = name === "offline" ? ["/paper/assets/offline-page.js"] : [];
    expect(scriptsIn(elements)).toEqual(
      runsScripts ? [EARLY_THEME.value, "/paper/assets/page.js", ...own] : [],
    );
    expect(values(elements, "style")).toEqual([]);
    expect(elements.flatMap(({ attrs }) => attrs).filter((attr) => attr.name.startsWith("on"))).toEqual([]);
  });

  test("allows its own files only", () => {
    const policy = find(elements, "meta").find(
      (meta) => attribute(meta, "http-equiv") === "Content-Security-Policy",
    );
    const hash = createHash("sha256").update(EARLY_THEME.value).digest("base64");
    const scripts = `; script-src 'self' 'sha256-${hash}'; connect-src 'self'; worker-src 'self'`;
    expect(attribute(policy as Element, "content")).toBe(
      `default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action ${find(elements, "form").length > 0 ? "'self'" : "'none'"}${runsScripts ? scripts : ""}`,
    );
  });

  test("keeps its links below the base path", () => {
    const links = [...values(elements, "href"), ...values(elements, "src")];
    expect(links.filter((link) => link.startsWith("/") && !link.startsWith("/paper/"))).toEqual([]);
  });

  test("has one main landmark and says its language", () => {
    expect(find(elements, "main")).toHaveLength(1);
    expect(attribute(one(elements, "html"), "lang")).toBe("uk");
  });

  test("has no id twice, and every place it links to", () => {
    const ids = values(elements, "id");
    expect(new Set(ids).size).toBe(ids.length);
    const places = values(elements, "href").filter((href) => href.startsWith("#"));
    expect(places.filter((place) => !ids.includes(place.slice(1)))).toEqual([]);
  });

  test("knows the box of every picture before it loads", () => {
    for (const img of find(elements, "img")) {
      expect(Number(attribute(img, "width"))).toBeGreaterThan(0);
      expect(Number(attribute(img, "height"))).toBeGreaterThan(0);
      expect(attribute(img, "alt")).toBeDefined();
    }
  });
});

test.each(PAGES.filter(([name]) => name !== "redirect"))("%s begins with the skip link", (_, page) => {
  const elements = elementsOf(page);
  const first = find(elements, "a")[0] as Element;
  expect(textOf(first)).toBe("Перейти до тексту");
  expect(attribute(first, "href")).toBe(`#${attribute(one(elements, "main"), "id")}`);
});
