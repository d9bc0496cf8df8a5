import type { Lists } from "../other-addresses.ts";
import { below } from "../settings.ts";
import { hugoSlug } from "../slugs.ts";
import { isGeneral } from "../story-kinds.ts";
import type { IndexedTopic, SiteIndex } from "../system.ts";
import { textOf, textsOf } from "../values.ts";
import type { HugoLanguage, HugoSettings } from "./hugo-settings.ts";

/** Where lists and feeds stood, in each language. */
export function hugoLists(settings: HugoSettings, texts: SiteIndex, sections: ReadonlySet<string>): Lists {
  const { base, languages, feedName, taxonomies } = settings;
  const general = [...sections].filter(isGeneral);
  const prefixes = [...new Set(languages.map(({ prefix }) => prefix))];
  const at = (path: string) => below(base, path);
  const archives = languages.flatMap((language) =>
    general.map((section) => sectionAddress(section, language, base, texts)),
  );
  const topic = (one: IndexedTopic) => termAddresses(one, settings);
  const feed = (address: string) => `${address}${feedName}.xml`;
  return {
    home: prefixes.map(at),
    archives,
    topicLists: prefixes.flatMap((prefix) =>
      textsOf(Object.values(taxonomies)).map((one) => at(`${prefix}${one}/`)),
    ),
    feeds: [...prefixes.map(at), ...archives].map(feed),
    topic,
    topicFeeds: (one) => [...topic(one), ...(one.at === undefined ? [] : [one.at])].map(feed),
    format: "rss",
  };
}

/** The page of a section may say itself where it is. */
function sectionAddress(
  section: string,
  { folder, prefix }: HugoLanguage,
  base: string,
  texts: SiteIndex,
): string {
  const own = texts.addressOf([folder, section, "_index.md"].filter((part) => part !== "").join("/"));
  return own ?? below(base, `${prefix}${section}/`);
}

/** The page of a topic, where the key that names it is a taxonomy. */
function termAddresses(
  { name, of, lang }: IndexedTopic,
  { base, languages, taxonomies, permalinks }: HugoSettings,
): string[] {
  const key = of.toLowerCase();
  const plural = textOf(Object.entries(taxonomies).find(([one, many]) => one === key || many === key)?.[1]);
  if (plural === undefined) return [];
  const prefix = languages.find(({ locale }) => locale === lang)?.prefix ?? "";
  const slug = hugoSlug(name).replaceAll("/", "-");
  const pattern = textOf(permalinks.term[plural]) ?? `/${plural}/:slug/`;
  return [
    below(
      base,
      prefix +
        pattern.replace(/:(?:slug|title|contentbasename|slugorcontentbasename)/g, slug).replace(/^\//, ""),
    ),
  ];
}
