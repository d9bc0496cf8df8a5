import { type DefaultTreeAdapterMap, parse } from "parse5";
import { expect, test } from "vitest";
import { PAGES, readDemo } from "./demo-pages.ts";

type Node = DefaultTreeAdapterMap["childNode"];

/** Words of another language; in Ukrainian, names and terms in Latin letters are at home, sentences are not. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  uk: /(?:\p{Script=Latin}[\p{Script=Latin}’']+[ ,\u00a0]+){3}\p{Script=Latin}{2}|\b(?:English|Français)\b/u,
  en: /\p{Script=Cyrillic}|\bFrançais\b/u,
  fr: /\p{Script=Cyrillic}|\bEnglish\b/u,
};

const READ_ALOUD = new Set(["aria-label", "title", "placeholder"]);

/** What a newsroom writes into a text, a caption or an `alt` has no mark of its language. */
const isText = (node: Node) =>
  "attrs" in node &&
  node.attrs.some(({ name, value }) => name === "class" && /^(?:prose|caption)$/.test(value));

test("all text outside the bodies of stories is in the language that it says it is in", () => {
  const wrong: string[] = [];
  const marks = new Set<string>();
  const visit = (node: Node, page: string, above: string) => {
    if (["script", "style", "noscript"].includes(node.nodeName) || isText(node)) return;
    const attributes = "attrs" in node ? node.attrs : [];
    const lang = attributes.find(({ name }) => name === "lang")?.value ?? above;
    if (lang !== above) marks.add(`${above} → ${lang}`);
    const texts = attributes.filter(({ name }) => READ_ALOUD.has(name)).map(({ value }) => value);
    if ("value" in node) texts.push(node.value);
    wrong.push(
      ...texts.filter((text) => FOREIGN[lang]?.test(text)).map((text) => `${page}: ${lang}: ${text}`),
    );
    for (const child of "childNodes" in node ? node.childNodes : []) visit(child, page, lang);
  };
  for (const page of PAGES) for (const node of parse(readDemo(page)).childNodes) visit(node, page, "");
  expect(wrong).toEqual([]);
  expect([...marks]).toEqual(expect.arrayContaining(["uk → en", "uk → fr", "en → uk", "fr → uk"]));
});
