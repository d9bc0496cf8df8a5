import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { Database } from "../../src/library/database.ts";
import { keepAddresses } from "../../src/library/published-addresses.ts";
import { addressListText, type PublishedAddress } from "../../src/model/address-list.ts";
import { whatWasPublished } from "../../src/session/published-list.ts";
import { type Settings, settingsFrom } from "../../src/session/settings.ts";
import { SmallSite } from "../site/small-site.ts";

afterEach(() => vi.unstubAllGlobals());

const rows = (name: string): PublishedAddress[] => [{ address: `/${name}/`, is: "page", of: `${name}/uk` }];
const INDEX = addressListText({ index: { basePath: "/", parts: ["pages", "2025-02"] } });

/** The files of a list that names one page. */
function listOf(name: string): Map<string, string> {
  return new Map([
    ["", INDEX],
    ["pages", addressListText({ addresses: rows(name) })],
    ["2025-02", addressListText({ addresses: [] })],
  ]);
}

function writeList(folder: string, list: ReadonlyMap<string, string>): void {
  for (const [part, text] of list) {
    const file = join(folder, `sitemap/addresses${part === "" ? "" : `/${part}`}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const site = { baseUrl: "https://herald.ua/" };

/** What a build takes for published, and what it says. */
async function asked(
  folder: SmallSite,
  more: Partial<Settings> = {},
  library?: Database,
  baseUrl = site.baseUrl,
) {
  const said: string[] = [];
  const settings = { ...settingsFrom(folder.environment()), ...more };
  const found = await whatWasPublished(library, settings, { baseUrl }, (notice) => said.push(notice));
  return { found: typeof found === "object" ? found.addresses.map(({ address }) => address) : found, said };
}

function someSite(): SmallSite {
  const made = SmallSite.empty();
  onTestFinished(() => made.remove());
  return made;
}

/** Answers as a host that has these files, by the ends of their addresses. */
function host(files: Readonly<Record<string, string | number>>): string[] {
  const urls: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    urls.push(url);
    const answer = files[url] ?? 404;
    return typeof answer === "number" ? new Response("", { status: answer }) : new Response(answer);
  });
  return urls;
}

const hosted = (base: string, list: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    [...list].map(([part, text]) => [`${base}sitemap/addresses${part === "" ? "" : `/${part}`}.json`, text]),
  );

test("the library comes before the output folder, and what is named before both", async () => {
  const folder = someSite();
  expect(await asked(folder)).toEqual({
    found: "nothing",
    said: [
      expect.stringMatching(
        /^Nothing is known of what was published before.*--published https:\/\/herald.ua\/$/,
      ),
    ],
  });
  writeList(folder.output, listOf("left"));
  expect(await asked(folder)).toEqual({ found: ["/left/"], said: [] });
  const library = Database.open(join(folder.root, "library.sqlite"));
  keepAddresses(library, listOf("kept"));
  expect(await asked(folder, {}, library)).toEqual({ found: ["/kept/"], said: [] });
  const elsewhere = join(folder.root, "elsewhere");
  writeList(elsewhere, listOf("named"));
  expect(await asked(folder, { published: elsewhere }, library)).toEqual({ found: ["/named/"], said: [] });
  const index = join(elsewhere, "sitemap/addresses.json");
  expect(await asked(folder, { published: index }, library)).toEqual({ found: ["/named/"], said: [] });
  expect(await asked(folder, { published: "none" }, library)).toEqual({ found: "nothing", said: [] });
  expect(await asked(folder, { preview: true }, library)).toEqual({ found: "nothing", said: [] });
  library.close();
});

test("a library of another version leaves its list to the next one", async () => {
  const folder = someSite();
  const file = join(folder.root, "library.sqlite");
  const before = Database.open(file);
  keepAddresses(before, listOf("kept"));
  before.run("pragma user_version = 1");
  before.close();
  const library = Database.open(file);
  expect(await asked(folder, {}, library)).toEqual({ found: ["/kept/"], said: [] });
  library.close();
});

test("a list that is damaged in the output folder is told, and one that is named is refused", async () => {
  const folder = someSite();
  writeList(folder.output, listOf("left"));
  rmSync(join(folder.output, "sitemap/addresses/2025-02.json"));
  expect(await asked(folder)).toEqual({
    found: "nothing",
    said: [
      expect.stringMatching(/^The list of what was published, .*addresses\.json, is damaged: what vanished/),
    ],
  });
  for (const published of [
    folder.output,
    join(folder.root, "nowhere"),
    join(folder.root, "content/site.yaml"),
  ])
    await expect(asked(folder, { published })).rejects.toThrow(/holds no list of published addresses/);
});

test.each([
  "https://herald.ua/news/",
  "https://herald.ua/news",
  "https://herald.ua/news/sitemap/addresses.json",
])("the site itself is asked where it is named: %s", async (published) => {
  host(hosted("https://herald.ua/news/", listOf("online")));
  expect(await asked(someSite(), { published })).toEqual({ found: ["/online/"], said: [] });
});

test("a machine for CI that knows nothing asks the site, and others do not", async () => {
  const urls = host(hosted("https://herald.ua/", listOf("online")));
  const folder = someSite();
  expect(await asked(folder, { ci: true })).toEqual({ found: ["/online/"], said: [] });
  expect(urls).toHaveLength(3);
  await asked(folder);
  expect(await asked(folder, { ci: true }, undefined, "https://news.example/")).toEqual({
    found: "nothing",
    said: [],
  });
  expect(urls).toHaveLength(3);
});

test.each<[what: string, files: Record<string, string | number>, words: RegExp]>([
  ["none yet", {}, /could not be read: there is none yet \(https:\/\/herald\.ua\/sitemap\/addresses\.json\)/],
  ["a host that is down", { "https://herald.ua/sitemap/addresses.json": 503 }, /addresses\.json answers 503/],
  [
    "another page",
    { "https://herald.ua/sitemap/addresses.json": "<html>" },
    /what is there is no list of addresses/,
  ],
  [
    "a list that is half uploaded",
    { ...hosted("https://herald.ua/", listOf("x")), "https://herald.ua/sitemap/addresses/pages.json": "{" },
    /its part pages is damaged/,
  ],
])("the build goes on, and says so, where the site has %s", async (_, files, words) => {
  host(files);
  const { found, said } = await asked(someSite(), { published: "https://herald.ua/" });
  expect(found).toBe("nothing");
  expect(said).toEqual([expect.stringMatching(words)]);
});

test.each<[what: string, error: Error, words: RegExp]>([
  [
    "that does not answer",
    new DOMException("", "TimeoutError"),
    /could not be read: it takes too long\. What vanished/,
  ],
  [
    "that is not there",
    new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") }),
    /ECONNREFUSED/,
  ],
  ["that gives no reason", new TypeError("fetch failed"), /could not be read: no answer/],
])("no build waits for a host %s", async (_, error, words) => {
  vi.stubGlobal("fetch", async () => {
    throw error;
  });
  const { found, said } = await asked(someSite(), { published: "https://herald.ua/" });
  expect(found).toBe("nothing");
  expect(said).toEqual([expect.stringMatching(words)]);
});
