import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FileBeside } from "../src/hosts/host.ts";
import { HOSTS } from "../src/hosts/index.ts";
import { FROM_REPOSITORY, newsroomFiles } from "../src/init/newsroom-files.ts";
import type { NewFile, NewsroomWish, Program } from "../src/init/wish.ts";
import { readNewsroom } from "../src/intake/newsroom.ts";
import { exists } from "../src/kit/files.ts";
import { ContentError, Problems, UsageError } from "../src/kit/problems.ts";
import { Addresses } from "../src/model/address.ts";
import type { Newsroom } from "../src/model/newsroom.ts";
import { servedSite } from "../src/outputs/served-site.ts";
import { recipeFor } from "./recipe-for.ts";
import { editorFile, schemaFiles } from "./schema-files.ts";

/** What a folder may hold in which a newsroom is begun: an empty repository, and what systems leave. */
const NOTHING: readonly string[] = [".git", ".DS_Store"];

/** @throws UsageError where there is something in the folder */
export function refuseFilled(folder: string): void {
  if (!exists(folder)) return;
  const [first] = readdirSync(folder).filter((name) => !NOTHING.includes(name));
  if (first !== undefined)
    throw new UsageError(`${folder} is not empty: there is ${first} in it. Name a new folder.`);
}

/**
 * Writes a newsroom into a folder that is empty or not there. It is made aside and moved there when it is whole, so whatever
 * stops the program leaves no half of one.
 * @throws UsageError where there is something in the folder
 */
export function writeNewsroom(folder: string, wish: NewsroomWish, program: Program): void {
  refuseFilled(folder);
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  const aside = mkdtempSync(join(parent, `.${basename(folder)}-`));
  try {
    writeAll(aside, newsroomFiles(wish, program));
    const newsroom = readBack(join(aside, "content"));
    writeAll(aside, [...workflow(wish, newsroom), ...schemaFiles(newsroom), editorFile(newsroom)]);
    moveInto(folder, aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function writeAll(folder: string, files: readonly NewFile[]): void {
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: "wx" });
  }
}

/** The manifest comes last: with it a folder is a newsroom. */
function moveInto(folder: string, aside: string): void {
  mkdirSync(folder, { recursive: true });
  const isManifest = (name: string) => Number(name === "package.json");
  const names = readdirSync(aside).toSorted((a, b) => isManifest(a) - isManifest(b));
  for (const name of names) renameSync(join(aside, name), join(folder, name));
}

/** What was written, as every build will read it. */
function readBack(content: string): Newsroom {
  const problems = new Problems();
  const newsroom = readNewsroom(content, undefined, problems);
  if (newsroom === undefined || problems.hasErrors) throw new ContentError(problems.all());
  return newsroom;
}

function workflow({ host, forge }: NewsroomWish, { site }: Newsroom): NewFile[] {
  if (host !== undefined && FROM_REPOSITORY.includes(host)) {
    const served = servedSite(site, new Addresses(site));
    const { beside = [] } = HOSTS.find(({ name }) => name === host) ?? {};
    return beside.map(({ name, text }: FileBeside) => ({ path: name, text: text(served, []) }));
  }
  return forge === "none" ? [] : [recipeFor(forge)];
}
