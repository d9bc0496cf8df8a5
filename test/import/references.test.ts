import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ArchiveText } from "../../src/import/archive.ts";
import { walk } from "../../src/kit/files.ts";
import { fileEntry, ImportSite, textEntry } from "./made-up.ts";

const OLD = "https://old.example";
const LATER = Date.parse("2026-01-01T00:00:00Z");

/** What the links of a text become. */
async function linked(
  addresses: readonly string[],
  more: (at: ImportSite) => unknown = () => {},
  text: Partial<ArchiveText> = {},
) {
  const at = new ImportSite();
  const links = addresses.map((address) => `[слово](${address})`).join("\n\n");
  at.entries = [
    textEntry("a", { body: { markup: "markdown", text: links }, ...text }),
    textEntry("b", { addresses: [`${OLD}/b/`, `${OLD}/?p=7`, `${OLD}/2019/05/Київ.html`] }),
    textEntry("b-en", { group: "b", lang: "en", addresses: [`${OLD}/en/b/`] }),
    textEntry("c-en", { lang: "en", addresses: [`${OLD}/en/c/`] }),
    textEntry("d", { draft: true }),
    textEntry("e", { date: LATER }),
    textEntry("about", { kind: "page", slug: "about" }),
    { is: "address", from: `${OLD}/tag/ukraina/`, target: { to: "topic", name: "Україна" } },
    { is: "address", from: `${OLD}/tag/pusta/`, target: { to: "topic", name: "Пуста" } },
    { is: "address", from: `${OLD}/author/olena/`, target: { to: "author", name: "Олена" } },
    { is: "address", from: `${OLD}/feed/`, target: { to: "feed", format: "rss" } },
    {
      is: "address",
      from: `${OLD}/tag/ukraina/feed/`,
      target: { to: "feed", format: "atom", topic: "Україна" },
    },
    { is: "address", from: `${OLD}/karta/`, target: { to: "path", path: "/about/" } },
  ];
  await more(at);
  await at.run();
  const [id] = ["articles/2019/05/13-a/uk.md"];
  return at.site
    .content(id)
    .replace(/^---[\s\S]*?\n---\n/, "")
    .trim()
    .split("\n\n")
    .filter((line) => !line.startsWith("##"))
    .map((line) => /^\[слово\]\((.*)\)$/.exec(line)?.[1] ?? line);
}

// biome-ignore format: a table reads better in rows
const LINKS: readonly (readonly [to: string, address: string, from: string])[] = [
  ["another story", `${OLD}/b/`, "story:2019/05/13-b"],
  ["without the slash at its end, and www", "http://www.old.example/b", "story:2019/05/13-b"],
  ["as a path", "/b/", "story:2019/05/13-b"],
  ["relative to the text", "../b/", "story:2019/05/13-b"],
  ["without its scheme", "//old.example/b/", "story:2019/05/13-b"],
  ["by its number", `${OLD}/?p=7`, "story:2019/05/13-b"],
  ["where a reader came from", `${OLD}/b/?utm_source=x&fbclid=y`, "story:2019/05/13-b"],
  ["in Cyrillic, encoded, in capitals", `${OLD}/2019/05/%D0%9A%D0%B8%D1%97%D0%B2.HTML`, "story:2019/05/13-b"],
  ["a heading of it", `${OLD}/b/#dali`, "story:2019/05/13-b#dali"],
  ["its translation", `${OLD}/en/b/`, "story:2019/05/13-b"],
  ["a story in another language alone", `${OLD}/en/c/`, "/en/2019/05/13/c-en/"],
  ["a plain page", `${OLD}/about/`, "/about/"],
  ["a tag", `${OLD}/tag/ukraina/`, "/topics/ukraine/"],
  ["a feed", `${OLD}/feed/`, "/feed.xml"],
  ["a feed of a tag", `${OLD}/tag/ukraina/feed/`, "/topics/ukraine/atom.xml"],
  ["what the archive says leads to a page", `${OLD}/karta/`, "/about/"],
  ["the front page", `${OLD}`, "/"],
  ["a month", `${OLD}/2019/05`, "/2019/05/"],
  ["another site", "https://example.org/b/", "https://example.org/b/"],
  ["mail", "mailto:desk@old.example", "mailto:desk@old.example"],
  ["a draft: nowhere", `${OLD}/d/`, "слово"],
  ["a story of the future: nowhere", `${OLD}/e/`, "слово"],
  ["a tag that no text has", `${OLD}/tag/pusta/`, "слово"],
  ["an author whom no text has", `${OLD}/author/olena/`, "слово"],
  ["the text itself", `${OLD}/a/`, "слово"],
  ["what the archive does not have", `${OLD}/nema/`, `${OLD}/nema/`],
  ["a month without stories", `${OLD}/2018/05/`, `${OLD}/2018/05/`],
];

