import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { SmallSite } from "../site/small-site.ts";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

describe("the preview", () => {
  const site = SmallSite.empty();
  let server: ChildProcess;
  let said = "";
  let origin: string;
  let browser: Browser;
  let page: Page;

  /** Waits until the server has said something. */
  async function saying(words: string, from = 0): Promise<void> {
    for (let i = 0; i < 300 && !said.slice(from).includes(words); i++)
      await new Promise((go) => setTimeout(go, 50));
    expect(said.slice(from)).toContain(words);
  }

  beforeAll(async () => {
    site.story("2025/02/10-public", { title: "Видна всім" });
    site.story("2025/02/11-draft", { title: "Ще пишемо", draft: "true" });
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const script = join(import.meta.dirname, "../../scripts/start.ts");
    server = spawn(process.execPath, [script], { env: { ...site.environment(), PORT: String(port) } });
    server.stdout?.on("data", (data) => {
      said += data;
    });
    server.stderr?.on("data", (data) => {
      said += data;
    });
    await saying("Server at");
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(`${origin}/`);
  });
  afterAll(async () => {
    await browser?.close();
    server?.kill();
    site.remove();
  });

  test("shows drafts, marked, and publishes nothing", async () => {
    expect(await page.getByText("Ще пишемо").count()).toBe(1);
    expect(await page.getByText("Чернетка").count()).toBeGreaterThan(0);
    expect(existsSync(site.output)).toBe(false);
  });

  test("reloads when a story is saved", async () => {
    await page.waitForTimeout(500);
    site.story("2025/02/10-public", { title: "Змінено щойно" });
    await page.getByText("Змінено щойно").first().waitFor();
  });

  test("says what is wrong and stays as it was, until it is mended", async () => {
    const from = said.length;
    site.story("2025/02/10-public", { titel: "Одрук" });
    await saying('Did you mean "title"?', from);
    expect(await (await fetch(`${origin}/`)).text()).toContain("Змінено щойно");
    site.story("2025/02/10-public", { title: "Виправлено" });
    await page.getByText("Виправлено").first().waitFor();
  });

  test("goes on after a page that could not be written", async () => {
    const from = said.length;
    const blocked = join(site.cache, "preview/site/2025/02/12/x/index.html");
    mkdirSync(blocked, { recursive: true });
    site.story("2025/02/12-x", { title: "Заважає тека", slug: "x" });
    await saying("EISDIR", from);
    rmSync(blocked, { recursive: true });
    site.story("2025/02/12-x", { title: "Тепер усе гаразд", slug: "x" });
    await expect
      .poll(async () => (await fetch(`${origin}/`)).text(), { timeout: 10_000 })
      .toContain("Тепер усе гаразд");
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
    site.delete("articles/2025/02/11-draft");
    await expect
      .poll(async () => (await (await fetch(`${origin}/`)).text()).includes("Ще пишемо"), { timeout: 10_000 })
      .toBe(false);
  });
});
