import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askablePage } from "../demo/askable-page.ts";
import { servedSite } from "../demo/served-site.ts";
import { SmallSite } from "../site/small-site.ts";

const site = SmallSite.empty();
const SETTINGS = site.content("site.yaml");
const banner = (more: string) => site.write("site.yaml", `${SETTINGS}banner: ${more}\n`);
const TEXT = "{ uk: Повітряна тривога, en: Air raid alert, fr: Alerte aérienne }";
const FROM = "from: 2025-02-11T14:00, until: 2025-02-11T16:00";
site.story("2025/02/10-alert", { slug: "alert", title: "Тривога" });
site.now = "2025-02-11T10:00:00Z";
const plain = new Map<string, string>();

/** The texts of the site that a browser shows or runs. */
const pages = () => site.files().filter((file) => /\.(?:html|xml|json|js)$/.test(file));

beforeAll(async () => {
  expect((await site.build()).code).toBe(0);
  for (const file of pages()) plain.set(file, site.read(file));
  banner(`{ text: ${TEXT}, link: "story:2025/02/10-alert", ${FROM} }`);
});
afterAll(() => site.remove());
const served = servedSite(() => site.output);

test("a banner comes and goes at its times, which a scheduler is told; without one, pages keep their bytes", async () => {
  const early = await site.build("--next");
  expect(early.said).toContain("The banner comes or goes at 2025-02-11T14:00:00+02:00.");
  expect(pages().filter((file) => site.read(file) !== plain.get(file))).toEqual([]);
  site.now = "2025-02-11T12:00:00Z";
  const { said } = await site.build("--next");
  expect(said).toMatch(/^2025-02-11T16:00:00\+02:00$/m);
  expect(site.read("index.html")).toMatch(
    /<aside class="banner" aria-label="Важливо">\s*<p><a href="\/2025\/02\/10\/alert\/">Повітряна тривога<\/a><\/p>/,
  );
  expect(site.read("en/404.html")).toContain("<p><span>Air raid alert</span></p>");
  const late = site.copy();
  late.now = "2025-02-11T14:00:00Z";
  expect((await late.build("--next")).said).not.toContain("banner");
  expect(pages().filter((file) => late.read(file) !== plain.get(file))).toEqual([]);
});

test("it is dismissed for good before anything is painted, moves nothing, and is gone when its time is over", async () => {
  const { page, wrong, ask } = await askablePage(served, "/", {}, (opened) =>
    opened.clock.setFixedTime("2025-02-11T15:00:00+02:00"),
  );
  const shown = page.getByRole("complementary", { name: "Важливо" });
  await shown.waitFor();
  expect(await ask("layoutShifts")).toEqual([]);
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(
      await page.evaluate(
        "axe.run(document, { rules: { 'target-size': { enabled: true } } }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))",
      ),
    ).toEqual([]);
  }
  await page.clock.setFixedTime("2025-02-11T16:00:01+02:00");
  await page.reload();
  expect(await shown.isVisible()).toBe(false);
  await page.clock.setFixedTime("2025-02-11T15:00:00+02:00");
  await page.reload();
  await page.getByRole("button", { name: "Більше не показувати" }).press("Enter");
  expect(await shown.isVisible()).toBe(false);
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Вісник");
  await page.goto(`${served.origin}/2025/02/10/alert/`);
  expect(await shown.isVisible()).toBe(false);
  await ask("settled()");
  expect(await ask("layoutShifts")).toEqual([]);
  expect(wrong).toEqual([]);
  await page.context().close();
});
