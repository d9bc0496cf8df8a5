import { expect, test } from "vitest";
import { readDemo } from "./demo-pages.ts";
import { servedDemo } from "./served-demo.ts";

const site = servedDemo();

/** The moment of the first card, and what it shows on other days. */
const [, moment = "", hour = "", date = ""] =
  /<time datetime="([^"]+)" data-hour="([^"]+)">([^<]+)</.exec(readDemo("index.html")) ?? [];
const instant = Date.parse(moment);
const DAY = 86_400_000;

test.each([
  ["the hour on the day itself", instant + 60_000, hour],
  ["the date on the next day", instant + DAY, date],
  ["the hour to the last second where the site is", endOfDay(), hour],
  ["the date from midnight on where the site is", endOfDay() + 1000, date],
])("a card shows %s", async (_, now, shown) => {
  const page = await site.browser.newPage();
  await page.clock.setFixedTime(now);
  await page.goto(`${site.origin}/`);
  const time = page.locator("time[data-hour]").first();
  expect(await time.textContent()).toBe(shown);
  await page.close();
});

test("without a script, a card shows the date", async () => {
  const page = await site.open("/", { javaScriptEnabled: false });
  expect(await page.locator("time[data-hour]").first().textContent()).toBe(date);
});

/** The last second of the day in the site's zone, as the moment's offset tells it. */
function endOfDay(): number {
  return Date.parse(`${moment.slice(0, 10)}T23:59:59${moment.slice(19)}`);
}
