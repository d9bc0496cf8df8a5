import { describe, expect, test } from "vitest";
import { oldAddresses, onlyText, siteTexts } from "./site.ts";

const CONFIG = (more = "") =>
  `export default defineConfig({\n  // site: "https://not.example",\n  site: "https://old.example",${more}\n});\n`;
const POST = (front = "", body = "Текст.") => `---\ntitle: Перша новина\n${front}\n---\n${body}\n`;

test("a post has all that its front matter says", async () => {
  const text = await onlyText("astro", {
    "astro.config.mjs": CONFIG(),
    "src/content/authors/hanna.json": '{"name": "Ганна Приклад"}',
    "src/assets/a.png": "x",
    "src/content/blog/persha.md": POST(
      "pubDate: May 01 2024\nupdatedDate: 2024-05-02\ndescription: Про що це.\nauthor: hanna\nheroImage: ../../assets/a.png\nheroImageAlt: Гора\ntags: [Україна]",
    ),
  });
  expect(text).toMatchObject({
    kind: "story",
    lede: "Про що це.",
    date: Date.parse("2024-05-01T00:00:00+03:00"),
    updated: Date.parse("2024-05-02T00:00:00+03:00"),
    addresses: ["/blog/persha/"],
    authors: [{ name: "Ганна Приклад", key: "hanna" }],
    photo: { src: "/src/assets/a.png", alt: "Гора" },
    topics: [{ name: "Україна", kind: "theme" }],
  });
});

describe("addresses", () => {
  test.each<[config: string, path: string, front: string, address: string]>([
    ["", "src/content/blog/a.md", "", "/blog/a/"],
    ["", "src/content/blog/2024/Big Name.mdx", "", "/blog/2024/big-name/"],
    ["", "src/content/blog/a/index.md", "", "/blog/a/"],
    ["", "src/content/blog/a.md", "slug: b/c", "/blog/b/c/"],
    [' base: "/x",', "src/content/blog/a.md", "", "/x/blog/a/"],
    [' trailingSlash: "never",', "src/content/blog/a.md", "", "/blog/a"],
    [' build: { format: "file" },', "src/content/blog/a.md", "", "/blog/a.html"],
    ["", "src/pages/about.md", "", "/about/"],
    [' i18n: { defaultLocale: "uk", locales: ["uk", "fr"] },', "src/content/blog/fr/a.md", "", "/fr/blog/a/"],
    [' i18n: { defaultLocale: "uk", locales: ["uk", "fr"] },', "src/content/blog/uk/a.md", "", "/blog/a/"],
  ])("%s %s %s", async (config, path, front, address) => {
    const text = await onlyText("astro", {
      "astro.config.mjs": CONFIG(config),
      [path]: POST(`pubDate: 2024-05-01\n${front}`),
    });
    expect(text.addresses).toEqual([address]);
  });

  test("follow the page that shows the collection", async () => {
    const text = await onlyText("astro", {
      "astro.config.mjs": CONFIG(),
      "src/content.config.ts":
        'const posts = defineCollection({ loader: glob({ pattern: "**/*.md", base: "./texts" }) });\nexport const collections = { posts };\n',
      "src/pages/news/[...slug].astro": '---\nconst all = await getCollection("posts");\n---\n',
      "texts/a.md": POST("pubDate: 2024-05-01"),
    });
    expect(text.addresses).toEqual(["/news/a/"]);
  });
});

test("components of MDX that are known become HTML, the others are named and their text stays", async () => {
  const text = await onlyText("astro", {
    "astro.config.mjs": CONFIG(),
    "src/assets/a.png": "x",
    "src/content/blog/a.mdx": POST(
      "pubDate: 2024-05-01",
      [
        'import { Image } from "astro:assets";',
        'import a from "../../assets/a.png";',
        'import Own from "../../components/Own.astro";',
        "",
        "export const year = 2024;",
        "",
        '<Image src={a} alt="Гора" />',
        "",
        'Було {/* нічого */}{year} та {"текст"}.',
        "",
        '<Own title="Слова">**Усередині**</Own>',
        "",
        "<div className=\"x\" style={{ color: 'red' }}>Свій</div>",
        "",
        "```jsx",
        "<Own>{x}</Own>",
        "```",
      ].join("\n"),
    ),
  });
  expect(text.body.text.trim().replace(/\n{2,}/g, "\n\n")).toBe(
    [
      '<figure><img src="/src/assets/a.png" alt="Гора"></figure>',
      "Було  та текст.",
      "**Слова**",
      "**Усередині**",
      '<div class="x">Свій</div>',
      "```jsx\n<Own>{x}</Own>\n```",
    ].join("\n\n"),
  );
  expect(text.remarks.map(({ what, detail, line }) => [what, detail, line])).toEqual([
    ["a script of MDX", undefined, 9],
    ["an expression of MDX", "{year}", 13],
    ["a component", "Own", 15],
  ]);
});

test("pictures and links", async () => {
  const texts = await siteTexts("astro", {
    "astro.config.mjs": CONFIG(),
    "src/assets/a.png": "x",
    "src/content/blog/a.md": POST(
      "pubDate: 2024-05-01",
      "![](@/assets/a.png) ![](../../assets/a.png) ![](/b.png) [b](./b.md#c)",
    ),
    "src/content/blog/b.md": POST("pubDate: 2024-05-01"),
  });
  expect(texts.get("src/content/blog/a.md")?.body.text).toBe(
    "![](/src/assets/a.png) ![](/src/assets/a.png) ![](/b.png) [b](/blog/b/#c)\n",
  );
});

test("lists and feeds", async () => {
  const files = {
    "astro.config.mjs": CONFIG(),
    "src/pages/rss.xml.js": "",
    "src/pages/tags/[tag].astro": "",
    "src/content/blog/a.md": POST("pubDate: 2024-05-01\ntags: [Nice One]"),
  };
  expect(await oldAddresses("astro", files)).toEqual({
    "/blog/": { to: "archive" },
    "/tags/": { to: "path", path: "/topics/" },
    "/rss.xml": { to: "feed", format: "rss" },
    "/tags/nice-one/": { to: "topic", name: "Nice One" },
    "/tags/Nice%20One/": { to: "topic", name: "Nice One" },
  });
});
