/** The addresses of a site of Ghost, as its files `routes.yaml` and `redirects.yaml` say, or a setting of Ghost 0 and 1. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { dayOf } from "../../../i18n/dates.ts";
import { UsageError } from "../../../kit/problems.ts";
import type { Instant } from "../../../model/story.ts";
import type { ArchiveEntry } from "../../archive.ts";
import { isRecord, type Json, textIn } from "./values.ts";

/** What the address of a post may be made of. */
export interface Parts {
  slug: string;
  id: string;
  uuid: string;
  date: Instant;
  /** Keys. */
  author: string;
  tags: readonly string[];
  isFeatured: boolean;
}

interface Collection {
  permalink: string;
  filter: string | undefined;
}

export interface Routes {
  collections: readonly Collection[];
  tag: string;
  author: string;
}

const PERMALINK = "/{slug}/";

/** @param folders that may hold the file, and where @param setting of Ghost 0 and 1: `/:year/:slug/` */
export function routesIn(folders: readonly string[], setting: string | undefined): Routes {
  const routes = settingsIn(folders, ["routes.yaml", "routes.yml"]);
  const { collections, taxonomies } = isRecord(routes) ? routes : {};
  const stated = Object.values(isRecord(collections) ? collections : {}).flatMap(
    (collection): Collection[] => {
      const permalink = textIn(isRecord(collection) ? collection.permalink : collection);
      return permalink === undefined
        ? []
        : [{ permalink, filter: textIn(isRecord(collection) && collection.filter) }];
    },
  );
  const main = setting?.replace(/:(\w+)/g, "{$1}") ?? PERMALINK;
  const { tag, author } = isRecord(taxonomies) ? taxonomies : {};
  return {
    collections: [...stated, { permalink: main, filter: undefined }],
    tag: textIn(tag) ?? "/tag/{slug}/",
    author: textIn(author) ?? "/author/{slug}/",
  };
}

/** The path of a post: that of the first collection that it belongs to. */
export function postPath({ collections }: Routes, parts: Parts, timeZone: string): string {
  const { permalink } = collections.find(({ filter }) => matches(filter, parts)) ?? { permalink: PERMALINK };
  const [year = "", month = "", day = ""] = dayOf(parts.date, timeZone).split("-");
  const { slug, id, uuid, author, tags } = parts;
  const [primary_tag = "all"] = tags;
  const values = { slug, id, uuid, year, month, day, author, primary_author: author, primary_tag };
  return permalink.replace(/\{(\w+)\}/g, (whole, name) => values[name as keyof typeof values] ?? whole);
}

/** Filters by tags and by what is featured, joined by `+`; a post that another kind of filter is for counts as one of it. */
function matches(filter: string | undefined, { tags, isFeatured }: Parts): boolean {
  return (filter ?? "").split("+").every((condition) => {
    const [, name, not, wanted = ""] =
      /^(tags?|primary_tag|featured):(-?)\[?([^\]]*)\]?$/.exec(condition.trim()) ?? [];
    if (name === undefined) return true;
    const values = wanted.split(",").map((value) => value.trim().replace(/^'|'$/g, ""));
    const own = name === "featured" ? [String(isFeatured)] : name === "primary_tag" ? tags.slice(0, 1) : tags;
    return values.some((value) => own.includes(value)) !== (not === "-");
  });
}

/** Redirects that somebody wrote: those from one address to one of the site. */
export function* redirectsIn(folders: readonly string[]): Generator<ArchiveEntry> {
  const redirects = settingsIn(folders, ["redirects.yaml", "redirects.yml", "redirects.json"]);
  for (const { from, to } of pairsIn(redirects)) {
    const plain = from
      .replace(/\\\//g, "/")
      .replace(/^\^|\$$/g, "")
      .replace(/\/\?$/, "/");
    const isPlain = /^\/[^*+?()[\]{}|\\^$]*$/.test(plain) && to.startsWith("/");
    if (isPlain) yield { is: "address", from: plain, target: { to: "path", path: to } };
    else
      yield {
        is: "left out",
        what: "a redirect by a pattern or to another site",
        count: 1,
        title: `${from} → ${to}`,
      };
  }
}

function pairsIn(redirects: unknown): { from: string; to: string }[] {
  if (Array.isArray(redirects)) {
    return redirects.filter(isRecord).map(({ from, to }) => ({ from: String(from), to: String(to) }));
  }
  const lists: unknown[] = isRecord(redirects) ? [redirects["301"], redirects["302"]] : [];
  return lists
    .filter(isRecord)
    .flatMap((list: Json) => Object.entries(list).map(([from, to]) => ({ from, to: String(to) })));
}

/** @throws UsageError where the file is there and cannot be read */
function settingsIn(folders: readonly string[], names: readonly string[]): unknown {
  const file = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
  if (file === undefined) return undefined;
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new UsageError(
      `${file}: ${basename(file)} cannot be read (${reason}). Correct it, or move it away.`,
    );
  }
}
