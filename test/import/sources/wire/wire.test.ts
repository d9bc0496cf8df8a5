import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArchiveText } from "../../../../src/import/archive.ts";
import { wire } from "../../../../src/import/sources/wire/index.ts";
import { runs } from "../../../runs.ts";
import { entriesIn, folderWith, OPTIONS, openFile, textsIn } from "../archive-of.ts";

async function textOf(
  content: string | Uint8Array,
  name = "2025-02-13-novyj-mist.uk.txt",
): Promise<ArchiveText> {
  const [text] = await textsIn(await openFile(wire, name, content));
  return text as ArchiveText;
}

async function filesOf(files: Readonly<Record<string, string>>): Promise<ArchiveText[]> {
  return await textsIn(await wire.open(folderWith(files), OPTIONS));
}

const WHATS = (text: ArchiveText) => text.remarks.map(({ kind, what, detail }) => [kind, what, detail]);

describe("a page that was copied as text", () => {
  test("lands in the fields of a story", async () => {
    const text = await textOf(
      [
        "Новий міст відкрито | Тест",
        "Новий міст відкрито",
        "",
        "У місті відкрили міст, на який чекали десять років",
        "",
        "Зміст",
        "Як будували",
        "",
        "Перший абзац.",
        "",
        "Як будували",
        "",
        "Другий абзац.",
        "",
        "Читайте також: Старий міст (https://news.example/old/)",
        "",
        "Міст увечері",
        "",
        "Фото: Олена Приклад",
        "",
        '"Ми встигли", – сказав інженер.',
        "",
        "  • Довжина – 300 м.",
        "  • Ширина – 20 м.",
        "",
        "Теги за темою",
        "Мости Велика річка Тест",
        "Джерело матеріала",
        "Приклад https://news.example/a",
        "Завантаження…",
      ].join("\n"),
    );
    expect(text).toMatchObject({
      title: "Новий міст відкрито",
      lede: "У місті відкрили міст, на який чекали десять років",
      date: Date.parse("2025-02-12T22:00:00Z"),
      lang: "uk",
      slug: "novyj-mist",
      draft: false,
      topics: [{ name: "Мости" }, { name: "Велика річка" }, { name: "Тест" }],
      source: { name: "Приклад", url: "https://news.example/a", relation: "reprint" },
    });
    expect(text.body.text.split("\n")).toEqual([
      "<p>Перший абзац.</p>",
      "<h2>Як будували</h2>",
      "<p>Другий абзац.</p>",
      '<p><a href="https://news.example/old/">Старий міст</a></p>',
      "<p>&quot;Ми встигли&quot;, – сказав інженер.</p>",
      "<ul><li>Довжина – 300 м.</li>",
      "<li>Ширина – 20 м.</li></ul>",
    ]);
    expect(text.body.lines).toEqual([9, 11, 13, 15, 21, 23, 24]);
    expect(WHATS(text)).toEqual([
      ["left out", "the name of a site behind the headline", "| Тест"],
      ["left out", "a table of contents: the site makes its own", "Зміст · Як будували"],
      ["told", "topics that only spaces tell apart", "Мости Велика річка Тест"],
      ["told", "a text from elsewhere, which may need permission", "Приклад https://news.example/a"],
      ["left out", "a loader's words", "Завантаження…"],
      ["missing", "a picture, of which the text has the caption", "Міст увечері (Олена Приклад)"],
    ]);
  });

  // biome-ignore format: a table reads better in rows
  test.each([
    ["Read also: Old bridge", "Photo: Ann Ex", "Tags: Rivers, Old bridges", "Source: Ex https://x.example/", "Loading...", "By Ann Ex", "Updated: 14 February 2025"],
    ["À lire aussi : Old bridge", "Crédit photo : Ann Ex", "Mots-clés : Rivers, Old bridges", "Source : Ex https://x.example/", "Chargement…", "Par Ann Ex", "Mis à jour le : 14 février 2025"],
    ["Czytaj też: Old bridge", "Fot.: Ann Ex", "Tagi: Rivers, Old bridges", "Źródło: Ex https://x.example/", "Ładowanie", "Autor: Ann Ex", "Aktualizacja: 14 lutego 2025"],
    ["Lesen Sie auch: Old bridge", "Bild: Ann Ex", "Schlagwörter: Rivers, Old bridges", "Quelle: Ex https://x.example/", "Wird geladen", "Von Ann Ex", "Aktualisiert: 14. Februar 2025"],
    ["Lees ook: Old bridge", "Beeld: Ann Ex", "Trefwoorden: Rivers, Old bridges", "Bron: Ex https://x.example/", "Laden…", "Door Ann Ex", "Bijgewerkt: 14 februari 2025"],
    ["ЧИТАЙТЕ ТАКОЖ: Old bridge", "Світлина: Ann Ex", "Мітки: Rivers, Old bridges", "Джерело: Ex https://x.example/", "Завантаження", "Автор: Ann Ex", "Оновлено: 14 лютого 2025"],
  ])("is told apart in every language: %s, %s, %s, %s, %s, %s, %s", async (also, photo, tags, source, loader, author, updated) => {
    const text = await textOf(["A bridge", author, updated, "A paragraph.", also, "A caption", photo, "Another paragraph.", tags, source, loader].join("\n\n"));
    expect(text).toMatchObject({
      authors: [{ name: "Ann Ex" }],
      updated: Date.parse("2025-02-13T22:00:00Z"),
      topics: [{ name: "Rivers" }, { name: "Old bridges" }],
      source: { name: "Ex", url: "https://x.example/" },
      body: { text: "<p>A paragraph.</p>\n<p>Another paragraph.</p>" },
    });
    expect(text.remarks.map(({ detail }) => detail)).toEqual(["Old bridge", "Ex https://x.example/", loader, "A caption (Ann Ex)"]);
  });

  // biome-ignore format: a table reads better in rows
  test.each([
    ["Міст увечері. Фото: Олена Приклад", "Міст увечері", "Олена Приклад"],
    ["Міст увечері / Фото: Reuters", "Міст увечері", "Reuters"],
    ["A bridge at night (Photo: Ann Ex)", "A bridge at night", "Ann Ex"],
    ["A bridge at night. (AP Photo/Ann Ex)", "A bridge at night.", "AP Photo/Ann Ex"],
    ["(AP Photo/Ann Ex)", undefined, "AP Photo/Ann Ex"],
    ["© Ann Ex", undefined, "Ann Ex"],
    ["Photo by Ann Ex", undefined, "Ann Ex"],
  ])("takes %s for a caption", async (line, caption, credit) => {
    const folder = folderWith({ "a.txt": `T\n\nOne.\n\n${line}\n\nTwo.`, "a.jpg": "", "a-2.jpg": "" });
    const [file, entry] = await entriesIn(await wire.open(folder, OPTIONS));
    expect(file).toEqual({ is: "file", file: { src: "a-2.jpg", credit } });
    const text = entry?.is === "text" ? entry.text : undefined;
    expect(text?.body.text).toContain('<figure><img src="a-2.jpg" alt="">');
    const below = caption === undefined ? "" : `<figcaption>${caption}</figcaption>`;
    expect(text?.body.text).toContain(`alt="">${below}</figure>`);
  });

  test("takes no paragraph for a caption where nothing parts them", async () => {
    const text = await textOf(
      "T\nOne.\nA paragraph of the text.\nФото: Олена Приклад\nA caption\nФото: Reuters\nTwo.",
    );
    expect(text.body.text).toBe("<p>One.</p>\n<p>A paragraph of the text.</p>\n<p>Two.</p>");
    expect(text.remarks.map(({ detail }) => detail)).toEqual(["(Олена Приклад)", "A caption (Reuters)"]);
  });

  // biome-ignore format: a table reads better in rows
  test.each([
    "The photo: it was taken in May and shows a bridge.", "За словами автора: міст добудують.", "Автор: він не сказав, коли саме.",
    "Source of the river: a small lake in the hills.", "– Ми встигли, – сказав інженер.", "Share of women among them: 40%.",
    "The date: 5 May was chosen by all of them together.",
  ])("takes %s for a sentence", async (line) => {
    expect((await textOf(`T\n\nOne.\n\n${line}\n\nTwo.`)).body.text).toContain(line);
  });
});

