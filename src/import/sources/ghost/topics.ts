/** Tags and authors of a post. */
import { isLang } from "../../../i18n/lang.ts";
import type { ArchiveAuthor, ArchiveTopic, Remark } from "../../archive.ts";
import { authorIn, type Tables, type Tag, tagIn } from "./tables.ts";
import { isRecord, type Json, textIn } from "./values.ts";

/** Tags that most of their posts have first, by the id or, in what the API gives, by the key: sections of the site. */
export function sectionsIn({ tags, tagsOf }: Tables): ReadonlySet<string> {
  const uses = new Map<string, { all: number; first: number }>();
  for (const ids of tagsOf.values()) {
    const shown = ids.filter((id) => tags.get(id)?.isInternal === false);
    for (const [place, id] of shown.entries()) {
      const { all, first } = uses.get(id) ?? { all: 0, first: 0 };
      uses.set(id, { all: all + 1, first: first + (place === 0 ? 1 : 0) });
    }
  }
  return new Set([...uses].flatMap(([id, { all, first }]) => (first * 2 > all ? [id] : [])));
}

export interface PostTags {
  topics: readonly ArchiveTopic[];
  /** As an internal tag such as `#en` says, by which sites in several languages tell them apart. */
  lang?: string | undefined;
  remarks: readonly Remark[];
}

export function tagsOf(post: Json, tables: Tables, sections: ReadonlySet<string>): PostTags {
  const tags = listedTags(post, tables, sections);
  const internal = tags.filter(({ isInternal }) => isInternal).map(({ topic }) => topic.name);
  const langs = internal.map(
    (name) => /^#(?:lang-)?([a-z]{2})(?:-[a-z]{2})?$/i.exec(name)?.[1]?.toLowerCase() ?? "",
  );
  const lang = langs.find(isLang);
  return {
    topics: tags.filter(({ isInternal }) => !isInternal).map(({ topic }) => topic),
    lang,
    remarks: internal.map((detail) => ({ kind: "left out", what: "an internal tag", detail })),
  };
}

function listedTags(post: Json, tables: Tables, sections: ReadonlySet<string>): Tag[] {
  if (Array.isArray(post.tags)) return post.tags.filter(isRecord).map(tagIn);
  return (tables.tagsOf.get(String(post.id)) ?? []).flatMap((id) => {
    const tag = tables.tags.get(id);
    if (tag === undefined) return [];
    return [sections.has(id) ? { ...tag, topic: { ...tag.topic, kind: "section" as const } } : tag];
  });
}

export function authorsOf(post: Json, tables: Tables): ArchiveAuthor[] {
  const inline = [post.authors, [post.primary_author], [post.author]].find(
    (list) => Array.isArray(list) && list.some(isRecord),
  );
  if (Array.isArray(inline))
    return inline
      .filter(isRecord)
      .map(authorIn)
      .filter(({ name }) => name !== "");
  const ids = tables.authorsOf.get(String(post.id)) ?? [textIn(post.author_id) ?? textIn(post.author) ?? ""];
  return ids.flatMap((id) => tables.authors.get(id) ?? []).filter(({ name }) => name !== "");
}
