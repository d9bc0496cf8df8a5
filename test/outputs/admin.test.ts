import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servedSite } from "../demo/served-site.ts";
import { buildBeside, buildChange } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** Where the editor keeps what it is tried out with, in the browser's own file system. */
const KEPT = "sveltia-cms-test";
const ID = "2025/02/13-a";
const STORY = `articles/${ID}`;

const made = SmallSite.empty();
made.published = "none";
const settings = made.content("site.yaml");

beforeAll(async () => {
  made.write("site.yaml", `${settings}admin: { backend: test }\n`);
  for (const [lang, tag] of [
    ["uk", "Україна"],
    ["en", "Ukraine"],
  ] as const)
    made.story(
      ID,
      { tags: `[${tag}] # як написано`, authors: "[newsroom]" },
      "Текст.\n\n:::fact Довідка\nСлова.\n:::",
      lang,
    );
  made.story("2025/02/14-b");
  await made.photo("photo.jpg", 1200, 800);
  const { code, said } = await buildBeside(made);
  expect(code, said).toBe(0);
});
afterAll(() => made.remove());
const served = servedSite(() => made.output);

test("the desk is a page that nothing leads to and that nobody is to find", () => {
  expect(made.read("admin/index.html")).toContain('<meta name="robots" content="noindex">');
  const others = made
    .files()
    .filter((file) => /\.(?:xml|json|txt|html)$/.test(file) && file !== "admin/index.html");
  expect(others.filter((file) => made.read(file).includes("/admin/"))).toEqual([]);
});

test("its policy asks nobody but the place of the content, and devices do not keep it", async () => {
  const site = made.copy();
  site.write("site.yaml", `${settings}admin: { backend: github, repo: news/site }\n`);
  const { code, said } = await buildChange(site);
  expect(code, said).toBe(0);
  const [, policy = ""] =
    /Content-Security-Policy" content="([^"]*)"/.exec(site.read("admin/index.html")) ?? [];
  expect(policy.match(/https?:[^ ;]+/g)).toEqual(["https://api.github.com"]);
  expect([...said.matchAll(/^press (\S+): /gm)].map(([, path]) => path)).toEqual(["/admin/", "/sw.js"]);
});

test("without the setting there is none, and the site is the same but for what keeps devices from it", async () => {
  const site = made.copy();
  site.write("site.yaml", settings);
  const { code, said } = await buildChange(site);
  expect(code, said).toBe(0);
  const difference = site
    .difference(made)
    .filter((file) => !/^assets\/(?:desk|material|noto|source)-/.test(file));
  expect(difference.toSorted()).toEqual(["admin/index.html", "sw.js"]);
  expect(site.read("sw.js")).not.toContain("admin");
});

test("what the editor writes is what the site is built from: one line changes where one is edited, and a photo comes with its words", async () => {
  const page = await served.open("/robots.txt", {
    locale: "uk-UA",
    // Fields are made when they come into view.
    viewport: { width: 1400, height: 2000 },
    timezoneId: "America/New_York",
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await put(page, contentOf(made));
  await page.goto(`${served.origin}/admin/`);
  await page.getByRole("button", { name: "Працювати з тестовим репозиторієм" }).click();
  await page.getByText("Новина 2025/02/13-a").first().click();
  await page.getByRole("textbox", { name: "Заголовок" }).first().fill("Новий заголовок");
  await saved(page, "Новий заголовок");
  await page.getByText("Новина 2025/02/14-b").first().click();
  await page.getByRole("textbox", { name: "Заголовок" }).first().fill("Друга новина");
  const photo = page.locator("[data-key-path=photo]").first();
  await photo.getByRole("checkbox").check();
  await page.locator("[data-key-path='photo.alt']").first().getByRole("textbox").fill("Площа");
  await page.locator("[data-key-path='photo.credit']").first().getByRole("textbox").fill("Олена Коваль");
  await page.locator("input[type=file]").first().setInputFiles(join(made.root, "content/photo.jpg"));
  await photo.getByText("photo.jpg").first().waitFor();
  await saved(page, "Друга новина");

  const site = made.copy();
  const before = contentOf(site);
  const after = await taken(page);
  await page.context().close();
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed.toSorted()).toEqual([
    `${STORY}/uk.md`,
    "articles/2025/02/14-b/photo.jpg",
    "articles/2025/02/14-b/uk.md",
  ]);
  for (const path of changed) site.write(path, Buffer.from(after[path] as string, "base64"));
  expect(site.content(`${STORY}/uk.md`)).toBe(
    made.content(`${STORY}/uk.md`).replace(`title: Новина ${ID}`, "title: Новий заголовок"),
  );
  const { code, said } = await buildChange(site);
  expect(code, said).toBe(0);
  expect(said).not.toContain("has no credit");
  expect(site.read("2025/02/14/druha-novyna/index.html")).toContain("Олена Коваль");
  expect(site.read("2025/02/14/druha-novyna/index.html")).toContain('alt="Площа"');
  expect(asked.filter((url) => !url.startsWith(served.origin) && !/^(?:blob|data):/.test(url))).toEqual([]);
});

/** Saves, and waits until the list of the collection has what was saved. */
async function saved(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Зберегти" }).click();
  await page.getByRole("button", { name: "Створити" }).first().waitFor();
  await page.getByText(title).first().waitFor();
}

/** The files of a site's content by their paths, in base64. */
function contentOf(site: SmallSite): Record<string, string> {
  const folder = join(site.root, "content");
  const files = globSync("{articles,*.yaml}/**", { cwd: folder, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(file, "base64")];
    }),
  );
}

/** Puts files into the folder of the browser that the editor works in. */
function put(page: Page, files: Record<string, string>): Promise<void> {
  return page.evaluate(`(async (files) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("${KEPT}", { create: true });
    for (const [path, bytes] of Object.entries(files)) {
      const parts = ("content/" + path).split("/");
      let folder = root;
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await folder.getFileHandle(parts.at(-1), { create: true });
      const stream = await file.createWritable();
      await stream.write(Uint8Array.fromBase64(bytes));
      await stream.close();
    }
  })(${JSON.stringify(files)})`);
}

/** The files of that folder. */
function taken(page: Page): Promise<Record<string, string>> {
  return page.evaluate(`(async () => {
    const files = {};
    const walk = async (folder, path) => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === "directory") await walk(handle, path + name + "/");
        else files[path + name] = new Uint8Array(await (await handle.getFile()).arrayBuffer()).toBase64();
      }
    };
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("${KEPT}");
    await walk(await root.getDirectoryHandle("content"), "");
    return files;
  })()`);
}
