import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { exists } from "../../../kit/files.ts";
import { UsageError } from "../../../kit/problems.ts";
import type { Archive, ArchiveEntry, ArchiveOptions, ArchiveSource } from "../../archive.ts";
import { beginningOf } from "../xml.ts";
import { addressesIn } from "./addresses.ts";
import { entriesOf, type PostContext } from "./post.ts";
import { recordsOf } from "./records.ts";
import { redirectsIn, routesIn } from "./routes.ts";
import { parsed, type Tables, tablesIn } from "./tables.ts";
import { sectionsIn } from "./topics.ts";

/** Exports of Ghost, and what its API gives. */
export const ghost: ArchiveSource = {
  name: "ghost",
  async recognise(path) {
    if (!(await stat(path)).isDirectory()) return await likelihoodOf(path);
    return (await exportsIn(path)).length > 0 ? 0.9 : 0;
  },
  open,
};

/** Bytes that show what a file is. */
const BEGINNING = 65_536;

async function likelihoodOf(file: string): Promise<number> {
  const beginning = Buffer.from(await beginningOf(file, BEGINNING))
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  if (!/^\s*\{/.test(beginning)) return 0;
  if (/^\s*\{\s*"(?:db|meta|data)"/.test(beginning) && /"exported_on"\s*:/.test(beginning)) return 1;
  return /^\s*\{\s*"(?:posts|pages)"\s*:\s*\[/.test(beginning) &&
    /"(?:uuid|mobiledoc|lexical|feature_image|comment_id)"\s*:/.test(beginning)
    ? 0.9
    : 0;
}

/** Where exports lie in a folder: beside `content`, in Ghost's own `content` or in its `data`. */
const PLACES = ["", "data", "content/data"];

/** The exports in a folder, the latest first: names have their dates. */
async function exportsIn(folder: string): Promise<string[]> {
  for (const place of PLACES) {
    const within = join(folder, place);
    if (!exists(within)) continue;
    const names = (await readdir(within)).filter((name) => name.endsWith(".json")).sort();
    const found: string[] = [];
    for (const name of names.reverse()) {
      const file = join(within, name);
      if ((await stat(file)).isFile() && (await likelihoodOf(file)) > 0) found.push(file);
    }
    if (found.length > 0) return found;
  }
  return [];
}

async function open(path: string, { now, timeZone }: ArchiveOptions): Promise<Archive> {
  const isFolder = (await stat(path)).isDirectory();
  const [file, ...older] = isFolder ? await exportsIn(path) : [path];
  if (file === undefined) {
    throw new UsageError(
      `${path}: there is no export of Ghost in this folder. Name the JSON file that Ghost gave.`,
    );
  }
  const tables = await tablesIn(file);
  const content = contentFolders(isFolder ? path : dirname(file));
  const settings = settingsFolders(isFolder ? path : dirname(file), file);
  const [site] = tables.sites;
  const context: PostContext = {
    file: isFolder ? relative(path, file) : basename(file),
    tables,
    sections: sectionsIn(tables),
    routes: routesIn(settings, tables.settings.get("permalinks")),
    folders: content,
    timeZone,
    now,
  };
  return {
    system: tables.version === "" ? "Ghost" : `Ghost ${tables.version}`,
    addresses: site === undefined ? [] : [site],
    lang: tables.settings.get("locale") ?? tables.settings.get("lang") ?? tables.settings.get("defaultLang"),
    roots: content.map((folder) => ({ path: "/content/", folder })),
    entries: () => allEntries(file, context, settings, older),
  };
}

/** Folders that addresses below `/content/` may lie in. */
function contentFolders(folder: string): string[] {
  const candidates = [join(folder, "content"), folder, dirname(folder)];
  return candidates.filter((candidate) =>
    ["images", "media", "files"].some((part) => exists(join(candidate, part))),
  );
}

/** Folders that files about addresses may lie in: Ghost keeps them in `settings` and `data`, and gives them as downloads. */
function settingsFolders(folder: string, file: string): string[] {
  const places = ["", "settings", "data", "content/settings", "content/data"];
  return [...new Set([dirname(file), ...places.map((place) => join(folder, place))])];
}

async function* allEntries(
  file: string,
  context: PostContext,
  settings: readonly string[],
  older: readonly string[],
): AsyncGenerator<ArchiveEntry> {
  for await (const record of recordsOf(file)) {
    if (record.table !== "posts" && record.table !== "pages") continue;
    const post = parsed(record, file);
    const isPage = record.table === "pages" || post.type === "page" || post.page === true || post.page === 1;
    yield* entriesOf(post, isPage, record.line, context);
  }
  yield* addressesIn(context.tables, context.routes);
  yield* redirectsIn(settings);
  yield* leftOutOf(context.tables);
  for (const other of older)
    yield { is: "left out", what: "another export in the folder", count: 1, title: basename(other) };
}

/** Settings that stories have no place for, in words. */
const SETTINGS: Readonly<Record<string, string>> = {
  codeinjection_head: "code on every page of the site",
  codeinjection_foot: "code on every page of the site",
  ghost_head: "code on every page of the site",
  ghost_foot: "code on every page of the site",
  navigation: "a menu",
  secondary_navigation: "a menu",
  announcement_content: "an announcement on every page",
};

function* leftOutOf({ settings, tags, others }: Tables): Generator<ArchiveEntry> {
  for (const [what, count] of others) yield { is: "left out", what, count };
  for (const { topic, description, isInternal } of tags.values()) {
    if (description === undefined || isInternal) continue;
    yield {
      is: "left out",
      what: "a description of a tag",
      count: 1,
      title: `${topic.name}: ${description}`,
    };
  }
  for (const [key, what] of Object.entries(SETTINGS)) {
    const value = settings.get(key) ?? "";
    if (value !== "" && value !== "[]") yield { is: "left out", what, count: 1 };
  }
}