test("links lead where their targets are now", async () => {
  const found = await linked(LINKS.map(([, address]) => address));
  expect(LINKS.map(([to], i) => [to, found[i]])).toEqual(LINKS.map(([to, , expected]) => [to, expected]));
});

test("where the site stays at its address, a link that would lead nowhere is left out", async () => {
  const here = (at: ImportSite) =>
    at.site.write("site.yaml", at.site.content("site.yaml").replace("news.example/", "old.example/"));
  expect(await linked([`${OLD}/nema/`, `${OLD}/b/`], here)).toEqual(["слово", "story:2019/05/13-b"]);
});

test("a draft may lead to what is not public", async () => {
  expect(await linked([`${OLD}/d/`], undefined, { draft: true })).toEqual(["story:2019/05/13-d"]);
});

describe("files", () => {
  const pdf = (at: ImportSite) => {
    at.roots = [{ path: "/wp-content/uploads/", folder: at.beside }];
    writeFileSync(join(at.beside, "Звіт 1.pdf"), "%PDF-1.4");
  };

  test("keep their addresses, whatever their names", async () => {
    const address = "/wp-content/uploads/%D0%97%D0%B2%D1%96%D1%82%201.pdf";
    let content = "";
    expect(
      await linked([OLD + address], async (at) => {
        pdf(at);
        content = at.content;
      }),
    ).toEqual([address]);
    const { readFileSync } = await import("node:fs");
    expect(readFileSync(join(content, "static/wp-content/uploads/Звіт 1.pdf"), "utf8")).toBe("%PDF-1.4");
  });

  test("that are not there are linked as they were", async () => {
    const address = `${OLD}/wp-content/uploads/nema.pdf`;
    expect(await linked([address], pdf)).toEqual([address]);
  });

  test.each([
    [
      "to the full size of a photo of the text",
      "[![гора](/up/hora-300x200.jpg)](/up/hora.jpg)",
      "![гора](hora.jpg)",
    ],
    ["to the page of that photo", "[![гора](/up/hora-300x200.jpg)](/hora-2/)", "![гора](hora.jpg)"],
    [
      "to the full size of another",
      "![гора](/up/hora.jpg) і [море](/up/more.jpg)",
      "![гора](hora.jpg) і [море](/up/more.jpg)",
    ],
    ["to the page of another", "[море](/more/)", "[море](story:2019/05/13-b)"],
  ])("a link %s", async (_, text, expected) => {
    const shown = await linked(
      [],
      async (at) => {
        at.roots = [{ path: "/up/", folder: join(at.beside, "up") }];
        await at.photo("up/hora.jpg");
        await at.photo("up/more.jpg", "#808080");
        at.entries.push(fileEntry({ src: `${OLD}/up/hora.jpg`, page: `${OLD}/hora-2/`, owner: "b" }));
        at.entries.push(fileEntry({ src: `${OLD}/up/more.jpg`, page: `${OLD}/more/`, owner: "b" }));
      },
      { body: { markup: "markdown", text } },
    );
    expect(shown).toEqual([expected]);
  });
});

