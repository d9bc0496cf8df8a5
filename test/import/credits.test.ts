import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { differentCredits } from "../../src/import/credits.ts";
import { importArchive } from "../../src/import/import.ts";
import { SOURCES } from "../../src/import/sources/list.ts";
import { convert } from "../../src/import/text/convert.ts";
import { fileEntry, ImportSite, textEntry } from "./made-up.ts";
import { exportOf, POST } from "./sources/ghost/export.ts";

const OLD = "https://old.example";
const STORY = "articles/2019/05/13-a";

// biome-ignore format: a table reads better in rows
test.each([
  [["Олена Кіт"], ["Олена Кіт"]],
  [[undefined, " ", "Олена\n Кіт "], ["Олена Кіт"]],
  [["Олена Кіт", "Олена Кіт / УНІАН"], ["Олена Кіт / УНІАН"]],
  [["Олена Кіт / УНІАН", "ОЛЕНА КІТ"], ["Олена Кіт / УНІАН"]],
  [["Олена Кіт", "олена кіт"], ["Олена Кіт"]],
  [["Іван", "Іванна Кіт"], ["Іван", "Іванна Кіт"]],
  [["Ann", "УНІАН", "Ann/AP"], ["УНІАН", "Ann/AP"]],
  [["Ія О’Ніл", "Ія О'Ніл, УНІАН"], ["Ія О'Ніл, УНІАН"]],
  [["©", "Ann"], ["©", "Ann"]],
])("of %j, different are %j", (given, different) => {
  expect(differentCredits(given)).toEqual(different);
});

function figure(src: string, credit: string): string {
  const said = `<figcaption>Ратуша <span class="credit">${credit}</span></figcaption>`;
  return `<figure><img src="${src}" alt="ратуша">${said}</figure>`;
}

/** What a text with a photo comes to, of which each place says another credit. */
async function moved(given: { text: string; lead?: string; library?: readonly string[] }) {
  const at = new ImportSite();
  at.roots = [{ path: "/up/", folder: join(at.beside, "up") }];
  await at.photo("up/ratusha.jpg");
  const { text, lead, library = [] } = given;
  at.entries = [
    ...library.map((credit) => fileEntry({ src: `${OLD}/up/ratusha.jpg`, credit })),
    textEntry("a", {
      photo: { src: "/up/ratusha.jpg", alt: "ратуша", credit: lead },
      body: { markup: "html", text: `<p>Абзац.</p>${figure("/up/ratusha.jpg", text)}` },
    }),
  ];
  await at.run();
  return {
    notes: at.site.content(`${STORY}/photos.yaml`),
    report: readFileSync(join(at.kept, "report.html"), "utf8"),
  };
}

const LOST = "another credit of a picture";

// biome-ignore format: a table reads better in rows
test.each([
  ["the lead photo says more", { text: "Олена Кіт", lead: "Олена Кіт / УНІАН" }, "Олена Кіт / УНІАН", []],
  ["the lead photo says less", { text: "Олена Кіт / УНІАН", lead: "УНІАН" }, "Олена Кіт / УНІАН", []],
  ["the lead photo says another", { text: "Олена Кіт", lead: "УНІАН" }, "Олена Кіт", ["УНІАН"]],
  ["the library says more", { text: "УНІАН", library: ["Олена Кіт / УНІАН"] }, "Олена Кіт / УНІАН", []],
  ["the library says another", { text: "Олена Кіт", library: ["Getty"] }, "Олена Кіт", ["Getty"]],
  ["the library has it twice", { text: "", library: ["Getty", "Олена Кіт", "Getty / AFP"] }, "Getty / AFP", ["Олена Кіт"]],
] as const)("where %s, no credit is lost in silence", async (_, given, kept, lost) => {
  const { notes, report } = await moved(given);
  expect(notes).toBe(`ratusha.jpg:\n  credit: ${kept}\n`);
  expect(report.includes(LOST)).toBe(lost.length > 0);
  for (const credit of lost) expect(report).toContain(credit);
});

test("of a picture that is not there, every credit is named", async () => {
  const at = new ImportSite();
  at.entries = [
    fileEntry({ src: `${OLD}/up/nema.jpg`, credit: "Getty" }),
    textEntry("a", { photo: { src: "/up/nema.jpg", credit: "Олена Кіт" } }),
  ];
  await at.run();
  const report = readFileSync(join(at.kept, "report.html"), "utf8");
  for (const credit of ["Getty", "Олена Кіт"]) expect(report).toContain(credit);
});

test("a link in a credit is named, for a credit is plain text", async () => {
  const { notes, report } = await moved({ text: '<a href="https://example.org/olena/">Олена Кіт</a>' });
  expect(notes).toContain("credit: Олена Кіт");
  expect(report).toContain("a link in a caption");
  expect(report).toContain("https://example.org/olena/");
});

test("a post of Ghost that has one picture in its text and at its head, with a credit at each", async () => {
  const at = new ImportSite();
  await at.photo("content/images/ratusha.jpg");
  const src = "__GHOST_URL__/content/images/ratusha.jpg";
  const card = { src, alt: "ратуша", caption: "Ратуша. Фото: <a href='https://example.org/'>Олена Кіт</a>" };
  const head = { feature_image: src, feature_image_caption: "Фото: Олена Кіт / УНІАН" };
  const mobiledoc = { version: "0.3.1", cards: [["image", card]], sections: [[10, 0]] };
  const path = join(at.beside, "export.json");
  writeFileSync(path, exportOf({ posts: [{ ...POST, ...head, mobiledoc: JSON.stringify(mobiledoc) }] }));
  const request = {
    path,
    content: at.content,
    newsroom: at.newsroom(),
    media: [at.beside],
    dryRun: false,
    now: Date.parse("2026-01-01T00:00:00Z"),
  };
  await importArchive(request, { sources: SOURCES, convert });
  const notes = at.site.content("articles/2025/02/13-mist/photos.yaml");
  expect(notes).toBe("ratusha.jpg:\n  credit: Олена Кіт / УНІАН\n");
  const report = readFileSync(join(at.kept, "report.html"), "utf8");
  expect(report).toContain("a link in a caption");
  expect(report).toContain("https://example.org/");
});
