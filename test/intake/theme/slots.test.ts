import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readSlots } from "../../../src/intake/theme/slots.ts";
import { Problems } from "../../../src/kit/problems.ts";
import type { Site } from "../../../src/model/site.ts";
import type { OwnSlots, SitePolicy } from "../../../src/model/slot.ts";
import { SITE } from "../../templates/samples.ts";

interface Wish {
  policy?: SitePolicy;
  baseUrl?: string;
}

/** What is read of slots. */
function read(files: Record<string, string>, { policy, baseUrl = "https://news.example/" }: Wish = {}) {
  const content = mkdtempSync(join(tmpdir(), "visnyk-"));
  onTestFinished(() => rmSync(content, { recursive: true }));
  mkdirSync(join(content, "theme/slots"), { recursive: true });
  for (const [name, html] of Object.entries(files)) writeFileSync(join(content, "theme/slots", name), html);
  const problems = new Problems();
  const site: Site = { ...SITE, languages: ["uk", "en", "fr"], baseUrl, policy };
  return { ...readSlots(content, site, problems), problems: problems.all() };
}

/** What is read of a slot that nothing is wrong with. */
function good(html: string, wish?: Wish) {
  const { slots, problems } = read({ "footer.html": html }, wish);
  expect(problems).toEqual([]);
  return (slots as Required<OwnSlots>).uk.footer;
}

