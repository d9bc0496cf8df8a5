import { afterAll, beforeAll, expect, test } from "vitest";
import { ProjectCopy } from "../site/project-copy.ts";
import { SmallSite } from "../site/small-site.ts";
import { TOY } from "./toy.ts";

/** A block is added by its folder and a line of the list. */
const program = new ProjectCopy();
const site = SmallSite.empty(program.root);
afterAll(() => {
  site.remove();
  program.remove();
});

let page: string;
let plain: string;

beforeAll(async () => {
  for (const [file, content] of Object.entries(TOY)) program.write(`src/blocks/toy/${file}`, content);
  program.insert(
    "src/blocks/list.ts",
    '  { name: "toy", parts: ["rule", "page", "feed", "style", "sheet", "script"] },',
    '  { name: "quotation"',
  );
  site.story("2025/02/10-with", { title: "З іграшкою" }, 'Текст.\n\n!!Це "іграшка".\n\nДалі.');
  site.story("2025/02/11-without", { title: "Без неї" });
  const { code, said } = await site.build();
  expect(said).not.toContain("rror");
  expect(code).toBe(0);
  page = pageOf("z-ihrashkoiu");
  plain = pageOf("bez-nei");
});

function pageOf(slug: string): string {
  return site.read(site.files().find((path) => path.endsWith(`${slug}/index.html`)) as string);
}

test("it is on the page, with its words, and with the words of the text set as the language does", () => {
  expect(page).toContain('<aside class="toy">\n<p>Текст: Це «іграшка».</p>\n</aside>');
});

test("feeds have it in their own form", () => {
  expect(site.read("feed.xml")).toContain("<aside>\n<p>Текст, by feed: Це «іграшка».</p>\n</aside>");
});

test("its style is in the site's stylesheet", () => {
  const sheet = site.files().find((path) => /^assets\/site-.*\.css$/.test(path)) as string;
  expect(site.read(sheet)).toMatch(/@layer components\{.*\.toy\{border-block:/);
});

test("its own stylesheet is loaded by its page, and by no other", () => {
  const sheet = site.files().find((path) => /^assets\/toy-.*\.css$/.test(path)) as string;
  expect(site.read(sheet)).toBe("@layer components{.toy{color:var(--accent-ink)}}");
  expect(page).toContain(`<link rel="stylesheet" href="/${sheet}">`);
  expect(plain).not.toContain(sheet);
});

test("the policy of its page allows what it needs, and that of others does not", () => {
  const policyOf = (html: string) => /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  expect(policyOf(page)).toBe(`${policyOf(plain)}; frame-src https://toys.example`);
});

test("its script runs on its page, and on no other", () => {
  const script = site.files().find((path) => /^assets\/toy-.*\.js$/.test(path)) as string;
  expect(site.read(script)).toContain("data-seen");
  expect(page).toContain(`<script type="module" src="/${script}"></script>`);
  expect(plain).not.toContain("/assets/toy");
});
