import { partFile } from "../front-matter.ts";
import { baseOf, settingsIn } from "../settings.ts";
import type { SiteFiles } from "../site-files.ts";
import { flagOf, isValues, listOf, textOf, textsOf, type Values, valuesOf } from "../values.ts";

export interface JekyllCollection {
  label: string;
  folder: string;
  isPublished: boolean;
  permalink: string | undefined;
}

interface Default {
  path: string;
  type: string | undefined;
  values: Values;
}

export interface JekyllSettings {
  base: string;
  url: string;
  baseurl: string;
  lang: string | undefined;
  zone: string | undefined;
  /** The folder of the texts, with a slash at its end, or empty. */
  source: string;
  permalink: string;
  collections: readonly JekyllCollection[];
  defaults: readonly Default[];
  excluded(path: string): boolean;
  /** Folders that are published although their names begin with an underscore. */
  included: readonly string[];
  feeds: readonly string[];
  /** Patterns of pages of categories and tags. */
  archives: Readonly<Record<"category" | "tag", string | undefined>>;
  all: Values;
}

export function jekyllConfig(files: SiteFiles): string | undefined {
  return files.first("_config.yml", "_config.yaml", "_config.toml");
}

export function jekyllSettings(files: SiteFiles): JekyllSettings {
  const all = settingsIn(files, jekyllConfig(files));
  const url = textOf(all.url) ?? "";
  const baseurl = (textOf(all.baseurl) ?? "").replace(/\/$/, "");
  const source = folderIn(textOf(all.source));
  const domain = files.read("CNAME")?.trim();
  const isKnown = /^https?:/.test(baseOf(url));
  const host = isKnown || domain === undefined || domain === "" ? url : `https://${domain}`;
  return {
    base: baseOf(host, baseurl),
    url,
    baseurl: baseurl === "" || baseurl.startsWith("/") ? baseurl : `/${baseurl}`,
    lang: textOf(all.lang) ?? textOf(all.locale) ?? textOf(all.language),
    zone: textOf(all.timezone),
    source,
    permalink: textOf(all.permalink) ?? "date",
    collections: collectionsOf(all, source),
    defaults: defaultsOf(all),
    excluded: exclusionOf(textsOf(all.exclude), source),
    included: textsOf(all.include).map((one) => one.replace(/^\/|\/$/g, "")),
    feeds: feedsOf(files, all, source),
    archives: archivesOf(all),
    all,
  };
}

function folderIn(folder: string | undefined): string {
  const path = (folder ?? "").replace(/^\.?\/?|\/$/g, "");
  return path === "" ? "" : `${path}/`;
}

function collectionsOf(all: Values, source: string): JekyllCollection[] {
  const above = source + folderIn(textOf(all.collections_dir));
  const named = isValues(all.collections)
    ? Object.entries(all.collections)
    : textsOf(all.collections).map((label) => [label, {}] as const);
  const own = named.filter(([label]) => label !== "posts" && label !== "drafts");
  return own.map(([label, settings]) => {
    const { output, permalink } = valuesOf(settings);
    return {
      label,
      folder: `${above}_${label}`,
      isPublished: flagOf(output) === true,
      permalink: textOf(permalink),
    };
  });
}

function defaultsOf(all: Values): Default[] {
  return listOf(all.defaults).map((one) => {
    const { scope, values } = valuesOf(one);
    const { path, type } = valuesOf(scope);
    return {
      path: (textOf(path) ?? "").replace(/^\/|\/$/g, ""),
      type: textOf(type),
      values: valuesOf(values),
    };
  });
}

function exclusionOf(patterns: readonly string[], source: string): (path: string) => boolean {
  const plain = [...patterns, "Gemfile", "vendor", "node_modules"].map(
    (one) => source + one.replace(/^\/|\/$/g, ""),
  );
  return (path) =>
    plain.some((one) =>
      one.includes("*")
        ? new RegExp(`^${one.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, ".*")}`).test(path)
        : path === one || path.startsWith(`${one}/`),
    );
}

/** What a plugin makes, and what lies in the root. */
function feedsOf(files: SiteFiles, all: Values, source: string): string[] {
  const plugins = textsOf(all.plugins ?? all.gems);
  const named = textOf(valuesOf(all.feed).path);
  const made = plugins.includes("jekyll-feed") ? [named ?? "feed.xml"] : [];
  const own = files.paths.flatMap((path) => {
    if (!path.startsWith(source) || !/(?:^|\/)(?:feed|atom|rss|index|blog)[\w-]*\.(?:xml|json)$/.test(path))
      return [];
    const permalink = textOf(partFile(files.read(path) ?? "").data.permalink);
    return path.slice(source.length).startsWith("_") ? [] : [permalink ?? path.slice(source.length)];
  });
  return [...new Set([...made, ...own].map((path) => path.replace(/^\//, "")))];
}

function archivesOf(all: Values): JekyllSettings["archives"] {
  const settings = valuesOf(all["jekyll-archives"]);
  const { category, tag } = valuesOf(settings.permalinks);
  const enabled = textsOf(settings.enabled);
  const has = (kind: string) => enabled.includes(kind) || enabled.includes("all");
  return {
    category: has("categories") ? (textOf(category) ?? "/category/:name/") : undefined,
    tag: has("tags") ? (textOf(tag) ?? "/tag/:name/") : undefined,
  };
}
