import type { ArchiveTopic } from "../../archive.ts";
import { plainText } from "./inline-text.ts";
import { isValues, type Keys, listOf, textOf, valuesOf } from "./values.ts";

/** Front matter that names sections, and that names themes. */
const SECTIONS = ["category", "categories", "section", "rubric", "rubrics"];
const THEMES = ["tag", "tags", "series", "topic", "topics", "subject", "subjects"];

/** How a system reads several topics that are one text. */
export type Listing = "commas" | "spaces" | "one";

/** A topic, and by what key the front matter names it. */
export interface NamedTopic extends ArchiveTopic {
  of: string;
  /** Where its own page was, where that is known. */
  at?: string | undefined;
}

export interface TopicRules {
  listing: Listing;
  /** Further keys of taxonomies that the site names. */
  taxonomies?: readonly string[] | undefined;
  /** Names that say where a text is shown, and nothing about it. */
  isTechnical?(name: string): boolean;
}

/** What a text is about, by its front matter; a name stands once, whatever it is called. */
export function topicsOf(keys: Keys, rules: TopicRules): NamedTopic[] {
  const zola = keys.within("taxonomies");
  const more = (rules.taxonomies ?? []).filter((key) => !/^authors?$/i.test(key));
  const own = Object.keys(valuesOf(keys.get("taxonomies"))).filter((key) => !/^authors?$/i.test(key));
  const themes = [...new Set([...THEMES, ...more, ...own])].filter(
    (key) => !SECTIONS.includes(key.toLowerCase()),
  );
  const named = (names: readonly string[], kind: ArchiveTopic["kind"]) =>
    names.flatMap((of) =>
      [keys, zola].flatMap((place) =>
        namesIn(place, of, rules).map((name): NamedTopic => ({ name, kind, of })),
      ),
    );
  const found = [...named(SECTIONS, "section"), ...named(themes, "theme")];
  if (found.length > 0) return distinct(found);
  const words = namesIn(keys, "keywords", { ...rules, listing: "commas" });
  return distinct(words.map((name): NamedTopic => ({ name, kind: "theme", of: "keywords" })));
}

function namesIn(keys: Keys, key: string, { listing, isTechnical }: TopicRules): string[] {
  const isPlural = key.endsWith("s");
  const names = listOf(keys.get(key)).flatMap((value) => namesOf(value, isPlural ? listing : "one"));
  return names.filter((name) => name !== "" && isTechnical?.(name) !== true);
}

function namesOf(value: unknown, listing: Listing): string[] {
  if (isValues(value)) {
    const name = textOf(value.name ?? value.title ?? value.label ?? value.slug ?? value.id);
    return name === undefined ? [] : [plainText(name)];
  }
  const text = textOf(value);
  if (text === undefined) return [];
  if (listing === "one") return [plainText(text)];
  const parts = text.includes(",") || listing === "commas" ? text.split(",") : text.split(/\s+/);
  return parts.map((part) => plainText(part.replace(/^\s*#/, "")));
}

/** The first of those that differ in case only. */
export function distinct(topics: readonly NamedTopic[]): NamedTopic[] {
  const names = topics.map(({ name }) => name.toLowerCase());
  return topics.filter((_, at) => names.indexOf(names[at] as string) === at);
}
