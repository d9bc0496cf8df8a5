import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildBeside } from "./build-beside.ts";
import { SmallSite } from "./small-site.ts";

const SOURCE = "https://source.example/story";
const ELSEWHERE = "https://partner.example/story";

/** What front matter says of where a story comes from, and what readers and machines are told of it. */
interface Row {
  matter: Record<string, string>;
  /** In the source box and in feeds; nothing where there is none. */
  box?: string;
  /** Nothing for its own address. */
  canonical?: string;
  isBasedOn?: boolean;
  /** Search engines are to keep out. */
  noindex?: boolean;
  /** Rights in the feed are the source's. */
  rights?: boolean;
}

const from = (relation: string, url = SOURCE) =>
  `{ name: Інше видання, url: "${url}", relation: ${relation} }`;

const ROWS: Record<string, Row> = {
  nothing: { matter: {} },
  original: {
    matter: { source: from("original") },
    box: "Власний матеріал редакції з посиланням на джерело.",
  },
  rewritten: {
    matter: { source: from("rewritten") },
    box: "Редакція переказала повідомлення джерела своїми словами.",
    isBasedOn: true,
  },
  "by default": {
    matter: { source: `{ name: Інше видання, url: "${SOURCE}" }` },
    box: "Редакція переказала повідомлення джерела своїми словами.",
    isBasedOn: true,
  },
  translated: {
    matter: { source: from("translated") },
    box: "Редакція переклала текст джерела.",
    isBasedOn: true,
  },
  reprint: {
    matter: { source: from("reprint") },
    box: "Передрук: текст належить джерелу.",
    canonical: SOURCE,
    isBasedOn: true,
    noindex: true,
    rights: true,
  },
  "reprint of an original elsewhere": {
    matter: { source: from("reprint"), canonical: ELSEWHERE },
    box: "Передрук: текст належить джерелу.",
    canonical: ELSEWHERE,
    isBasedOn: true,
    noindex: true,
    rights: true,
  },
  canonical: { matter: { canonical: ELSEWHERE }, canonical: ELSEWHERE },
  "rewritten, canonical": {
    matter: { source: from("rewritten"), canonical: ELSEWHERE },
    box: "Редакція переказала повідомлення джерела своїми словами.",
    canonical: ELSEWHERE,
    isBasedOn: true,
  },
};

const NAMES = Object.keys(ROWS);
const slugOf = (name: string) => `s${NAMES.indexOf(name)}`;
const pathOf = (name: string) => `/2025/02/28/${slugOf(name)}/`;
const addressOf = (name: string) => `https://news.example${pathOf(name)}`;

let site: SmallSite;
beforeAll(async () => {
  site = SmallSite.empty();
  for (const [name, { matter }] of Object.entries(ROWS))
    site.story(`2025/02/28-${slugOf(name)}`, { slug: slugOf(name), ...matter });
  expect(await buildBeside(site)).toMatchObject({ code: 0 });
});
afterAll(() => site.remove());

describe.each(Object.entries(ROWS))("source and canonical: %s", (name, row) => {
  const page = () => site.read(`${pathOf(name).slice(1)}index.html`);

  test("the source box says how the story relates to its source", () => {
    const box = /<section class="source"[\s\S]*?<\/section>/.exec(page())?.[0];
    if (row.box === undefined) expect(box).toBeUndefined();
    else for (const words of ["Інше видання", SOURCE, row.box]) expect(box).toContain(words);
  });

  test("the canonical link leads to where it is to be found", () => {
    expect(page()).toContain(`<link rel="canonical" href="${row.canonical ?? addressOf(name)}">`);
  });

  test("robots are kept out of reprints only", () => {
    const robots = row.noindex ? "noindex" : "max-image-preview:large";
    expect(page()).toContain(`<meta name="robots" content="${robots}">`);
  });

  test("JSON-LD names what it is based on", () => {
    const data = [...page().matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, json = ""]) => JSON.parse(json),
    );
    const [article] = data.filter((item) => item["@type"] === "NewsArticle");
    expect(article.isBasedOn).toEqual(
      row.isBasedOn ? { "@type": "CreativeWork", name: "Інше видання", url: SOURCE } : undefined,
    );
  });

  test.each(["news-sitemap.xml", "sitemap/2025-02.xml"])("%s has it where it is to be found here", (file) => {
    const named = site.read(file).includes(`<loc>${addressOf(name)}</loc>`);
    expect(named).toBe(row.canonical === undefined);
  });

  test("feeds have it, with its source and the rights of a reprint", () => {
    const entry =
      site
        .read("atom.xml")
        .split("<entry")
        .find((part) => part.includes(addressOf(name))) ?? "";
    expect(entry).toContain(addressOf(name));
    if (row.box !== undefined) expect(entry).toContain(SOURCE);
    expect(entry.includes("<rights")).toBe(row.rights === true);
  });
});

test("an address of this site cannot be the canonical one of a story", async () => {
  const other = site.cleanCopy();
  other.story("2025/02/28-s0", { canonical: "https://news.example/2025/02/28/s1/" });
  const { code, said } = await other.build();
  other.remove();
  expect({ code, said }).toEqual({
    code: 1,
    said: expect.stringContaining("is an address of this site, and each page names its own by itself"),
  });
});
