import { once } from "node:events";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import type { Running } from "../site/running.ts";
import { SmallSite } from "../site/small-site.ts";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
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

  test("reloads when a story is saved", async () => {
    site.story("2025/02/10-saved", { title: "Змінено щойно" });
    await page.getByText("Змінено щойно").first().waitFor();
  });

  test("says what is wrong and stays as it was, until it is mended", async () => {
    const from = server.said.length;
    site.story("2025/02/12-wrong", { titel: "Одрук" });
    await server.says('Did you mean "title"?', from);
    expect(await (await fetch(`${origin}/`)).text()).toContain("Поки що гаразд");
    site.story("2025/02/12-wrong", { title: "Виправлено" });
    await page.getByText("Виправлено").first().waitFor();
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
    rmSync(site.output, { recursive: true });
  });

  test("notices a deleted story", async () => {
    const lost = page.getByText("Скоро зникне").first();
    await lost.waitFor();
    site.delete("articles/2025/02/13-lost");
    await lost.waitFor({ state: "detached" });
  });
});
