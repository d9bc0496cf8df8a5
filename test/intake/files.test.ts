import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";
import { expectProblems, type Mistake } from "./mistake.ts";

const ID = "2025/02/10-a";
const FOLDER = `articles/${ID}`;
const STORY = "---\ntitle: Т\nlede: Л\ndate: 2025-02-10\ntags: [ukraine]\n---\n";
const PAGE = "---\ntitle: Про нас\n---\nТекст.\n";

/** A link in the content to something outside of it. */
function link(site: SmallSite, path: string, target: string, content = ""): void {
  writeFileSync(join(site.root, target), content);
  symlinkSync(join(site.root, target), join(site.root, "content", path));
}

/** A path that ends with two bytes that are no UTF-8. */
function nameOfBytes(site: SmallSite, folder: string, ending = ""): Buffer {
  return Buffer.concat([
    Buffer.from(`${join(site.root, "content", folder)}/`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(ending),
  ]);
}

const composed = "й.jpg".normalize("NFC");
const decomposed = "й.jpg".normalize("NFD");

// biome-ignore format: a table reads better in rows
const NAMES: Mistake[] = [
  ["a linked text", (site) => { site.story(ID); link(site, `${FOLDER}/en.md`, "en.md", STORY); }, [`${FOLDER}/en.md:-`, "symbolic link", "the file itself"]],
  ["a linked photo", (site) => { site.story(ID); link(site, `${FOLDER}/a.jpg`, "outside.jpg"); }, [`${FOLDER}/a.jpg:-`, "symbolic link"]],
  ["a linked folder", (site) => { site.story(ID); symlinkSync(site.root, join(site.root, "content/articles/2024")); }, ["articles/2024:-", "symbolic link"]],
  ["a linked page", (site) => { mkdirSync(join(site.root, "content/pages/about"), { recursive: true }); link(site, "pages/about/uk.md", "page.md", PAGE); }, ["pages/about/uk.md:-", "symbolic link"]],
  ["names that differ in case", (site) => { site.story(ID); site.write(`${FOLDER}/a.jpg`, ""); site.write(`${FOLDER}/A.jpg`, ""); }, [`${FOLDER}/a.jpg:-`, `${FOLDER}/A.jpg`, "Rename"]],
  ["names that differ in Unicode form", (site) => { site.story(ID); site.write(`${FOLDER}/${composed}`, ""); site.write(`${FOLDER}/${decomposed}`, ""); }, [`${FOLDER}/${composed}:-`, `${FOLDER}/${decomposed}`]],
  ["a folder with capitals", (site) => site.story("2025/02/10-Kyiv"), ["articles/2025/02/10-Kyiv:-", "a–z, 0–9 and hyphens", "2025/02/13-umerov-brussels"]],
  ["a folder in Cyrillic", (site) => site.story("2025/02/10-київ"), ["articles/2025/02/10-київ:-", "a–z"]],
  ["a folder with a blank", (site) => site.story("2025/02/10 a"), ["articles/2025/02/10 a:-", "a–z"]],
  ["a story without a folder", (site) => site.write("articles/uk.md", PAGE), ["articles/uk.md:-", "outside a story"]],
  ["a language that the site has not", (site) => site.write(`${FOLDER}/xx.md`, PAGE), [`${FOLDER}/xx.md:-`, '"xx" is not a language of this site (uk, en, fr)']],
  ["a language misspelt", (site) => site.write(`${FOLDER}/ukr.md`, PAGE), [`${FOLDER}/ukr.md:-`, '"ukr" is not a language', "uk.md"]],
  ["a page without a folder", (site) => site.write("pages/about.md", PAGE), ["pages/about.md:-", "not a page of this site", "pages/about/uk.md"]],
  ["a page in another language", (site) => site.write("pages/about/xx.md", PAGE), ["pages/about/xx.md:-", "not a page of this site"]],
  ["a page with capitals", (site) => site.write("pages/About/uk.md", PAGE), ["pages/About/uk.md:-", "not a page of this site"]],
  ["a page at an address of the site", (site) => site.write("pages/topics/uk.md", PAGE), ["pages/topics/uk.md:-", "/topics/", "another name"]],
  ["a page at the address of a year", (site) => site.write("pages/2025/uk.md", PAGE), ["pages/2025/uk.md:-", "/2025/"]],
  ["a page at the address of a language", (site) => site.write("pages/en/uk.md", PAGE), ["pages/en/uk.md:-", "/en/"]],
  ["a pipe", (site) => { site.story(ID); execFileSync("mkfifo", [join(site.root, "content", FOLDER, "en.md")]); }, [`${FOLDER}/en.md:-`, "neither a file nor a folder"]],
  ["a file whose name is no text", (site) => { site.story(ID); writeFileSync(nameOfBytes(site, FOLDER, ".md"), STORY); }, [`${FOLDER}/\uFFFD\uFFFD.md:-`, "name that is not UTF-8 text", "Rename it."]],
  ["a folder whose name is no text", (site) => { site.story(ID); mkdirSync(nameOfBytes(site, "articles")); }, ["articles/\uFFFD\uFFFD:-", "name that is not UTF-8"]],
  ["a text of three gigabytes", (site) => { site.story(ID); truncateSync(join(site.root, "content", FOLDER, "uk.md"), 3e9); }, [`${FOLDER}/uk.md:-`, "3000 MB", "2 MB at most"]],
  ["folders that differ in case", (site) => { site.write("pages/about/uk.md", PAGE); site.write("pages/About/en.md", PAGE); }, ["pages/About/en.md:-", "not a page"], ["pages/about:-", '"pages/About"', "Rename"]],
  ["a page that shows a photo", (site) => site.write("pages/about/uk.md", `${PAGE}\n![що](a.jpg)`), ["pages/about/uk.md:6", "cannot show photos"]],
  ["a page that links to a document", (site) => site.write("pages/about/uk.md", `${PAGE}\n[що](a.pdf)`), ["pages/about/uk.md:6", "a plain page has no documents beside it", "Put a.pdf into static/", "/a.pdf"]],
  ["a page that leads to a draft", (site) => { site.story(ID, { draft: "true" }); site.write("pages/about/uk.md", `${PAGE}\n[[${ID}]]`); }, ["pages/about/uk.md:6", `"${ID}" is a draft`]],
];

test.each(NAMES)("%s", (_, write, ...expected) => expectProblems(write, expected, "error"));

test("files and folders whose names begin with a dot, and what systems leave in folders, are not there", async () => {
  const desk = new Desk();
  desk.site.story(ID);
  desk.site.write(".git/uk.md", "x");
  desk.site.write(`${FOLDER}/.uk.md.swp`, "x");
  desk.site.write("articles/.trash/uk.md", "x");
  expect((await desk.takeIn()).read).toBe(1);
  expect(
    desk.db.all("select path from listings where entries || path like '%/_.%' or path like '.%'"),
  ).toEqual([]);
});

test("a word of a hundred thousand letters is a word like any other", async () => {
  const desk = new Desk();
  const word = "я".repeat(100_000);
  desk.site.story(ID, { title: `"${word}"`, slug: "long" }, `${word}\n\n## ${word}`);
  expect(await desk.problems("error")).toEqual([]);
  expect(desk.db.get("select json_extract(extra, '$.words') as words from stories")).toEqual({ words: 2 });
});
