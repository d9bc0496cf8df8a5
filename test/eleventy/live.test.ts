import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LiveUpdate } from "../../src/model/live-update.ts";
import { complaintsOf, servedSite } from "../demo/served-site.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ID = "2025/02/13-storm";
const LIVE = "/2025/02/13/storm/";
const NOW = "2025-02-13T13:00:00Z";
const END = "2025-02-13T18:00:00Z";

/** A report of thirty entries, at three in the afternoon, before its end at eight. */
const paper = SmallSite.empty();
paper.now = NOW;
beforeAll(async () => {
  const matter = { slug: "storm", date: "2025-02-13T10:00", live: "{ until: 2025-02-13T20:00 }" };
  paper.story(ID, matter, "Буря надійшла вночі.");
  for (let i = 0; i < 30; i++) paper.write(`articles/${ID}/live/2025-02-13T${nameOf(i)}.uk.md`, textOf(i));
  const { code, said } = await buildBeside(paper);
  expect(code, said).toBe(0);
});
afterAll(() => paper.remove());
const site = servedSite(() => paper.output);

function nameOf(i: number): string {
  return `1${Math.floor(i / 10)}${(i % 10) + 10}-e${i}`;
}

function textOf(i: number): string {
  const matter = i % 10 === 0 ? `---\ntitle: Запис ${i}\nkey: true\nauthors: [reporter]\n---\n` : "";
  return `${matter}Вітер ${i}. ${"Слова про бурю. ".repeat(20)}\n`;
}

/** What the host tells next of the report, from what it has. */
function told(change: (update: LiveUpdate) => LiveUpdate): string {
  return JSON.stringify(change(JSON.parse(paper.read(`${LIVE.slice(1)}live.json`)) as LiveUpdate));
}

/** The page at a moment, answered with what `answer` gives. */
async function openAt(now: string, answer: () => string | undefined): Promise<Page> {
  const page = await site.open("/404.html", { viewport: { width: 1000, height: 700 } });
  await page.clock.install({ time: now });
  await page.route("**/live.json", (route) => {
    const body = answer();
    return body === undefined ? route.continue() : route.fulfill({ body, contentType: "application/json" });
  });
  await Promise.all([page.waitForResponse("**/live.json"), page.goto(site.origin + LIVE)]);
  return page;
}

const id = (name: string) => `live_2025-02-13T${name}`;
const topOf = (page: Page, entry: string) =>
  page.evaluate<number>(`document.getElementById("${entry}").getBoundingClientRect().top`);
const asked = async (page: Page) => {
  const answered = page.waitForResponse("**/live.json");
  await page.clock.runFor(150_000);
  await answered;
};

test("without a script the page says until when it is live, and has all entries, each with a link to itself", async () => {
  const page = await site.open(LIVE, { javaScriptEnabled: false });
  expect(await page.locator(".live-state").innerText()).toBe("Наживо до 13 лютого 2025 р., 20:00 (UTC+2)");
  expect(await page.locator(".live-entry").count()).toBe(30);
  expect(await page.locator(".live-keys a").allInnerTexts()).toEqual(["Запис 20", "Запис 10", "Запис 0"]);
  await page.locator(".live-keys a").last().click();
  expect(new URL(page.url()).hash).toBe(`#${id(nameOf(0))}`);
  await page.locator(`[id="${id(nameOf(0))}"]`).waitFor();
  await page.context().close();
});

test("on telephones, what is summed up keeps its lines where a report of several days has whole dates", async () => {
  const page = await site.open(LIVE, { viewport: { width: 360, height: 700 } });
  await page.evaluate(
    'document.querySelector(".live-keys time").textContent = "13 листопада 2025 р., 10:05"',
  );
  const box = await page.locator(".live-keys a").first().boundingBox();
  expect(box?.width).toBeGreaterThan(150);
  await page.context().close();
});

test("what came waits for the reader, is said, and moves nothing that is being read; what was corrected or taken out is so at once", async () => {
  let answer: string | undefined;
  const page = await openAt(NOW, () => answer);
  const wrong = complaintsOf(page);
  const read = id(nameOf(20));
  await page.evaluate(`document.getElementById("${read}").scrollIntoView({ behavior: "instant" })`);
  const before = await topOf(page, read);
  const [fresh, better, gone] = [id("1500-new"), id(nameOf(25)), id(nameOf(27))];
  answer = told(({ entries, html, ...rest }) => ({
    ...rest,
    entries: [
      [fresh, "1"] as const,
      ...entries.filter(([one]) => one !== gone).map(([one, v]) => [one, one === better ? "2" : v] as const),
    ],
    html: {
      ...html,
      [fresh]: `<article class="live-entry" id="${fresh}" data-version="1"><p class="live-when"><a href="#${fresh}">15:00</a></p><p>Світло повернули.</p></article>`,
      [better]: `<article class="live-entry" id="${better}" data-version="2"><p>${"Виправлено. ".repeat(400)}</p></article>`,
    },
  }));
  await asked(page);
  const button = page.getByRole("button", { name: "Показати нові записи (1)" });
  await button.waitFor();
  expect(await page.getByRole("status").textContent()).toBe("Нових записів: 1");
  expect(await page.locator(".live-entry").count()).toBe(29);
  expect(await page.locator(`[id="${better}"]`).innerText()).toMatch(/^Виправлено/);
  expect(await topOf(page, read)).toBeCloseTo(before, 0);
  await button.click();
  expect(await page.locator(".live-entry").first().innerText()).toContain("Світло повернули.");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("15:00");
  expect(await button.count()).toBe(0);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("what the answer leaves out is taken from the page, and shown at once where the entries are out of sight", async () => {
  const page = await openAt(NOW, () =>
    told(({ entries, html, ...rest }) => ({ ...rest, html, entries: entries.slice(0, 29) })),
  );
  await page.locator(`[id="${id(nameOf(0))}"]`).waitFor({ state: "detached" });
  await page.unroute("**/live.json");
  await page.evaluate("document.querySelector('.live').style.marginTop = '2000px'");
  const whole = page.waitForResponse((response) => response.url().endsWith(LIVE));
  await asked(page);
  await whole;
  await page.locator(`[id="${id(nameOf(0))}"]`).waitFor({ state: "attached" });
  expect(await page.locator(".live-entry").last().getAttribute("id")).toBe(id(nameOf(0)));
  await page.context().close();
});

test("a page that was not made since says itself that the report is over, and asks no more", async () => {
  const page = await openAt(END, () => undefined);
  expect(await page.locator(".live-state").innerText()).toBe("Завершено 13 лютого 2025 р., 20:00 (UTC+2)");
  let questions = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("live.json")) questions++;
  });
  await page.clock.runFor(600_000);
  expect(questions).toBe(0);
  await page.goto(`${site.origin}/`);
  await page.locator(".card-title").first().waitFor();
  expect(await page.locator(".live-mark").count()).toBe(0);
  await page.clock.setSystemTime(NOW);
  await page.reload();
  expect(await page.locator(".live-mark").allInnerTexts()).toEqual(["Наживо"]);
  await page.context().close();
});

test("axe finds nothing", async () => {
  const page = await openAt(NOW, () => undefined);
  await page.evaluate(AXE);
  for (const [colorScheme, rules] of [
    ["light", `{ rules: { "target-size": { enabled: true } } }`],
    ["dark", `{ runOnly: ["color-contrast"] }`],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      `axe.run(document.querySelector("main"), ${rules})`,
    );
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([]);
  }
  await page.context().close();
});
