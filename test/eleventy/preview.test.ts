import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:http";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import type { Running } from "../site/running.ts";
import { SmallSite } from "../site/small-site.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** What tools for readers with disabilities find in the list of problems. */
async function problemsSeenBy(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate("axe.run('visnyk-desk')")) as { violations: { id: string }[] };
  return violations.map(({ id }) => id);
}

describe("the preview", () => {
  /** Each test has stories of its own in it. */
  const site = SmallSite.empty();
  let server: Running;
  let origin: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site.write("site.yaml", site.content("site.yaml").replace("listSize: 3", "listSize: 20"));
    site.story("2025/02/10-saved", { title: "Ще не змінено" });
    site.story("2025/02/11-draft", { title: "Ще пишемо", draft: "true" });
    site.story("2025/12/03-ahead", { title: "Ще попереду", date: "2025-12-03T09:00" });
    site.story("2025/02/12-wrong", { title: "Поки що гаразд" });
    site.story("2025/02/13-lost", { title: "Скоро зникне" });
    const port = await freePort();
    origin = `http://localhost:${port}`;
    server = site.start("scripts/start.ts", { PORT: String(port) });
    await server.says("Server at");
    browser = await launchBrowser();
    page = await browser.newPage();
    const connected = page.waitForEvent("websocket").then((socket) => socket.waitForEvent("framereceived"));
    await page.goto(`${origin}/`);
    await connected;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.end();
    site.remove();
  });

  test("shows drafts, marked, and publishes nothing", async () => {
    expect(await page.getByText("Ще пишемо").count()).toBe(1);
    expect(await page.getByText("Чернетка").count()).toBeGreaterThan(0);
    expect(existsSync(site.output)).toBe(false);
  });

  test("says when stories of the future are due, and not of drafts", async () => {
    const marks = await page.locator(".draft-mark").allInnerTexts();
    const said = marks.map((mark) => mark.replaceAll("\u00a0", " ").trim().toLowerCase());
    expect(said).toContain("чернетка · вийде 3 грудня 2025 р., 09:00");
    expect(said).toContain("чернетка");
  });

  test("is read by this machine alone", async () => {
    const { port } = new URL(origin);
    const asStranger = await new Promise<number | undefined>((resolve) =>
      get({ port, host: "127.0.0.1", headers: { host: "stranger.example" } }, ({ statusCode }) =>
        resolve(statusCode),
      ),
    );
    expect(asStranger).toBe(403);
    // A server for everybody has the port at all addresses.
    const outcome = await new Promise((resolve) => {
      const server = createServer().listen({ port, host: "::1" }, () => server.close(resolve));
      server.on("error", ({ code }: NodeJS.ErrnoException) => resolve(code));
    });
    expect(outcome).not.toBe("EADDRINUSE");
  });

  test("reloads when a story is saved", async () => {
    site.story("2025/02/10-saved", { title: "Змінено щойно" });
    await page.getByText("Змінено щойно").first().waitFor();
  });

  test("says what is wrong and stays as it was, until it is mended", async () => {
    const from = server.said.length;
    site.story("2025/02/12-wrong", { titel: "Одрук" });
    await server.says('Did you mean "title"?', from);
    const desk = page.getByRole("region", { name: "Проблеми у вмісті" });
    await desk.getByText("uk.md:6").waitFor();
    const told = await desk.innerText();
    expect(told).toContain("1 помилка");
    expect(told).toContain("content/articles/2025/02/12-wrong/uk.md:6");
    expect(told).toContain("Може, «title»?");
    expect(told).toContain("Сторінка нижче лишилася, якою була");
    const button = desk.getByRole("button", { expanded: true });
    await button.press("Enter");
    await desk.getByText("uk.md:6").waitFor({ state: "hidden" });
    await desk.getByRole("button", { expanded: false }).press("Enter");
    expect(await problemsSeenBy(page)).toEqual([]);
    expect(await (await fetch(`${origin}/`)).text()).toContain("Поки що гаразд");
    site.story("2025/02/12-wrong", { title: "Виправлено" });
    await page.getByText("Виправлено").first().waitFor();
    await desk.getByText("uk.md:6").waitFor({ state: "detached" });
  });

  test("goes on after a page that could not be written", async () => {
    const from = server.said.length;
    const blocked = join(site.cache, "preview/site/2025/02/14/x/index.html");
    mkdirSync(blocked, { recursive: true });
    site.story("2025/02/14-x", { title: "Заважає тека", slug: "x" });
    await server.says("EISDIR", from);
    rmSync(blocked, { recursive: true });
    site.story("2025/02/14-x", { title: "Тепер усе гаразд", slug: "x" });
    await page.getByText("Тепер усе гаразд").first().waitFor();
  });

  test("is the only one on its cache, and a build beside it goes its own way", async () => {
    const second = await site.run("scripts/start.ts", { PORT: String(await freePort()) });
    expect(second).toEqual({
      code: 1,
      said: expect.stringContaining("A preview is already running with the cache"),
    });
    expect((await site.build()).code).toBe(0);
    expect(await page.content()).toContain("/.visnyk/desk.js");
    expect(site.read("index.html")).not.toContain(".visnyk");
    rmSync(site.output, { recursive: true });
  });

  test("notices a deleted story", async () => {
    const lost = page.getByText("Скоро зникне").first();
    await lost.waitFor();
    site.delete("articles/2025/02/13-lost");
    await lost.waitFor({ state: "detached" });
  });
});
