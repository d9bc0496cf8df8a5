/** What an export says beside its posts: small, and needed before the first of them. */
import { UsageError } from "../../../kit/problems.ts";
import type { ArchiveAuthor, ArchiveTopic } from "../../archive.ts";
import { recordsOf, type TableRecord } from "./records.ts";
import { isRecord, isTrue, type Json, textIn } from "./values.ts";

export interface Tables {
  /** Of Ghost, as the export says. */
  version: string;
  settings: ReadonlyMap<string, string>;
  authors: ReadonlyMap<string, ArchiveAuthor>;
  tags: ReadonlyMap<string, Tag>;
  /** Ids of a post's tags, and of its authors, in its order. */
  tagsOf: ReadonlyMap<string, readonly string[]>;
  authorsOf: ReadonlyMap<string, readonly string[]>;
  /** `posts_meta`, by the post's id. */
  meta: ReadonlyMap<string, Json>;
  /** How many records tables have that are not taken along. */
  others: ReadonlyMap<string, number>;
  /** Addresses that begin those of pictures, the most frequent first. */
  sites: readonly string[];
}

export interface Tag {
  topic: ArchiveTopic;
  description?: string | undefined;
  /** Whether readers never saw it. */
  isInternal: boolean;
}

/** What is not taken along, by its table, in words. */
const NOT_TAKEN: Readonly<Record<string, string>> = {
  members: "a member",
  newsletters: "a newsletter",
  comments: "a comment",
  snippets: "a snippet",
  products: "a tier",
  offers: "an offer",
  collections: "a collection",
  recommendations: "a recommendation",
  emails: "an e-mail that was sent",
};

export async function tablesIn(file: string): Promise<Tables> {
  const tables = new TableReader();
  for await (const record of recordsOf(file)) {
    if (record.table === "posts") tables.countSites(record.json);
    else tables.add(record.table, parsed(record, file));
  }
  return tables.whole();
}

const GHOST_URL = /__GHOST_URL__(\\*\/)?/g;
/** Ghost's smaller forms of a picture: `/content/images/size/w600/2024/05/x.jpg`. */
const SMALLER = /(\\*\/content\\*\/images\\*\/)size\\*\/[wh]\d+(?:[wh]\d+)?\\*\/(?:format\\*\/\w+\\*\/)?/g;

/**
 * A record as an object, with addresses of the site as paths and of pictures as they were uploaded.
 * @throws UsageError where it is not JSON
 */
export function parsed({ json, line }: TableRecord, file: string): Json {
  try {
    const value: unknown = JSON.parse(json.replace(GHOST_URL, "/").replace(SMALLER, "$1"));
    return isRecord(value) ? value : {};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${file}:${line}: this is not JSON (${reason}). Correct that line, or export it again.`,
    );
  }
}

/** What stands before the addresses of pictures. */
const PICTURES = /(https?:\\*\/\\*\/[^\s"'<>()]+?\\*\/)content\\*\/images\\*\//g;

/** An entry of a table that orders what belongs to a post. */
interface Ordered {
  id: string;
  order: number;
}

class TableReader {
  #version = "";
  readonly #settings = new Map<string, string>();
  readonly #authors = new Map<string, ArchiveAuthor>();
  readonly #tags = new Map<string, Tag>();
  readonly #tagsOf = new Map<string, Ordered[]>();
  readonly #authorsOf = new Map<string, Ordered[]>();
  readonly #meta = new Map<string, Json>();
  readonly #others = new Map<string, number>();
  readonly #sites = new Map<string, number>();

  add(table: string, record: Json): void {
    switch (table) {
      case "meta":
        this.#version = textIn(record.version) ?? this.#version;
        return;
      case "settings":
        this.#settings.set(String(record.key), textIn(record.value) ?? "");
        return;
      case "users":
        this.#authors.set(String(record.id), authorIn(record));
        return;
      case "tags":
        this.#tags.set(String(record.id), tagIn(record));
        return;
      case "posts_tags":
        order(this.#tagsOf, record, record.tag_id);
        return;
      case "posts_authors":
        order(this.#authorsOf, record, record.author_id);
        return;
      case "posts_meta":
        this.#meta.set(String(record.post_id), record);
        return;
    }
    const what = NOT_TAKEN[table];
    if (what !== undefined) this.#others.set(what, (this.#others.get(what) ?? 0) + 1);
  }

  /** @param json a post, which is long and need not be understood for this */
  countSites(json: string): void {
    for (const [, written = ""] of json.matchAll(PICTURES)) {
      const site = written.replaceAll("\\", "");
      this.#sites.set(site, (this.#sites.get(site) ?? 0) + 1);
    }
  }

  whole(): Tables {
    return {
      version: this.#version,
      settings: this.#settings,
      authors: this.#authors,
      tags: this.#tags,
      tagsOf: inOrder(this.#tagsOf),
      authorsOf: inOrder(this.#authorsOf),
      meta: this.#meta,
      others: this.#others,
      sites: [...this.#sites].sort(([, a], [, b]) => b - a).map(([site]) => site),
    };
  }
}

function order(lists: Map<string, Ordered[]>, record: Json, id: unknown): void {
  const post = String(record.post_id);
  const list = lists.get(post) ?? [];
  list.push({ id: String(id), order: Number(record.sort_order) || 0 });
  lists.set(post, list);
}

function inOrder(lists: ReadonlyMap<string, Ordered[]>): ReadonlyMap<string, readonly string[]> {
  const sorted = ([post, list]: [string, Ordered[]]): [string, string[]] => [
    post,
    list.toSorted((a, b) => a.order - b.order).map(({ id }) => id),
  ];
  return new Map([...lists].map(sorted));
}

export function authorIn(user: Json): ArchiveAuthor {
  return {
    name: textIn(user.name) ?? textIn(user.slug) ?? "",
    key: textIn(user.slug),
    description: textIn(user.bio),
    url: textIn(user.website),
  };
}

export function tagIn(tag: Json): Tag {
  const name = textIn(tag.name) ?? textIn(tag.slug) ?? "";
  return {
    topic: { name, key: textIn(tag.slug), kind: "theme" },
    description: textIn(tag.description),
    isInternal: name.startsWith("#") || tag.visibility === "internal" || isTrue(tag.hidden),
  };
}
