/** Archives moved in whole: what they said is on the built site, or named by the report. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acceptProposal } from "../../../src/import/accept.ts";
import { importArchive } from "../../../src/import/import.ts";
import { SOURCES } from "../../../src/import/sources/list.ts";
import { convert } from "../../../src/import/text/convert.ts";
import { exists, walk } from "../../../src/kit/files.ts";
import { ImportSite } from "../made-up.ts";
import { folderWith } from "./archive-of.ts";
import { exportOf, POST } from "./ghost/export.ts";

/** Letters and digits in one line. */
function folded(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/&#?\w+;/g, " ")
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  );
}

function everything(folder: string, kinds: RegExp, read: (text: string) => string): string {
  if (!exists(folder)) return "";
  const files = walk(folder).filter(({ path }) => kinds.test(path));
  return files.map(({ path }) => folded(read(readFileSync(join(folder, path), "utf8")))).join("\n");
}

interface Moved {
  said: string;
  named: string;
  problems: string;
}

/** Imports an archive, accepts what it proposes, and builds. */
async function moved(files: Readonly<Record<string, string>>, name: string): Promise<Moved> {
  const at = new ImportSite();
  const path = join(folderWith(files), name);
  const request = {
    path,
    content: at.content,
    newsroom: at.newsroom(),
    media: [],
    dryRun: false,
    now: Date.parse("2026-01-01T00:00:00Z"),
  };
  await importArchive(request, { sources: SOURCES, convert });
  acceptProposal(at.content);
  at.site.now = "2026-01-01T12:00:00Z";
  const build = await at.site.build();
  return {
    problems: build.said.match(/^.*error.*$/gm)?.join("\n") ?? "",
    said: everything(at.site.output, /\.html$/, (html) =>
      html.replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]*>/g, " "),
    ),
    named: everything(at.kept, /\.(?:html|txt)$/, (text) => text.replace(/\\[un]/g, " ")),
  };
}

function missing({ said, named }: Moved, sentences: readonly string[]): string[] {
  return sentences.filter(
    (sentence) => !said.includes(folded(sentence)) && !named.includes(folded(sentence)),
  );
}

const text = (words: string, format = 0) => ({ type: "extended-text", text: words, format });
const paragraph = (...words: string[]) => ({
  type: "paragraph",
  children: words.map((part, i) => text(part, i % 2)),
});

test("an export of Ghost", async () => {
  const children = [
    paragraph("Міст відкрили о ", "десятій", " ранку."),
    {
      type: "image",
      src: "__GHOST_URL__/content/images/2025/02/a.jpg",
      alt: "Міст",
      caption: "Міст увечері. Фото: Олена Приклад",
    },
    {
      type: "gallery",
      images: [{ src: "__GHOST_URL__/content/images/b.jpg", alt: "Б" }],
      caption: "Підпис до галереї",
    },
    { type: "callout", calloutEmoji: "💡", calloutText: "Рух <b>однобічний</b>." },
    { type: "toggle", heading: "Докладніше про рух", content: "<p>Автобуси їдуть так само.</p>" },
    {
      type: "bookmark",
      url: "https://example.org/a",
      metadata: { title: "Сторінка мосту", description: "Усе про міст на одній сторінці." },
    },
    {
      type: "embed",
      url: "https://www.youtube.com/watch?v=x",
      html: "<iframe></iframe>",
      caption: "Відео з мосту",
    },
    {
      type: "file",
      src: "__GHOST_URL__/content/files/a.pdf",
      fileTitle: "Рішення ради",
      fileCaption: "Підписане рішення",
    },
    { type: "signup", header: "Підпишіться на новини мосту" },
    { type: "email", html: "<p>Вітаємо читачів листа</p>" },
    { type: "product", productTitle: "Мапа мостів", productDescription: "<p>Друкована мапа.</p>" },
    { type: "header", header: "Що далі", subheader: "Плани на рік" },
    {
      type: "html",
      html: "<table><tr><th>Рік</th><th>Метри</th></tr><tr><td>2024</td><td>сто</td></tr></table>",
    },
    { type: "markdown", markdown: "Текст *з* виноскою[^1].\n\n[^1]: Слова виноски." },
    { type: "quote", children: [text("Ми встигли, – сказав інженер.")] },
    { type: "card-of-tomorrow", words: "Слова невідомої картки" },
  ];
  const posts = [
    {
      ...POST,
      lexical: JSON.stringify({ root: { children } }),
      custom_excerpt: "Коротко про міст.",
      codeinjection_foot: "<i>код унизу</i>",
    },
    {
      ...POST,
      id: "p2",
      uuid: "u2",
      slug: "druha",
      title: "Друга новина",
      html: '<p>Дивіться <a href="__GHOST_URL__/mist/">першу</a>.</p><p>Ще абзац.</p>',
    },
    {
      ...POST,
      id: "p3",
      uuid: "u3",
      slug: "pro-nas",
      title: "Про нашу редакцію",
      type: "page",
      html: "<p>Ми пишемо про мости.</p>",
    },
    {
      ...POST,
      id: "p4",
      uuid: "u4",
      slug: "members",
      title: "Лише для своїх",
      visibility: "members",
      html: "<p>Секрет.</p>",
    },
  ];
  const site = await moved({ "ghost.json": exportOf({ posts }) }, "ghost.json");
  expect(site.problems).toBe("");
  expect(
    missing(site, [
      "Міст відкрили о десятій ранку",
      "Міст увечері",
      "Олена Приклад",
      "Підпис до галереї",
      "Рух однобічний",
      "Докладніше про рух",
      "Автобуси їдуть так само",
      "Сторінка мосту",
      "Усе про міст на одній сторінці",
      "Відео з мосту",
      "Рішення ради",
      "Підписане рішення",
      "Підпишіться на новини мосту",
      "Вітаємо читачів листа",
      "Мапа мостів",
      "Друкована мапа",
      "Що далі",
      "Плани на рік",
      "Рік",
      "Метри",
      "сто",
      "Текст з виноскою",
      "Слова виноски",
      "Ми встигли сказав інженер",
      "Слова невідомої картки",
      "Коротко про міст",
      "код унизу",
      "Друга новина",
      "Ще абзац",
      "Про нашу редакцію",
      "Ми пишемо про мости",
      "Лише для своїх",
    ]),
  ).toEqual([]);
  expect(site.said).not.toMatch(/секрет|лише для своїх/);
});

