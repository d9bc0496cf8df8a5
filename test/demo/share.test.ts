import { expect, test } from "vitest";
import { BASE_URL, KINDS } from "./demo-pages.ts";
import { servedDemo } from "./served-demo.ts";

const site = servedDemo();
const STORY = KINDS.find(([kind]) => kind === "story")?.[1] as string;
const URL_OF_STORY = BASE_URL + STORY.slice(1);

test("the button copies the story's address, and says so to all", async () => {
  const page = await site.open(STORY, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByRole("button", { name: "Копіювати посилання" }).click();
  await page.getByRole("status").filter({ hasText: "Посилання скопійовано" }).waitFor();
  expect(await page.locator(".status").isVisible()).toBe(true);
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(URL_OF_STORY);
  await page.context().close();
});

test("where nothing may be copied, the address is shown", async () => {
  const page = await site.browser.newPage({ serviceWorkers: "block" });
  await page.addInitScript(`navigator.clipboard.writeText = () => Promise.reject(new Error("no"))`);
  await page.goto(site.origin + STORY);
  await page.getByRole("button", { name: "Копіювати посилання" }).click();
  await page.getByRole("status").filter({ hasText: URL_OF_STORY }).waitFor();
  await page.context().close();
});

test("the system's own choice is offered where there is one, and given the story", async () => {
  const page = await site.browser.newPage({ serviceWorkers: "block" });
  await page.addInitScript("navigator.share = async (data) => { window.shared = data }");
  await page.goto(site.origin + STORY);
  const title = await page.locator("h1").textContent();
  await page.getByRole("button", { name: "Інші способи" }).click();
  expect(await page.evaluate("shared")).toEqual({ url: URL_OF_STORY, title });
  await page.context().close();
});

test("without a script, and without the system's choice, there are plain links", async () => {
  const page = await site.open(STORY, { javaScriptEnabled: false });
  expect(await page.locator(".share button:visible").count()).toBe(0);
  const links = page.locator(".share a");
  expect(await links.allInnerTexts()).toEqual(["Telegram", "Facebook", "X", "Електронна пошта"]);
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  for (const address of addresses) expect(decodeURIComponent(address)).toContain(URL_OF_STORY);
  await page.context().close();
});
