import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sharp } from "../../src/photos/sharp.ts";
import { attributeOf, elementsOf } from "../feeds/parse.ts";
import { addressOf, BASE_URL, DEMO, FILES, PAGES, readDemo } from "./demo-pages.ts";

const LOCALES = { uk: "uk_UA", en: "en_GB", fr: "fr_FR" } as const;

interface Shared {
  address: string;
  lang: keyof typeof LOCALES;
  /** Every property and name of the head with its contents. */
  tags: ReadonlyMap<string, readonly string[]>;
  alternates: number;
}

/** A page that is shared: not one that answers at any address, nor one that only leads on. */
function read(file: string): Shared | undefined {
  const page = readDemo(file);
  if (!page.includes('<link rel="canonical"') || page.includes('http-equiv="refresh"')) return undefined;
  const tags = new Map<string, string[]>();
  for (const meta of elementsOf(page, "meta")) {
    const name = attributeOf(meta, "property") ?? attributeOf(meta, "name");
    if (name === undefined) continue;
    tags.set(name, [...(tags.get(name) ?? []), attributeOf(meta, "content") ?? ""]);
  }
  const alternates = elementsOf(page, "link").filter((link) =>
    /^(?:uk|en|fr)$/.test(attributeOf(link, "hreflang") ?? ""),
  );
  const lang = /<html lang="(..)"/.exec(page)?.[1] as keyof typeof LOCALES;
  return { address: addressOf(file), lang, tags, alternates: alternates.length };
}

const SHARED = PAGES.flatMap((file) => read(file) ?? []);
const imageOf = ({ tags }: Shared) => tags.get("og:image")?.[0]?.slice(BASE_URL.length) ?? "";

/** Addresses of the pages for which something is not so. */
function wrong(isRight: (page: Shared) => boolean): string[] {
  return SHARED.filter((page) => !isRight(page)).map(({ address }) => address);
}

describe("every page of the demo site, when it is shared", () => {
  const sizes = new Map<string, [width: number, height: number, type: string]>();
  beforeAll(async () => {
    for (const file of new Set(SHARED.map(imageOf))) {
      const { width, height, mediaType } = await sharp(join(DEMO, file)).metadata();
      sizes.set(file, [width, height, mediaType as string]);
    }
  });

  test("is one of many", () => {
    expect(SHARED.length).toBeGreaterThan(150);
  });

  test.each([
    "og:type",
    "og:title",
    "og:description",
    "og:url",
    "og:site_name",
    "og:locale",
    "og:image",
    "og:image:type",
    "og:image:width",
    "og:image:height",
    "og:image:alt",
    "twitter:card",
    "description",
  ])("says %s, once", (name) => {
    const optional = name === "description";
    expect(
      wrong(({ tags }) => {
        const said = tags.get(name) ?? [];
        return (optional && said.length === 0) || (said.length === 1 && said[0]?.trim() !== "");
      }),
    ).toEqual([]);
  });

  test("names the address and the locales that it has", () => {
    expect(wrong(({ tags, address }) => tags.get("og:url")?.[0] === BASE_URL + address.slice(1))).toEqual([]);
    expect(wrong(({ tags, lang }) => tags.get("og:locale")?.[0] === LOCALES[lang])).toEqual([]);
    expect(
      wrong(({ tags, lang, alternates }) => {
        const others = tags.get("og:locale:alternate") ?? [];
        return others.length === Math.max(0, alternates - 1) && !others.includes(LOCALES[lang]);
      }),
    ).toEqual([]);
  });

  test("has a large picture, of the size and type that it says", () => {
    expect(wrong((page) => FILES.includes(imageOf(page)))).toEqual([]);
    expect(
      wrong((page) => {
        const said = ["width", "height", "type"].map((name) => page.tags.get(`og:image:${name}`)?.[0]);
        return said.join() === sizes.get(imageOf(page))?.join();
      }),
    ).toEqual([]);
    expect(wrong((page) => (sizes.get(imageOf(page))?.[0] ?? 0) >= 300)).toEqual([]);
    expect(wrong(({ tags }) => tags.get("twitter:card")?.[0] === "summary_large_image")).toEqual([]);
  });

  test("says of a story when and by whom it was written, and of what", () => {
    const stories = SHARED.filter(({ tags }) => tags.get("og:type")?.[0] === "article");
    expect(stories.length).toBeGreaterThan(30);
    for (const name of ["article:published_time", "article:section", "article:tag", "article:author"]) {
      const without = stories.filter(({ tags }) => !tags.get(name)?.every((content) => content !== ""));
      expect(
        without.map(({ address }) => address),
        name,
      ).toEqual([]);
    }
  });

  test("is credited in the fediverse", () => {
    expect(
      wrong(
        ({ tags }) => tags.get("fediverse:creator")?.every((handle) => /^@\w+@[\w.]+$/.test(handle)) === true,
      ),
    ).toEqual([]);
  });

  test("has structured data with the photo of its story in three crops, of the sizes that they have", async () => {
    const pages = PAGES.map(readDemo).filter(
      (page) => page.includes('"NewsArticle"') && page.includes('class="story-lead"'),
    );
    expect(pages.length).toBeGreaterThan(30);
    for (const page of pages) {
      const [json = ""] = /\{[^\n]*"NewsArticle"[^\n]*(?=<\/script>)/.exec(page) ?? [];
      const { image } = JSON.parse(json) as { image: { url: string; width: number; height: number }[] };
      // Those of a gallery follow, whole.
      const crops = image.slice(0, 3);
      expect(crops.map(({ width, height }) => Math.round((width / height) * 100))).toEqual([178, 133, 100]);
      expect(image.length > 3).toBe(page.includes('class="gallery'));
      for (const { url, width, height } of image) {
        const found = await sharp(join(DEMO, url.slice(BASE_URL.length))).metadata();
        expect([found.width, found.height]).toEqual([width, height]);
      }
    }
  });
});
