import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SmallSite } from "../../site/small-site.ts";
import type { SiteRow, Told } from "../row.ts";

const STORIES_LIE =
  "A story has a folder of its own within those of its year and month: articles/2025/02/13-umerov-brussels/uk.md.";
const PAGES_LIE = "A page is a text in a folder of its own: pages/about/uk.md.";
const CONTENT =
  "Stories are in articles/, plain pages in pages/, files of your own in static/; beside them are site.yaml, topics.yaml and authors.yaml.";
const NO_TEXT: readonly [string, string] = [
  "there is no text in the folder: no markdown file",
  "A story or a page is a folder with uk.md, en.md or fr.md.",
];
const HIDDEN: readonly [string, string] = [
  "is not read: its name begins with a dot, like those of hidden files",
  "Take the dot out of its name, or move it out of the content folder.",
];
const NO_FOLDERS = "is not read: the folder of a story may not contain folders";
const MUST_BE_FILE: readonly [string, string] = [
  "is a folder, and must be a file",
  "Move its files to where they belong, and delete it.",
];
const STORY = "articles/2025/02/13-a";

const inContent = (site: SmallSite, path: string) => join(site.root, "content", path);

/** A file of any content. */
const file =
  (...paths: string[]) =>
  (site: SmallSite) => {
    for (const path of paths) site.write(path, "---\n---\n");
  };

const folder = (path: string) => (site: SmallSite) => {
  mkdirSync(inContent(site, path), { recursive: true });
};

/** A story, and something beside it. */
const besideStory =
  (more: (site: SmallSite) => unknown, matter?: Record<string, string>) => async (site: SmallSite) => {
    site.story("2025/02/13-a", { photo: "{ file: a.jpg, alt: x }", ...matter });
    await site.photo(`${STORY}/a.jpg`, 1200, 800);
    site.write(`${STORY}/photos.yaml`, "a.jpg: { credit: x }\n");
    await more(site);
  };

const pipe = (path: string) => (site: SmallSite) => {
  mkdirSync(dirname(inContent(site, path)), { recursive: true });
  execFileSync("rm", ["-f", inContent(site, path)]);
  execFileSync("mkfifo", [inContent(site, path)]);
};

const PIPE_FOR_FILE: readonly [string, string] = [
  "is a pipe, a socket or a device, and must be a file",
  "Put a file in its place.",
];

/** Rows that differ in a folder's name only. */
const folders = (...rows: [name: string, message: string, hint: string][]): SiteRow[] =>
  rows.map(([path, message, hint]) => [
    `the folder ${path}`,
    file(`${path}/x/uk.md`),
    [path, message, hint] as Told,
  ]);

const noDay = (date: string): [string, string] => [
  `there is no day ${date}, and nothing in it is read`,
  "Name the folder for a day that exists; the story's date is the one in its front matter.",
];

