import { basename } from "node:path";
import { type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statementsOf } from "../hosts/shape.ts";
import { buildBeside } from "./build-beside.ts";
import { SmallSite } from "./small-site.ts";

type Node = DefaultTreeAdapterMap["node"];

/** What would end a text, or begin something else, in HTML, XML, JSON, scripts, headers and rules. */
const HOSTILE = [
  ...[`"><script>alert(1)</script>`, `'><img src=x onerror=alert(1)>`, "</title><svg onload=alert(1)>"],
  ...[
    "</script><script>alert(1)",
    "]]>",
    "&lt;b&gt;",
    "&#60;i&#62;",
    "javascript:alert(1)",
    "\u2028x\u2029y",
    "</style>",
  ],
  ...[
    '{"a": "b"}',
    "{{ x }}",
    "$" + "{x}",
    "<%= x %>",
    "; add_header X y;",
    "%0d%0aSet-Cookie: a=b",
    "\\u003cb\\u003e",
    "<?php",
  ],
].join(" ");

/** The same words without the signs. */
const HARMLESS = HOSTILE.replace(/[^\p{L}\p{N}\s]/gu, "·");

/** A whole small site in which every text is this one, and files have odd names. */
function siteWith(text: string): SmallSite {
  const site = SmallSite.empty();
  const t = JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  site.write(
    "site.yaml",
    SITE.replaceAll("T", () => t),
  );
  site.write(
    "topics.yaml",
    `ukraine: { kind: country, name: ${t}, description: ${t}, aliases: [Україна] }\n`,
  );
  site.write(
    "authors.yaml",
    `newsroom: { kind: organisation, name: ${t}, description: ${t}, aliases: [desk] }\n`,
  );
  const matter = { title: t, lede: t, authors: "[desk]", photo: `{ file: a.jpg, alt: ${t}, caption: ${t} }` };
  const source = `{ name: ${t}, url: "https://x.example/?a=b&c", relation: reprint }`;
  const corrections = `[{ date: 2025-02-11T12:00:00Z, text: ${t} }]`;
  site.story("2025/02/10-a", { ...matter, slug: "a", source, corrections });
  site.story(
    "2025/02/11-b",
    { ...matter, slug: "b", photo: `{ file: a.jpg, alt: ${t} }` },
    "[[2025/02/10-a]]",
  );
  site.write("articles/2025/02/10-a/photos.yaml", `a.jpg: { credit: ${t}, licence: ${t} }\n`);
  site.write("pages/about/uk.md", `---\ntitle: ${t}\nlede: ${t}\n---\nТекст.\n`);
  return site;
}

const SITE = `name: T
description: T
baseUrl: https://news.example/
languages: [uk]
timeZone: Europe/Kyiv
authority: news.example,2025
publisher: { name: T }
navigation: [ukraine]
rights: T
shareCards: false
host: [netlify, cloudflare, vercel, firebase, gitlab]
`;

const [evil, good] = [siteWith(HOSTILE), siteWith(HARMLESS)];
beforeAll(async () => {
  for (const site of [evil, good]) {
    for (const story of ["10-a", "11-b"]) await site.photo(`articles/2025/02/${story}/a.jpg`, 1200, 700);
    const run = await buildBeside(site);
    expect(run.code, run.said).toBe(0);
  }
});
afterAll(() => {
  for (const site of [evil, good]) site.remove();
});

/** The elements of a page, their attributes, and whither they lead. */
function elementsIn(node: Node): string[] {
  const attributes = "attrs" in node ? node.attrs : [];
  const own = attributes.map(({ name, value }) =>
    /^(?:href|src|action|content|style)$|^on/.test(name)
      ? `${name}=${/^[a-z]+:(?:\/\/[^/?]*)?/i.exec(value)?.[0]}`
      : name,
  );
  const inner = "childNodes" in node ? node.childNodes.flatMap(elementsIn) : [];
  return node.nodeName.startsWith("#text") ? inner : [`${node.nodeName} ${own.join(" ")}`, ...inner];
}

/** The elements of a document in XML, and of HTML within its texts. @throws Error where it is not well-formed */
function xmlIn(text: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  const html = (inner: string) => {
    if (inner.trim().startsWith("<")) found.push(...elementsIn(parseFragment(inner)));
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => found.push(`${name} ${Object.keys(attributes).join(" ")}`));
  parser.on("cdata", html);
  parser.on("processinginstruction", ({ target }) => found.push(`?${target}`));
  parser.write(text).close();
  return found;
}

function madeOf(file: string, text: string): string[] {
  if (file.endsWith(".html")) return elementsIn(parse(text));
  if (/\.(?:xml|opml)$/.test(file)) return xmlIn(text);
  if (/\.(?:json|webmanifest)$/.test(file)) return statementsOf(`${basename(file)}.json`, text);
  return [String(text.split("\n").length)];
}

const texts = (site: SmallSite) =>
  site.files().filter((file) => !/^search\/uk\/|\.(?:bin|avif|jpe?g|png|svg|woff2)$/.test(file));

test("no text of the content adds an element, an attribute, a key or a line to any file of the site", () => {
  expect(texts(evil)).toEqual(texts(good));
  expect(texts(evil).length).toBeGreaterThan(40);
  for (const file of texts(evil))
    expect([file, madeOf(file, evil.read(file))]).toEqual([file, madeOf(file, good.read(file))]);
});

test("what it says is there for readers", () => {
  expect(evil.read("2025/02/10/a/index.html")).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
});