test("a feed", async () => {
  const item = (n: number, inner: string) =>
    `<item><title>Новина номер ${n}</title><link>https://old.example/${n}/</link><guid>${n}</guid><pubDate>Thu, 13 Feb 2025 1${n}:40:00 +0200</pubDate>${inner}</item>`;
  const rss = `<rss version="2.0"><channel><link>https://old.example/</link>
    ${item(1, `<description>Коротко про перше.</description><content:encoded><![CDATA[<p>Текст першої з <a href="/2/">посиланням</a>.</p><p>The post <a href="x">A</a> appeared first on <a href="y">B</a>.</p>]]></content:encoded><category>Мости</category><dc:creator>Іван Зразок</dc:creator>`)}
    ${item(2, '<description>&lt;p&gt;Текст другої.&lt;/p&gt;&lt;p&gt;Її кінець.&lt;/p&gt;</description><media:content url="https://old.example/a.jpg" medium="image"><media:description>Підпис до фото</media:description></media:content>')}
    ${item(3, '<description>Текст третьої, який обірвано…</description><georss:point>50 30</georss:point><enclosure url="https://old.example/rozmova.mp3" type="audio/mpeg"/>')}
    </channel></rss>`;
  const site = await moved({ "feed.xml": rss }, "feed.xml");
  expect(site.problems).toBe("");
  expect(
    missing(site, [
      "Новина номер 1",
      "Коротко про перше",
      "Текст першої з посиланням",
      "appeared first on",
      "Мости",
      "Іван Зразок",
      "Текст другої",
      "Її кінець",
      "Підпис до фото",
      "Текст третьої який обірвано",
      "50 30",
      "rozmova mp3",
    ]),
  ).toEqual([]);
});

test("plain texts", async () => {
  const lines = [
    "Новий міст відкрито",
    "Новий міст відкрито",
    "",
    "У місті відкрили міст, на який чекали десять років",
    "",
    "Зміст",
    "Як будували",
    "",
    "Перший абзац новини.",
    "",
    "Як будували",
    "",
    "Другий абзац новини.",
    "",
    "Читайте також: Старий міст зачинено",
    "",
    "Міст увечері",
    "",
    "Фото: Олена Приклад",
    "",
    '"Ми встигли", – сказав інженер.',
    "",
    "  • Довжина – 300 м.",
    "",
    "Теги за темою",
    "Мости Річки",
    "Джерело: Приклад новин https://news.example/a",
    "loader",
  ];
  const site = await moved({ "2025-02-13-mist.uk.txt": lines.join("\n") }, "2025-02-13-mist.uk.txt");
  expect(site.problems).toBe("");
  expect(
    missing(site, [
      ...lines.filter((line) => !/^(?:Читайте|Фото|Теги|Джерело)/.test(line)),
      "Старий міст зачинено",
      "Олена Приклад",
      "Приклад новин",
    ]),
  ).toEqual([]);
});
