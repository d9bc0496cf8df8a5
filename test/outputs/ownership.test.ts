import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const OWNERSHIP = `ownership:
  legalName: { uk: ТОВ «Вісник», en: Herald Ltd, fr: Héraut SARL }
  contact: { email: desk@news.example, phone: +380 44 000 00 00, address: "Київ, вул. Садова, 1" }
  register: { name: ЄДРПОУ, number: "01234567", url: "https://register.example/01234567" }
  owners:
    - { name: Олена Коваль, share: 60 }
    - { name: <Фонд>, share: 39.5, through: АТ «Преса» }
    - { name: Міська рада, share: 0.5, state: true }
  beneficialOwners: [{ name: Олена Коваль, share: 60 }]
  publicFunds:
    - { year: 2024, currency: UAH, stateAdvertising: 1250.5, thirdCountries: 0 }
    - { year: 2025, currency: EUR, stateAdvertising: 12500, thirdCountries: 300 }
  updated: 2025-02-01
`;
const POLICIES = `policies:
  corrections: pages/about#mistakes
  ethics: https://council.example/code/
`;
const made = SmallSite.empty();
made.published = "none";
const settings = made.content("site.yaml");
afterAll(() => made.remove());

beforeAll(async () => {
  made.story("2025/02/10-a", { slug: "a" });
  made.story("2025/02/10-a", { title: "A" }, "Text.", "en");
  made.write("pages/about/uk.md", "---\ntitle: Про нас\n---\n## Помилки {#mistakes}\n\nТекст.\n");
  made.write(
    "site.yaml",
    settings.replace("name: Редакція", "name: Редакція, founded: 2014") + OWNERSHIP + POLICIES,
  );
  const { code, said } = await buildBeside(made);
  expect(code, said).toBe(0);
});

/** The structured data of a page, by its types. */
function dataOf(site: SmallSite, page: string): Record<string, Record<string, unknown>> {
  const all = [...site.read(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
  return Object.fromEntries(
    all.map(([, json = ""]) => JSON.parse(json)).map((data) => [data["@type"], data]),
  );
}

/** What a reader sees of a page. */
function textOf(site: SmallSite, page: string): string {
  return site
    .read(page)
    .replace(/^.*<main/s, "<main")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("\u00a0", " ")
    .replace(/\s+/g, " ");
}

describe("the page of ownership and funding", () => {
  test("tells all that the law asks for, in the words and numbers of each language", () => {
    const uk = textOf(made, "about/ownership/index.html");
    for (const part of [
      "Станом на 1 лютого 2025 р.",
      "Юридична назва ТОВ «Вісник»",
      "ЄДРПОУ 01234567",
      "Олена Коваль безпосередньо 60 %",
      "&lt;Фонд&gt; через АТ «Преса» 39,5 %",
      "Міська рада (держава або державний орган) безпосередньо 0,5 %",
      "2025 12 500 EUR 300 EUR",
      "2024 1 250,50 UAH 0 UAH",
    ])
      expect(uk.replaceAll("\u202f", " ")).toContain(part.replace(" %", "%"));
    const en = textOf(made, "en/about/ownership/index.html");
    expect(en).toContain("Legal name Herald Ltd");
    expect(en).toContain("2025 EUR 12,500 EUR 300");
  });

  test("has tables whose rows and columns are named, in regions that can be scrolled by keys", () => {
    const page = made.read("about/ownership/index.html");
    expect(page.match(/<section class="table" tabindex="0" aria-label="[^"]+">/g)).toHaveLength(4);
    expect(page).toContain('<th scope="row">Олена Коваль<br>');
    expect(page).toContain('<th scope="col">Рік</th>');
  });

  test("is linked in every footer, and in the sitemap", () => {
    expect(made.read("index.html")).toContain('<a href="/about/ownership/">Власники та фінансування</a>');
    expect(made.read("en/2025/02/10/a/index.html")).toContain('<a href="/en/about/ownership/">');
    expect(made.read("sitemap/pages.xml")).toContain("https://news.example/fr/about/ownership/");
  });

  test("stands beside a plain page that it lies below", () => {
    expect(made.read("about/index.html")).toContain("Про нас");
  });
});

describe("structured data", () => {
  const POLICY = {
    correctionsPolicy: "https://news.example/about/#mistakes",
    ethicsPolicy: "https://council.example/code/",
  };

  test("names where the newsroom lays its rules open, in the language of the text as far as there is one", () => {
    const of = (page: string) => dataOf(made, page).NewsArticle?.publisher;
    expect(of("2025/02/10/a/index.html")).toEqual({
      "@type": "NewsMediaOrganization",
      name: "Редакція",
      url: "https://news.example/",
      foundingDate: "2014",
      ...POLICY,
      ownershipFundingInfo: "https://news.example/about/ownership/",
    });
    expect(of("en/2025/02/10/a/index.html")).toMatchObject({
      ...POLICY,
      ownershipFundingInfo: "https://news.example/en/about/ownership/",
    });
  });

  test("says whom the page is about", () => {
    expect(dataOf(made, "about/ownership/index.html").AboutPage?.mainEntity).toMatchObject({
      "@type": "NewsMediaOrganization",
      legalName: "ТОВ «Вісник»",
      email: "desk@news.example",
      telephone: "+380 44 000 00 00",
    });
  });
});

describe("an edit", () => {
  test("of a share touches the pages about it, and no other", async () => {
    const site = made.copy();
    site.write("site.yaml", site.content("site.yaml").replaceAll("share: 60", "share: 59"));
    const { said } = await site.build("--why");
    expect([...said.matchAll(/^press (\S+):/gm)].map(([, path]) => path).sort()).toEqual([
      "/about/ownership/",
      "/en/about/ownership/",
      "/fr/about/ownership/",
    ]);
  });

  test("that takes it out takes the page and the links", async () => {
    const site = made.copy();
    site.write("site.yaml", settings);
    expect((await site.build()).code).toBe(0);
    expect(() => site.read("about/ownership/index.html")).toThrow(/ENOENT/);
    expect(site.read("index.html")).not.toContain("ownership");
    expect(dataOf(site, "2025/02/10/a/index.html").NewsArticle?.publisher).toEqual({
      "@type": "NewsMediaOrganization",
      name: "Редакція",
      url: "https://news.example/",
    });
  });
});
