/** An export of WordPress, moved in whole: from its file to the built site. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acceptProposal } from "../../../../src/import/accept.ts";
import { importArchive } from "../../../../src/import/import.ts";
import { SOURCES } from "../../../../src/import/sources/list.ts";
import { convert } from "../../../../src/import/text/convert.ts";
import { ImportSite } from "../../made-up.ts";
import { AUTHORS, item, picture, SITE, wxr } from "./wxr.ts";

const CLASSIC = `Міст відкрили о <strong>десятій</strong> ранку.
Руху ще нема.

[caption width="300"]<img class="size-medium" src="${SITE}/wp-content/uploads/2019/05/photo-21-300x225.jpg" alt="Натовп" /> Люди на мосту[/caption]

[gallery ids="22,23"]

Більше – <a href="${SITE}/?p=12">у другій новині</a> і <a href="${SITE}/category/news/">в рубриці</a>.

https://www.youtube.com/watch?v=abc123

[contact-form-7 id="5"]`;

const BLOCKS = `<!-- wp:paragraph -->
<p>Друга новина: <a href="/2019/05/mist/">перша</a>.</p>
<!-- /wp:paragraph -->

<!-- wp:quote -->
<blockquote class="wp-block-quote"><p>Ми встигли.</p><cite>Інженер</cite></blockquote>
<!-- /wp:quote -->`;

const HEAD = `${AUTHORS}<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>news</wp:category_nicename><wp:cat_name><![CDATA[Новини]]></wp:cat_name></wp:category>`;

const EXPORT = wxr(
  [
    item({
      id: 11,
      title: "Міст відкрито",
      name: "mist",
      excerpt: "Коротко про міст.",
      content: CLASSIC,
      terms: ["category|news|Новини", "author|cap-olena|olena", "author|cap-petro-p|petro.p"],
      meta: { _thumbnail_id: "21", _wp_old_slug: "mist-2" },
      sticky: true,
    }),
    item({
      id: 12,
      title: "Друга новина",
      name: "%d0%b4%d1%80%d1%83%d0%b3%d0%b0",
      link: `${SITE}/2019/05/%d0%b4%d1%80%d1%83%d0%b3%d0%b0/`,
      content: BLOCKS,
      terms: ["category|news|Новини"],
      meta: { _yoast_wpseo_metadesc: "Опис другої новини." },
    }),
    item({ id: 13, title: "Чернетка про міст", status: "draft", content: "Ще пишемо." }),
    item({ id: 14, title: "Таємна новина", status: "private", content: "Не для всіх." }),
    item({
      id: 15,
      type: "page",
      title: "Про нас",
      name: "pro-nas",
      link: `${SITE}/pro-nas/`,
      content: "Ми – редакція.",
    }),
    picture(21, { parent: 11, alt: "Міст удень", credit: "Іван Тест", excerpt: "Міст удень, вид із берега" }),
    picture(22, { parent: 11, alt: "Перша пара" }),
    picture(23, { parent: 11, alt: "Друга пара", excerpt: "Пара на мосту" }),
  ],
  HEAD,
);

async function moved(): Promise<ImportSite & { page: (path: string) => string }> {
  const at = new ImportSite();
  for (const [id, colour] of [
    [21, "#335577"],
    [22, "#775533"],
    [23, "#557733"],
  ] as const)
    await at.photo(`wp-content/uploads/2019/05/photo-${id}.jpg`, colour);
  const path = join(at.beside, "visti.wordpress.xml");
  writeFileSync(path, EXPORT);
  const now = Date.parse("2026-01-01T00:00:00Z");
  const request = { path, content: at.content, newsroom: at.newsroom(), media: [], dryRun: false, now };
  await importArchive(request, { sources: SOURCES, convert });
  acceptProposal(at.content);
  at.site.now = "2026-01-01T12:00:00Z";
  const { said } = await at.site.build();
  expect(said).not.toMatch(/: error:/);
  return Object.assign(at, {
    page: (file: string) => readFileSync(join(at.site.output, file), "utf8").replaceAll("\u00a0", " "),
  });
}

test("an export with its uploads becomes a site with its texts, pictures and addresses", async () => {
  const { page, content, kept } = await moved();
  const markdown = readFileSync(join(content, "articles/2019/05/13-mist/uk.md"), "utf8");
  expect(markdown.slice(markdown.indexOf("\n---\n") + 5).trim()).toMatchInlineSnapshot(`
    "Міст відкрили о **десятій** ранку.\\
    Руху ще нема.

    ![Натовп](photo-21.jpg "Люди на мосту")

    ![Перша пара](photo-22.jpg)
    ![Друга пара](photo-23.jpg "Пара на мосту")

    Більше – [у другій новині](story:2019/05/13-druha-novyna) і [в рубриці](/topics/news/).

    https://www.youtube.com/watch?v=abc123"
  `);
  expect(readFileSync(join(content, "articles/2019/05/13-mist/photos.yaml"), "utf8")).toContain("Іван Тест");
  const story = page("2019/05/13/mist/index.html");
  for (const said of [
    "Коротко про міст.",
    "Олена Тестова",
    "Петро Пробний",
    "Люди на мосту",
    "Пара на мосту",
    "Іван Тест",
  ])
    expect(story).toContain(said);
  expect(story.match(/<picture/g)?.length).toBe(4);
  expect(story).toContain('href="/2019/05/13/druha-novyna/"');
  const second = page("2019/05/13/druha-novyna/index.html");
  expect(second).toContain("Опис другої новини.");
  expect(second).toContain('href="/2019/05/13/mist/"');
  expect(page("pro-nas/index.html")).toContain("Ми – редакція.");
  for (const old of ["2019/05/mist/index.html", "2019/05/mist-2/index.html", "2019/05/друга/index.html"])
    expect(page(old)).toMatch(/http-equiv="refresh"/);
  expect(page("feed.xml")).toContain(`${SITE}/?p=11`);
  expect(readFileSync(join(kept, "report.html"), "utf8")).toContain("Таємна новина");
});