// biome-ignore format: a table reads better in rows
test.each([
  ["T\n\n13 лютого 2025, 18:40\n\nOne.\n\nTwo.", "a.txt", "2025-02-13T16:40:00.000Z"],
  ["T\nT\n\nT\n\nA paragraph that leads\n\nContents\nA\nB\n\n18:40, 13.02.2025\n\nA\n\nOne.\n\nB", "a.txt", "2025-02-13T16:40:00.000Z"],
  ["T\nReuters | 13.02.2025 18:40\nOne.", "a.txt", "2025-02-13T16:40:00.000Z"],
  ["T\n\nPublished: February 13, 2025\n\nOne.", "2020-01-01-a.txt", "2025-02-12T22:00:00.000Z"],
  ["T\n\nOne.", "20250213_1840-a.txt", "2025-02-13T16:40:00.000Z"],
  ["T\n\nOne.", "a 13.02.2025.txt", "2025-02-12T22:00:00.000Z"],
])("%s in %s is of %s", async (content, name, date) => {
  const text = await textOf(content, name);
  expect([new Date(text.date ?? 0).toISOString(), text.draft]).toEqual([date, false]);
});

// biome-ignore format: a table reads better in rows
test.each([
  ["Publié le 13 février 2025 à 18h40 – Mis à jour le 14 février 2025", "2025-02-13T16:40:00.000Z", "2025-02-13T22:00:00.000Z", [], []],
  ["By Ann Ex | February 13, 2025 6:40 PM", "2025-02-13T16:40:00.000Z", undefined, ["Ann Ex"], []],
  ["Reuters • 13.02.2025, 18:40", "2025-02-13T16:40:00.000Z", undefined, [], ["Reuters"]],
  ["Автор: Олена Приклад | Опубліковано: 18:40, 13 лютого 2025", "2025-02-13T16:40:00.000Z", undefined, ["Олена Приклад"], []],
  ["Veröffentlicht am 13. Februar 2025, 18:40", "2025-02-13T16:40:00.000Z", undefined, [], []],
])("the line %s is told apart", async (line, date, updated, names, rest) => {
  const text = await textOf(`T\n${line}\n\nOne.\n\nTwo.`, "a.txt");
  const iso = (time: number | undefined) => time && new Date(time).toISOString();
  expect([iso(text.date), iso(text.updated), text.authors.map(({ name }) => name)]).toEqual([date, updated, names]);
  expect(text.remarks.map(({ detail }) => detail)).toEqual(rest);
  expect(text.body.text).toBe("<p>One.</p>\n<p>Two.</p>");
});

