import { baseOf, settingsIn } from "../settings.ts";
import type { SiteFiles } from "../site-files.ts";
import { latinSlug, safeSlug } from "../slugs.ts";
import { flagOf, isValues, listOf, textOf, textsOf, type Values, valuesOf } from "../values.ts";

export interface ZolaSettings {
  base: string;
  lang: string | undefined;
  /** Besides the first. */
  languages: readonly string[];
  /** Names, and whether each has feeds. */
  taxonomies: readonly { name: string; hasFeed: boolean }[];
  feeds: readonly string[];
  slugOfPath(text: string): string;
  slugOfTerm(text: string): string;
}

export function zolaConfig(files: SiteFiles): string | undefined {
  return files.first("zola.toml", "config.toml");
}

export function zolaSettings(files: SiteFiles): ZolaSettings {
  const all = settingsIn(files, zolaConfig(files));
  const languages = valuesOf(all.languages);
  const list = Array.isArray(all.languages) ? textsOf(all.languages.map((one) => valuesOf(one).code)) : [];
  const slugs = all.slugify;
  return {
    base: baseOf(textOf(all.base_url)),
    lang: textOf(all.default_language),
    languages: isValues(all.languages) ? Object.keys(languages) : list,
    taxonomies: taxonomiesOf([all, ...Object.values(languages).map(valuesOf)]),
    feeds: feedsOf(all),
    slugOfPath: slugsBy(isValues(slugs) ? slugs.paths : all.slugify_paths),
    slugOfTerm: slugsBy(isValues(slugs) ? slugs.taxonomies : undefined),
  };
}

function taxonomiesOf(places: readonly Values[]): ZolaSettings["taxonomies"] {
  const all = places.flatMap(({ taxonomies }) =>
    listOf(taxonomies).flatMap((one) => {
      const { name, feed, rss } = valuesOf(one);
      const text = textOf(name);
      return text === undefined ? [] : [{ name: text, hasFeed: flagOf(feed ?? rss) === true }];
    }),
  );
  return all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at);
}

function feedsOf(all: Values): string[] {
  if (flagOf(all.generate_feeds ?? all.generate_feed ?? all.generate_rss) !== true) return [];
  const named = textsOf(all.feed_filenames ?? all.feed_filename);
  return named.length > 0 ? named : ["atom.xml", "rss.xml"];
}

function slugsBy(setting: unknown): (text: string) => string {
  if (setting === "off") return (text) => text;
  return setting === "safe" ? safeSlug : latinSlug;
}