test("the library of media gives alternative texts and credits where a text has none", async () => {
  const text = "![](/up/hora-300x200.jpg)\n\n![своє](/up/more.jpg)";
  let content: ImportSite | undefined;
  const shown = await linked(
    [],
    async (at) => {
      content = at;
      at.roots = [{ path: "/up/", folder: join(at.beside, "up") }];
      await at.photo("up/hora.jpg");
      await at.photo("up/more.jpg", "#808080");
      const library = { caption: "Підпис", credit: "Олена Гора" };
      at.entries.unshift(fileEntry({ src: `${OLD}/up/hora.jpg`, alt: "гора взимку", ...library }));
      at.entries.unshift(fileEntry({ src: `${OLD}/up/more.jpg`, alt: "море", credit: "Іван" }));
    },
    { body: { markup: "markdown", text }, photo: { src: "/up/hora.jpg" } },
  );
  expect(shown).toEqual(["![гора взимку](hora.jpg)", "![своє](more.jpg)"]);
  const story = content?.site.content("articles/2019/05/13-a/uk.md");
  expect(story).toContain("photo:\n  file: hora.jpg\n  alt: гора взимку\n  caption: Підпис\n");
  expect(content?.site.content("articles/2019/05/13-a/photos.yaml")).toBe(
    "hora.jpg:\n  credit: Олена Гора\nmore.jpg:\n  credit: Іван\n",
  );
});

test("old addresses are kept as people read them, each for one text", async () => {
  const at = new ImportSite();
  at.entries = [
    textEntry("a", {
      addresses: [`${OLD}/2019/05/%D0%9A%D0%B8%D1%97%D0%B2.html`, `${OLD}/?p=7`, `${OLD}/2019/05/13/b/`],
    }),
    textEntry("b", { addresses: [`${OLD}/2019/05/13/b/`, `${OLD}/?p=7`, "https://other.example/b/"] }),
    textEntry("about", { kind: "page", addresses: [`${OLD}/Pro-Nas.php`] }),
    { is: "address", from: `${OLD}/tag/ukraina/`, target: { to: "topic", name: "Україна" } },
    { is: "address", from: `${OLD}/feed/`, target: { to: "feed", format: "rss" } },
    { is: "address", from: `${OLD}/`, target: { to: "home" } },
  ];
  at.site.write("redirects.yaml", "/tag/ukraina/: /topics/europe/ # так вирішено\n/інше/: gone");
  await at.run();
  expect(at.site.content("articles/2019/05/13-a/uk.md")).toContain(
    "aliases:\n  - /2019/05/Київ.html\n  - /?p=7\n",
  );
  expect(at.site.content("articles/2019/05/13-b/uk.md")).not.toContain("aliases");
  const redirects =
    "/tag/ukraina/: /topics/europe/ # так вирішено\n/інше/: gone\n/Pro-Nas.php: /about/\n/feed/: /feed.xml\n";
  expect(at.site.content("redirects.yaml")).toBe(redirects);
  at.site.write("redirects.yaml", redirects.replace("/feed/: /feed.xml\n", ""));
  await at.run();
  expect(at.site.content("redirects.yaml")).toBe(redirects.replace("/feed/: /feed.xml\n", ""));
});

test("files whose names differ in case alone, and those that the site makes itself, are not taken along", async () => {
  let content = "";
  const shown = await linked([`${OLD}/up/A.pdf`, `${OLD}/up/a.pdf`, `${OLD}/robots.txt`], (at) => {
    content = at.content;
    at.roots = [{ path: "/", folder: at.beside }];
    mkdirSync(join(at.beside, "up"));
    for (const file of ["up/A.pdf", "up/a.pdf", "robots.txt"]) writeFileSync(join(at.beside, file), file);
  });
  expect(shown).toEqual(["/up/A.pdf", `${OLD}/up/a.pdf`, `${OLD}/robots.txt`]);
  expect(walk(join(content, "static")).map(({ path }) => path)).toEqual(["up/A.pdf"]);
});