test("a text in folders of days is of its day", async () => {
  const [text] = await filesOf({ "2025/02/13/mist.txt": "T\n\nOne." });
  expect(text?.date).toBe(Date.parse("2025-02-12T22:00:00Z"));
});

test("a text without a date is a draft, and said", async () => {
  expect(await textOf("T\n\nOn 13 February 2025 it rained.", "a.txt")).toMatchObject({
    date: undefined,
    draft: true,
    remarks: [{ kind: "missing", what: "a date: a draft until it has one" }],
  });
});

test("a text from elsewhere is a draft until the address of its source is there", async () => {
  expect(await textOf("T\n\nOne.\n\nДжерело: Приклад")).toMatchObject({
    draft: true,
    source: { name: "Приклад", relation: "reprint", url: undefined },
    remarks: [
      { kind: "told" },
      { kind: "missing", what: "the address of the source: a draft until it has one" },
    ],
  });
});

test("lines that were broken to a width are paragraphs again", async () => {
  const lines = Array.from(
    { length: 8 },
    (_, i) => `Line ${i} of a paragraph that was broken to the width of a page.`,
  );
  const text = await textOf(["T", "", ...lines.slice(0, 5), "", ...lines.slice(5), ""].join("\r\n"));
  expect(text.body.text).toBe(
    [lines.slice(0, 5), lines.slice(5)].map((part) => `<p>${part.join(" ")}</p>`).join("\n"),
  );
});

test("every word of a text is in the story, or named", async () => {
  const words = fc.constantFrom(
    "Міст",
    "Читайте також:",
    "Фото: Олена Приклад",
    "Теги",
    "Зміст",
    "Джерело",
    "loader",
    "• один",
    "– два",
    "13.02.2025",
    "By Ann Ex",
    "Share",
    "Абзац, у якому є речення.",
    "1. Перше",
    "https://x.example/a",
    "© X Y",
    "",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 14 }), async (lines) => {
      const entries = await entriesIn(await openFile(wire, "a.txt", lines.join("\n")));
      const said = JSON.stringify(entries).toLowerCase();
      const found =
        lines
          .join(" ")
          .toLowerCase()
          .match(/\p{L}{2,}/gu) ?? [];
      const labels = new Set(["читайте", "також", "фото", "теги", "джерело", "by"]);
      const hasAll = found.filter((word) => !labels.has(word) && !said.includes(word));
      expect(hasAll).toEqual([]);
    }),
    { numRuns: runs(100) },
  );
});