function hashOf(source: string): string {
  return `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
}

const PLAUSIBLE = '<script defer data-domain="a.example" src="https://plausible.io/js/script.js"></script>';

test.each<[what: string, html: string, policy: SitePolicy, directives: Record<string, string[]>]>([
  ["text needs nothing", "<p>Текст &amp; <b>ще</b></p>", {}, {}],
  ["links go anywhere", '<a href="https://bank.example/">x</a> <a href="mailto:a@b.example">y</a>', {}, {}],
  [
    "a script of a host, and where it sends",
    PLAUSIBLE,
    { script: ["https://plausible.io"], connect: ["https://plausible.io"] },
    { "script-src": ["https://plausible.io"], "connect-src": ["https://plausible.io"] },
  ],
  [
    "a form",
    '<form action="https://list.example/subscribe" method="post"><input name="x" aria-label="E"></form>',
    { form: ["https://list.example"] },
    { "form-action": ["https://list.example"] },
  ],
  ["a form of the site", '<form action="#"><button>x</button></form>', {}, { "form-action": ["'self'"] }],
  [
    "hosts below one, which need not be the first",
    '<iframe title="x" src="https://a.pay.example/x"></iframe>',
    { frame: ["https://*.pay.example"] },
    { "frame-src": ["https://*.pay.example"] },
  ],
  [
    "pictures of several sizes",
    '<img alt="" src="https://a.example/1.png" srcset="https://b.example/2.png 2x, https://c.example/3.png 3x">',
    { image: ["https://a.example", "https://b.example", "https://c.example"] },
    { "img-src": ["https://a.example", "https://b.example", "https://c.example"] },
  ],
  [
    "an inline script and a style",
    "<script>a()</script><style>b{color:red}</style>",
    {},
    {
      "script-src": [hashOf("a()")],
      "style-src": [hashOf("b{color:red}")],
    },
  ],
  ["data in a script", '<script type="application/ld+json">{"a":1}</script>', {}, {}],
  [
    "what a style loads",
    '<style>@font-face{font-family:x;src:url("https://f.example/a.woff2")}\n.a{background:url(https://i.example/a.png)}</style>',
    { font: ["https://f.example"], image: ["https://i.example"] },
    {
      "font-src": ["https://f.example"],
      "img-src": ["https://i.example"],
      "style-src": [expect.stringMatching(/^'sha256-/)] as string[],
    },
  ],
])("%s", (_, html, policy, directives) => {
  expect(good(html, { policy })?.policy).toEqual(directives);
});

test("below a base path, addresses from the root have it", () => {
  const html = `<a href="/about/">x</a> <a href='/'>y</a> <a href=/z/>z</a>
<form action="/search/"><button formaction="/b/">b</button></form>
<img alt="" src="/a.png" srcset="/a.png 1x, /b.png 2x"><a href="#top">t</a>
<style>.a{background:url(/a.png)}
.b{background:url("/b.png")}</style>`;
  const slot = good(html, { baseUrl: "https://news.example/paper/" });
  expect(slot?.html).toBe(`<a href="/paper/about/">x</a> <a href='/paper/'>y</a> <a href=/paper/z/>z</a>
<form action="/paper/search/"><button formaction="/paper/b/">b</button></form>
<img alt="" src="/paper/a.png" srcset="/paper/a.png 1x, /paper/b.png 2x"><a href="#top">t</a>
<style>.a{background:url(/paper/a.png)}
.b{background:url("/paper/b.png")}</style>`);
  const style = '.a{background:url(/paper/a.png)}\n.b{background:url("/paper/b.png")}';
  expect(slot?.policy).toEqual({
    "form-action": ["'self'"],
    "img-src": ["'self'"],
    "style-src": [hashOf(style)],
  });
});

test("at the root of a host, a slot stands on pages as it is written", () => {
  const html = '<p  CLASS=a>x</P>\n\n<a href="/about/">&rarr;</a><br/>';
  expect(read({ "footer.html": html }).slots.uk?.footer?.html).toBe(html);
});

test("a language has its own slot, the general one, or none where its own is empty", () => {
  const { slots } = read({
    "footer.html": "a",
    "footer.uk.html": "b",
    "footer.fr.html": "\n",
    "head.en.html": "",
  });
  expect(slots).toEqual({
    uk: { footer: { html: "b", policy: {} } },
    en: { footer: { html: "a", policy: {} } },
    fr: {},
  });
});

test("what no slot names is for scripts, on pages that run them", () => {
  const policy = {
    script: ["https://plausible.io"],
    connect: ["https://api.example"],
    frame: ["https://f.example"],
  };
  const { slots, problems } = read(
    { "head.html": PLAUSIBLE, "after-text.html": '<iframe title="x" src="https://f.example/"></iframe>' },
    { policy },
  );
  expect(problems).toEqual([]);
  expect(slots.uk?.head?.policy).toEqual({
    "script-src": ["https://plausible.io"],
    "connect-src": ["https://api.example"],
  });
  expect(slots.uk?.["after-text"]?.policy).toEqual({ "frame-src": ["https://f.example"] });
});

test("a host that a script alone uses is named for a page by making it ready", () => {
  const policy = { frame: ["https://f.example"] };
  const { slots } = read(
    {
      "footer.html": '<link rel="preconnect" href="https://f.example">',
      "head.html": "<script>a()</script>",
    },
    { policy },
  );
  expect(slots.uk?.footer?.policy).toEqual({ "frame-src": ["https://f.example"] });
  expect(slots.uk?.head?.policy).toEqual({ "script-src": [hashOf("a()")] });
});

test.each([
  ["script", '<script src="https://a.example/a.js"></script>'],
  ["frame", '<iframe title="x" src="https://a.example/"></iframe>'],
  ["image", '<img alt="" src="https://a.example/a.png">'],
  ["image", '<video poster="https://a.example/a.png"></video>'],
  ["media", '<audio><source src="https://a.example/a.mp3"></audio>'],
  ["form", '<form action="https://a.example/"></form>'],
  ["form", '<form><button formaction="https://a.example/">x</button></form>'],
  ["style", '<link rel="stylesheet" href="https://a.example/a.css">'],
  ["font", '<link rel="preload" as="font" href="https://a.example/a.woff2">'],
  ["connect", '<a href="/" ping="https://a.example/">x</a>'],
  ["connect", '<link rel="dns-prefetch" href="https://a.example/">'],
  ["image", "<style>a{background:url(https://a.example/a.png)}</style>"],
])("%s of a host that policy does not name is an error: %s", (kind, html) => {
  const all = ["script", "style", "frame", "connect", "form", "image", "media", "font"] as const;
  const others = Object.fromEntries(all.map((each) => [each, ["https://b.example"]]));
  const errors = read({ "footer.html": html }, { policy: others }).problems.filter(
    ({ severity }) => severity === "error",
  );
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringContaining(`needs https://a.example, which policy.${kind} in site.yaml does not name`),
  ]);
});