// biome-ignore format: a table reads better in rows
export const PLACES: readonly SiteRow[] = [
  ["files that nobody means as content", file("README.md", "skins/style.css", "Site.yaml"), ["README.md", "is not read: nothing belongs here", CONTENT], ["Site.yaml", "is not read: nothing belongs here", 'Did you mean "site.yaml"?'], ["skins", "is not read: nothing belongs here", CONTENT]],
  ["a folder of stories with another name", file("article/2025/02/13-a/uk.md"), ["article", "is not read: nothing belongs here", 'Did you mean "articles"?']],
  ["a file in the place of all stories", file("articles"), ["articles", "is a file, and must be a folder", STORIES_LIE]],
  ["a pipe in the place of the settings", pipe("site.yaml"), ["site.yaml", ...PIPE_FOR_FILE]],
  ["a pipe in the place of the topics", pipe("topics.yaml"), ["topics.yaml", ...PIPE_FOR_FILE]],
  ["a folder in the place of the authors", (site) => { site.delete("authors.yaml"); folder("authors.yaml")(site); }, ["authors.yaml", "is a folder, and must be a file", "Put a file in its place."]],
  ["topics of 99 MB", (site) => truncateSync(inContent(site, "topics.yaml"), 99e6), ["topics.yaml", "has 99 MB, and a list may have 20 MB at most", "Take out the entries that nothing needs any more."]],
  ["a story of 2.04 MB", (site) => { site.story("2025/02/13-a"); truncateSync(inContent(site, `${STORY}/uk.md`), 2_040_000); }, [`${STORY}/uk.md`, "has 2.1 MB, and a text may have 2 MB at most", "Take out what is not text, such as an embedded picture, or split it into several files."]],
  ["texts outside of the folders of stories", file("articles/uk.md", "articles/2025/uk.md", "articles/2025/02/13-a.md"), ...["articles/2025/02/13-a.md", "articles/2025/uk.md", "articles/uk.md"].map((path): Told => [path, "is a text outside a story's folder, and is not read", STORIES_LIE])],
  ["a file in the place of a month", file("articles/2025/02"), ["articles/2025/02", "is a file, and must be a folder", STORIES_LIE]],
  ["a list of ideas among the months", file("articles/2025/ideas.txt"), ["articles/2025/ideas.txt", "is not read: only the folders of stories are", STORIES_LIE]],
  ...folders(
    ["articles/drafts", '"drafts" is not a year, and nothing in it is read', STORIES_LIE],
    ["articles/25", '"25" is not a year, and nothing in it is read', STORIES_LIE],
    ["articles/13-umerov", '"13-umerov" is not a year, and nothing in it is read', STORIES_LIE],
    ["articles/2025/13", "there is no month 13, and nothing in it is read", STORIES_LIE],
    ["articles/2025/00", "there is no month 00, and nothing in it is read", STORIES_LIE],
    ["articles/2025/2", '"2" is a month with one digit, and nothing in it is read', "Rename it 02."],
    ["articles/2025/лютий", '"лютий" is not a month, and nothing in it is read', STORIES_LIE],
    ["articles/2025/13-umerov", '"13-umerov" is not a month, and nothing in it is read', STORIES_LIE],
    ["articles/2025/02/31-a", ...noDay("2025-02-31")],
    ["articles/2025/02/29-a", ...noDay("2025-02-29")],
    ["articles/2025/02/00-a", ...noDay("2025-02-00")],
    ["articles/2024/04/31-a", ...noDay("2024-04-31")],
    ["articles/2025/02/13", '"13" is a day without a name, and nothing in it is read', "A story's folder has a name after its day, such as 13-umerov-brussels, and holds its texts."],
  ),
  ["references to a story in a folder that is not taken", async (site) => { site.story("2025/02/31-x", { date: "2025-02-13T12:00" }); await besideStory(() => {}, { related: "[2025/02/31-x]" })(site); }, ["articles/2025/02/31-x", ...noDay("2025-02-31")]],
  ["folders of leap days and of no day", async (site) => { for (const id of ["2024/02/29-a", "2025/02/umerov", "2025/02/3-a"]) site.story(id, { date: "2025-02-13T12:00", slug: id.replaceAll("/", "-") }); }, ...["2024/02/29-a", "2025/02/3-a", "2025/02/umerov"].map((id): Told => [`articles/${id}/uk.md:2`, "the story has no photo", 'Give it one: photo: { file: name.jpg, alt: "what it shows" }.'])],
  ["a folder named as a text", folder(`${STORY}/uk.md`), [`${STORY}/uk.md`, ...MUST_BE_FILE]],
  ["a folder named as the notes on photos", besideStory((site) => { site.story("2025/02/14-b"); file("articles/2025/02/14-b/photos.yaml/x")(site); }), ["articles/2025/02/14-b/photos.yaml", ...MUST_BE_FILE]],
  ["an empty folder", folder(STORY), [STORY, ...NO_TEXT]],
  ["a folder of photos alone", file(`${STORY}/a.jpg`), [STORY, ...NO_TEXT]],
  ["a story in the folder of another", besideStory(file(`${STORY}/14-b/uk.md`)), [`${STORY}/14-b`, NO_FOLDERS, STORIES_LIE]],
  ["photos in a folder of their own", besideStory(file(`${STORY}/raw/b.jpg`)), [`${STORY}/raw`, NO_FOLDERS, "Move its files into the folder of the story, or out of the content folder."]],
  ["a language in capitals", besideStory(file(`${STORY}/UK.md`)), [`${STORY}/UK.md`, '"UK" is not a language of this site (uk, en, fr)', "A story's file is named for its language, such as uk.md; languages are set in site.yaml."], [`${STORY}/uk.md`, `and "${STORY}/UK.md" are one file on other computers`, "Rename one of them."]],
  ["files that no text shows", besideStory(async (site) => { file(`${STORY}/notes.txt`, `${STORY}/photos.yml`)(site); await site.photo(`${STORY}/b.jpg`); }),
    [`${STORY}/b.jpg`, "no text shows this photo", "Show it, or take it out of the folder."],
    [`${STORY}/notes.txt`, "no text links to this document", "Link to it: [its title](name.pdf). Or take it out of the folder."],
    [`${STORY}/photos.yml`, "is not read: a story's folder contains texts, photos, recordings, documents and photos.yaml", 'Did you mean "photos.yaml"?']],
  ["photos that a draft may show one day", besideStory((site) => site.photo(`${STORY}/b.jpg`), { draft: "true" })],
  ["what is hidden", besideStory(file(`${STORY}/.en.md`, ".env", "articles/.trash/uk.md")), [".env", ...HIDDEN], ["articles/.trash", ...HIDDEN], [`${STORY}/.en.md`, ...HIDDEN]],
  ["a page's folder with more than texts", file("pages/about/uk.md", "pages/about/a.jpg", "pages/about/old/uk.md", "pages/notes.txt"),
    ["pages/about/a.jpg", "is not read: a page has only texts", "Take it out of the content folder."],
    ["pages/about/old", "is not read: the folder of a page may not contain folders", PAGES_LIE],
    ["pages/about/uk.md:2", '"title": is missing: expected a text', "Add title: …"],
    ["pages/notes.txt", "is not read: only the texts of pages are", PAGES_LIE]],
  ["a link at the root", (site) => symlinkSync(site.root, inContent(site, "theme")), ["theme", "is a symbolic link; content is read from the content folder only", "Put the file itself here."]],
  ["a pipe for a photo", besideStory(pipe(`${STORY}/b.jpg`)), [`${STORY}/b.jpg`, "is neither a file nor a folder", "Take it out of the content folder."]],
  ["a pipe for the notes on photos", besideStory(pipe(`${STORY}/photos.yaml`)), [`${STORY}/a.jpg`, "the photo has no credit", 'Name its author in photos.yaml: a.jpg: { credit: "…" }.'], [`${STORY}/photos.yaml`, "is neither a file nor a folder", "Take it out of the content folder."]],
];
