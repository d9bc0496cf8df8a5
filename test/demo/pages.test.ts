import { hash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { addressOf, BASE_URL, FILES, PAGES, readDemo } from "./demo-pages.ts";

type Node = DefaultTreeAdapterMap["childNode"];

interface Page {
  ids: ReadonlySet<string>;
  /** Addresses that it loads or leads to. */
  links: readonly string[];
  headings: number;
}

/** Seconds from the beginning of a recording (W3C Media Fragments, section 4.2.1): no id of an element. */
const IN_RECORDING = /^t=\d+(?:\.\d+)?$/;

const ATTRIBUTES = new Set(["href", "src", "srcset", "content"]);

function read(file: string): Page {
  const ids = new Set<string>();
  const links: string[] = [];
  let headings = 0;
  const visit = (node: Node) => {
    if (node.nodeName === "h1") headings++;
    for (const { name, value } of "attrs" in node ? node.attrs : []) {
      if (name === "id") ids.add(value);
      if (name === "srcset")
        links.push(...value.split(",").map((part) => part.trim().split(" ")[0] as string));
      else if (ATTRIBUTES.has(name) && (name !== "content" || value.startsWith(BASE_URL))) links.push(value);
    }
    for (const child of "childNodes" in node ? node.childNodes : []) visit(child);
  };
  for (const child of parse(readDemo(file)).childNodes) visit(child);
  return { ids, links, headings };
}

const pages = new Map(PAGES.map((file) => [addressOf(file), read(file)]));
const addresses = new Set([...pages.keys(), ...FILES.map((file) => `/${file}`)]);

describe("the pages of the demo site", () => {
  test("are there", () => {
    expect(PAGES.length).toBeGreaterThan(150);
  });

  test("pass the HTML validator", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: { "long-title": ["error", { maxlength: 110 }] },
    });
    const findings: string[] = [];
    for (const file of PAGES) {
      const report = await validator.validateString(readDemo(file));
      for (const { messages } of report.results) {
        findings.push(
          ...messages.map((message) => `${file}:${message.line} ${message.ruleId} ${message.message}`),
        );
      }
    }
    expect(findings).toEqual([]);
  });

  test("have one h1 each", () => {
    expect([...pages].filter(([, page]) => page.headings !== 1).map(([address]) => address)).toEqual([]);
  });

  test("have no broken link, anchor or image", () => {
    const broken: string[] = [];
    for (const [address, { links }] of pages) {
      for (const link of links) {
        const url = new URL(link, new URL(address.slice(1), BASE_URL));
        if (!url.href.startsWith(BASE_URL)) continue;
        const path = decodeURIComponent(url.pathname);
        const anchor = decodeURIComponent(url.hash.slice(1));
        const isPlace = anchor === "" || (IN_RECORDING.test(anchor) && !path.endsWith("/"));
        const isThere = addresses.has(path) && (isPlace || pages.get(path)?.ids.has(anchor));
        if (!isThere) broken.push(`${address} → ${link}`);
      }
    }
    expect(broken).toEqual([]);
    expect([...pages.values()].flatMap((page) => page.links).length).toBeGreaterThan(2000);
  });

  test("load nothing from elsewhere and carry no script or style of their own", () => {
    const loading =
      /<(?:script|img|source|iframe|video|audio)\b[^>]*\bsrc(?:set)?="https?:|<link\b[^>]*\brel="(?:stylesheet|preload|icon)"[^>]*href="https?:/;
    const inline =
      /<style|\sstyle="|<script(?!>| type="application\/ld\+json"| type="module" src="\/assets\/)|\son[a-z]+="/;
    expect(PAGES.filter((file) => loading.test(readDemo(file)) || inline.test(readDemo(file)))).toEqual([]);
  });

  test("allow their inline scripts by hashes, and no others", () => {
    const unlisted = PAGES.filter((file) => {
      const [, escaped = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(readDemo(file)) ?? [];
      const policy = escaped.replaceAll("&#39;", "'");
      const hashes = [...readDemo(file).matchAll(/<script>(.*?)<\/script>/gs)].map(
        ([, script]) => `'sha256-${hash("sha256", script as string, "base64")}'`,
      );
      const allowed = [...policy.matchAll(/'sha256-[^']*'/g)].map(([listed]) => listed);
      return JSON.stringify(allowed) !== JSON.stringify(hashes) || policy.includes("unsafe");
    });
    expect(unlisted).toEqual([]);
  });

  test("state JSON-LD that is JSON", () => {
    const blocks = PAGES.flatMap((file) => [
      ...readDemo(file).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
    ]);
    const types = blocks.map(([, json]) => JSON.parse(json as string)["@type"]);
    expect(types.filter((type) => type === "NewsArticle").length).toBeGreaterThan(25);
  });
});
