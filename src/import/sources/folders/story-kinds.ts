import type { Header } from "./header.ts";
import type { NamedTopic } from "./header-topics.ts";
import { Keys, type Values } from "./values.ts";

/** Folders that are called after what lies in them, and not after what it is about. */
const GENERAL =
  /^_?(?:posts?|blogs?|news|articles?|stories|story|entries|updates?|publications?|journal|archives?|writings?|notes?|content|drafts?|actualites?|novyny|novosti|aktualnosci|nachrichten|nieuws|noticias|\d+)$/i;

export function isGeneral(folder: string): boolean {
  return GENERAL.test(folder);
}

/** Whether a text is a story: it has a date or lies among stories, and nothing says that it is a page. */
export function kindOf(
  { date }: Header,
  data: Values,
  { folders, pagesInRoot }: { folders: readonly string[]; pagesInRoot: boolean },
): "story" | "page" {
  const keys = new Keys(data);
  const type = keys.text("type", "layout", "template")?.replace(/^.*\/|\.\w+$/g, "") ?? "";
  if (/^(?:posts?|articles?|news|story|blog-?post)$/i.test(type)) return "story";
  if (/^(?:page|pages|static|about|contact|search|archives?|home|landing|default-page)$/i.test(type))
    return "page";
  if (folders.length === 0) {
    const isInMenu = keys.get("menu", "menus", "eleventyNavigation") !== undefined;
    return date !== undefined && !pagesInRoot && !isInMenu ? "story" : "page";
  }
  return date !== undefined || GENERAL.test(folders[0] as string) ? "story" : "page";
}

/** Whether the texts in the root of the content are few beside those in its folders. */
export function hasPagesInRoot(depths: readonly number[]): boolean {
  const inRoot = depths.filter((depth) => depth === 0).length;
  return depths.length - inRoot > inRoot * 2;
}

/** Sections that folders are, from the outermost. */
export function sectionTopics(
  folders: readonly string[],
  named: (folders: readonly string[]) => { name: string | undefined; at?: string | undefined },
): NamedTopic[] {
  return folders.flatMap((folder, at) => {
    if (GENERAL.test(folder)) return [];
    const { name, at: address } = named(folders.slice(0, at + 1));
    return [
      { name: name ?? titleFrom(folder), key: folder, kind: "section" as const, of: "section", at: address },
    ];
  });
}

/** A title where none is written: the words of a name. */
export function titleFrom(name: string): string {
  const words = name.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
