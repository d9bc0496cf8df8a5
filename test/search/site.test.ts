import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Lang } from "../../src/i18n/lang.ts";
import { exists } from "../../src/kit/files.ts";
import { openSearch, type SearchRequest } from "../../src/search/browser/search.ts";
import { buildBeside, buildChange } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** A site that is built once; nobody changes it but in a copy. */
const site = SmallSite.empty();

beforeAll(async () => {
  site.baseUrl = "https://news.example/below/";
  await site.photo("articles/2025/02/10-kyiv/a.jpg");
  site.story("2025/02/10-kyiv", {
    title: "Мер Києва про воду",
    photo: "{ file: a.jpg, alt: x }",
    slug: "kyiv",
  });
  site.story("2025/02/10-kyiv", { title: "Kyiv mayor on water", slug: "kyiv" }, "Text.", "en");
  site.story(
    "2025/02/11-bread",
    { title: "Хліб", tags: "[Бельгія]", authors: "[reporter]", slug: "bread" },
    "У Бельгії мер столиці їв хліб з об'єктом.",
  );
  site.story("2025/02/12-draft", { title: "Чернетка", draft: "true" });
  site.story("2025/04/12-future", { title: "Майбутнє" });
  expect((await buildBeside(site)).code).toBe(0);
}, 60_000);

afterAll(() => site.remove());

async function find(request: Partial<SearchRequest>, lang: Lang = "uk") {
  const read = async (path: string) => {
    const file = join(site.output, path);
    return exists(file) ? new Uint8Array(readFileSync(file)) : undefined;
  };
  const search = openSearch({ lang, read });
  return search.search({ text: "", order: "best", ...request }, { offset: 0, count: 10 });
}

const KYIV = "/2025/02/10/kyiv/";
const BREAD = "/2025/02/11/bread/";

describe("the search of a built site", () => {
  test.each<[request: Partial<SearchRequest>, paths: string[]]>([
    [{ text: "Київ" }, [KYIV]],
    [{ text: "мер" }, [KYIV, BREAD]],
    [{ text: "мер", order: "newest" }, [BREAD, KYIV]],
    [{ text: "обʼєкти" }, [BREAD]],
    [{ text: "бельгія столиця" }, [BREAD]],
    [{ text: "репортерка" }, [BREAD]],
    [{ text: "чернетка" }, []],
    [{ text: "майбутнє" }, []],
    [{ topic: "ukraine" }, [KYIV]],
    [{ from: "2025-02-11" }, [BREAD]],
    [{ to: "2025-02-10" }, [KYIV]],
    [{ text: '"мер київ"' }, [KYIV]],
  ])("%j", async (request, paths) => {
    expect((await find(request)).results.map(({ path }) => path)).toEqual(paths);
  });

  test("shows a story with its photo", async () => {
    const { results, total } = await find({ text: "вода" });
    expect(total).toBe(1);
    expect(results[0]).toMatchObject({ title: "Мер Києва про воду", topic: "Україна" });
    const { path, width } = results[0]?.picture ?? { path: "" };
    expect(site.files()).toContain(path.slice(1));
    expect(width).toBeGreaterThan(0);
  });

  test("finds each language for itself", async () => {
    expect((await find({ text: "mayors" }, "en")).results.map(({ path }) => path)).toEqual([`/en${KYIV}`]);
    expect((await find({ text: "mayors" })).total).toBe(0);
    expect((await find({ text: "maire" }, "fr")).total).toBe(0);
  });

  test("is not kept by browsers without asking", () => {
    expect(site.read("_headers")).toContain(
      "/below/search/*.bin\n  Content-Type: application/octet-stream\n  Cache-Control: no-cache\n",
    );
  });

  test("goes with its setting", async () => {
    const copy = site.copy();
    copy.write("site.yaml", `${copy.content("site.yaml")}search: false\n`);
    expect((await buildChange(copy)).code).toBe(0);
    expect(copy.files().filter((path) => path.endsWith(".bin"))).toEqual([]);
    expect(copy.read("_headers")).not.toContain("search");
  }, 60_000);
});
