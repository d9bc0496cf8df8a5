import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allStaticFiles } from "../../src/library/static-files.ts";
import { Desk } from "../library/desk.ts";
import type { SmallSite } from "../site/small-site.ts";
import { expectProblems, type Mistake } from "./mistake.ts";

const PAGE = "pages/about/uk.md";
const page = (text: string) => `---\ntitle: Про нас\n---\n${text}\n`;

const inContent = (site: SmallSite, path: string) => join(site.root, "content", path);

/** A file of one's own, and a page. */
const withFile = (path: string, deed?: (site: SmallSite) => unknown): Mistake[1] => {
  return (site) => {
    site.write(PAGE, page("Текст."));
    site.write(`static/${path}`, "x");
    deed?.(site);
  };
};

/** A page that links to an address beside `static/files/мій звіт.pdf` and the like. */
const linking = (address: string) =>
  withFile("files/мій звіт.pdf", (site) => {
    site.write("static/old/index.html", "x");
    site.write(PAGE, page(`Див. [тут](${address}).`));
  });

// biome-ignore format: a table reads better in rows
const MISTAKES: Mistake[] = [
  ["a link to a file", (site) => { mkdirSync(inContent(site, "static")); symlinkSync("/etc/hostname", inContent(site, "static/a.txt")); }, ["static/a.txt:-", "symbolic link", "Put the file itself here."]],
  ["a hidden link", withFile("a", (site) => symlinkSync("/etc", inContent(site, "static/.well-known"))), ["static/.well-known:-", "symbolic link"]],
  ["a pipe", withFile("a", (site) => execFileSync("mkfifo", [inContent(site, "static/.pipe")])), ["static/.pipe:-", "neither a file nor a folder"]],
  ["a name that is no text", withFile("a", (site) => writeFileSync(Buffer.concat([Buffer.from(`${inContent(site, "static")}/`), Buffer.from([0xff])]), "")), ["static/\uFFFD:-", "not UTF-8"]],
  ["a backslash", withFile("a\\b"), ["static/a\\b:-", "no address can have", "Rename it without backslashes"]],
  ["a control character", withFile("a\u0001b"), ["static/a\u0001b:-", "no address can have"]],
  ["names that differ in case", withFile("A.txt", (site) => site.write("static/a.txt", "")), ["static/a.txt:-", '"static/A.txt"', "Rename one"]],
  ["names that differ in form", withFile("й".normalize("NFC"), (site) => site.write(`static/${"й".normalize("NFD")}`, "")), [`static/${"й".normalize("NFC")}:-`, "one file on other computers"]],
  ["a file in place of the folder", (site) => site.write("static", "x"), ["static:-", "is a file, and must be a folder", "static/ads.txt"]],
  ["a link to no file", linking("/files/мий звіт.pdf".replace(" ", "%20")), [`${PAGE}:4`, "no page /files/", "Did you mean /files/мій%20звіт.pdf?"]],
  ["a file that browsers keep", withFile("assets/img/a.jpg"), ["static/assets/img:-", "keep what is below /assets/ for a year", "Give a file another name when it changes"]],
  ["one file that is too large for some", withFile("a.mp4", (site) => truncateSync(inContent(site, "static/a.mp4"), 30_000_000)), ["static/a.mp4:-", "has 30 MB: some hosts", "Ask your host"]],
  ["two of them", withFile("a.mp4", (site) => { truncateSync(inContent(site, "static/a.mp4"), 30_000_000); site.write("static/b/b.mp4", "x"); truncateSync(inContent(site, "static/b/b.mp4"), 40_000_000); }), ["static/b/b.mp4:-", "has 40 MB, and 1 more are larger than 25 MiB"]],
];

test.each(MISTAKES)("%s is told", (_, write, ...expected) => expectProblems(write, expected));

test.each([
  "/files/%D0%BC%D1%96%D0%B9%20%D0%B7%D0%B2%D1%96%D1%82.pdf",
  "/files/%d0%bc%d1%96%d0%b9%20%d0%b7%d0%b2%d1%96%d1%82.pdf",
  "</files/мій звіт.pdf>",
  `</files/${"мій звіт.pdf".normalize("NFD")}>`,
  "</files/мій звіт.pdf#page=2>",
  "/old/",
  "/old",
  "/old/index.html",
  "https://visnyk.example/files/%D0%BC%D1%96%D0%B9%20%D0%B7%D0%B2%D1%96%D1%82.pdf",
])("a link to %s leads to a file of one's own", async (address) => {
  await expectProblems(linking(address), [], "error");
});

test("a link to a file below /photos/ leads to it", async () => {
  const write = withFile("photos/a.jpg", (site) => site.write(PAGE, page("[а](/photos/a.jpg)")));
  await expectProblems(write, [], "error");
});

test("a story that links to a file is checked again when the file goes", async () => {
  const desk = new Desk();
  linking("/")(desk.site);
  desk.site.story("2025/02/10-a", {}, "Див. [тут](/old/).");
  expect(await desk.problems("error")).toEqual([]);
  desk.site.delete("static/old");
  expect(await desk.problems("error")).toEqual([expect.stringContaining("there is no page /old/")]);
});

test("hidden files are taken, and what systems and editors leave is not", async () => {
  const desk = new Desk();
  withFile(".well-known/security.txt")(desk.site);
  for (const name of [".nojekyll", ".htaccess", ".DS_Store", "a.txt~", ".git/config", "sub/Thumbs.db"])
    desk.site.write(`static/${name}`, "x");
  await desk.takeIn();
  expect(allStaticFiles(desk.db).map(({ file }) => file)).toEqual([
    "static/.htaccess",
    "static/.nojekyll",
    "static/.well-known/security.txt",
  ]);
});

test("files keep up with the folder", async () => {
  const desk = new Desk();
  const files = async () => {
    await desk.takeIn();
    return allStaticFiles(desk.db).map(({ path, bytes }) => `${path} ${bytes}`);
  };
  withFile("a.txt")(desk.site);
  desk.site.write("static/b/index.html", "xx");
  expect(await files()).toEqual(["/a.txt 1", "/b/ 2"]);
  desk.site.write("static/a.txt", "xxx");
  desk.site.write("static/b/c/d.txt", "x");
  expect(await files()).toEqual(["/a.txt 3", "/b/ 2", "/b/c/d.txt 1"]);
  desk.site.delete("static/b");
  expect(await files()).toEqual(["/a.txt 3"]);
  desk.site.delete("static");
  expect(await files()).toEqual([]);
});
