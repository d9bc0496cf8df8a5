import { baseOf, lowered, merged, settingsIn } from "../settings.ts";
import type { SiteFiles } from "../site-files.ts";
import { flagOf, isValues, textOf, textsOf, type Values, valuesOf } from "../values.ts";

export interface HugoLanguage {
  code: string;
  /** As the site states it: `uk-UA`. */
  locale: string | undefined;
  /** The folder of its texts, where each language has one. */
  folder: string;
  /** Before the paths of its addresses, with a slash at its end; empty for the first. */
  prefix: string;
}

export interface HugoSettings {
  base: string;
  zone: string | undefined;
  languages: readonly HugoLanguage[];
  contents: readonly string[];
  statics: readonly string[];
  assets: string;
  /** Patterns by section, of texts and of sections. */
  permalinks: Readonly<Record<"page" | "section" | "term" | "taxonomy", Values>>;
  isUgly(section: string): boolean;
  /** Of the singular, such as `tag`, the plural. */
  taxonomies: Values;
  keepsCase: boolean;
  removesAccents: boolean;
  feedName: string;
  parameters: Values;
  datesInNames: boolean;
}

/** What Hugo takes for the language of a site that states none. */
const UNSTATED = "en";
const NAMES = ["hugo", "config"];
const ENDINGS = ["toml", "yaml", "yml", "json"];

export function hugoConfig(files: SiteFiles): string | undefined {
  return files.first(...NAMES.flatMap((name) => ENDINGS.map((ending) => `${name}.${ending}`)));
}

/** The settings in the root and in `config/_default`, where a file's name is the key of what it holds. */
function readAll(files: SiteFiles): Values {
  let all = valuesOf(lowered(settingsIn(files, hugoConfig(files))));
  for (const folder of ["config/_default", "config/production"]) {
    for (const path of files.below(folder)) {
      const [, name = "", ending = ""] = /([^/]+)\.(\w+)$/.exec(path) ?? [];
      if (!ENDINGS.includes(ending)) continue;
      const settings = valuesOf(lowered(settingsIn(files, path)));
      const keys = name.toLowerCase().split(".");
      const isWhole = NAMES.includes(keys[0] as string) || keys[0] === "site";
      all = merged(all, isWhole ? settings : nested(keys, settings));
    }
  }
  return all;
}

function nested(keys: readonly string[], value: Values): Values {
  return keys.reduceRight<Values>((inner, key) => ({ [key]: inner }), value);
}

export function hugoSettings(files: SiteFiles): HugoSettings {
  const all = readAll(files);
  const content = textOf(all.contentdir) ?? (files.hasFolder("content") ? "content" : "");
  const languages = languagesOf(all, files, content);
  const ugly = all.uglyurls;
  const formats = valuesOf(all.outputformats);
  return {
    base: baseOf(textOf(all.baseurl)),
    zone: textOf(all.timezone),
    languages,
    contents: [...new Set(languages.map(({ folder }) => folder))],
    statics: foldersOf(all.staticdir, "static", all, "static"),
    assets: textOf(all.assetdir) ?? "assets",
    permalinks: permalinksOf(valuesOf(all.permalinks)),
    isUgly: (section) => flagOf(isValues(ugly) ? ugly[section.toLowerCase()] : ugly) === true,
    taxonomies: isValues(all.taxonomies) ? all.taxonomies : { tag: "tags", category: "categories" },
    keepsCase: flagOf(all.disablepathtolower) === true,
    removesAccents: flagOf(all.removepathaccents) === true,
    feedName: textOf(valuesOf(formats.rss).basename) ?? "index",
    parameters: valuesOf(all.params),
    datesInNames: textsOf(valuesOf(all.frontmatter).date).some((source) => source.startsWith(":filename")),
  };
}

/** Folders that are named by a setting, by mounts of modules, or by custom. */
function foldersOf(setting: unknown, custom: string, all: Values, target: string): string[] {
  const mounts = mountsOf(all).filter(
    (mount) => mount.target === target || mount.target.startsWith(`${target}/`),
  );
  return [
    ...new Set([
      ...(setting === undefined ? [custom] : textsOf(setting)),
      ...mounts.map(({ source }) => source),
    ]),
  ];
}

function mountsOf(all: Values): { source: string; target: string; lang: string | undefined }[] {
  const mounts = valuesOf(all.module).mounts;
  return (Array.isArray(mounts) ? mounts : []).flatMap((mount) => {
    const { source, target, lang } = valuesOf(mount);
    const [from, to] = [textOf(source), textOf(target)];
    return from === undefined || to === undefined ? [] : [{ source: from, target: to, lang: textOf(lang) }];
  });
}

function languagesOf(all: Values, files: SiteFiles, content: string): HugoLanguage[] {
  const settings = Object.entries(valuesOf(all.languages)).filter(([, value]) => isValues(value));
  const first = (textOf(all.defaultcontentlanguage) ?? settings[0]?.[0] ?? UNSTATED).toLowerCase();
  const isPrefixed = flagOf(all.defaultcontentlanguageinsubdir) === true;
  const site = textOf(all.languagecode) ?? textOf(all.locale);
  const folders = settings.length === 0 ? languageFolders(files, content) : [];
  if (folders.length > 1) {
    const own = folders.includes(first) ? first : (folders[0] as string);
    return folders
      .map((code) => ({
        code,
        locale: code,
        folder: inFolder(content, code),
        prefix: code === own ? "" : `${code}/`,
      }))
      .toSorted((a, b) => Number(b.code === own) - Number(a.code === own));
  }
  if (settings.length === 0) {
    const lang = all.defaultcontentlanguage === undefined ? site : first;
    return [{ code: first, locale: site ?? lang, folder: content, prefix: "" }];
  }
  const mounts = mountsOf(all).filter(({ target }) => target === "content");
  return settings
    .filter(([, value]) => flagOf(valuesOf(value).disabled) !== true)
    .map(([code, value]): HugoLanguage => {
      const own = valuesOf(value);
      const mounted = mounts.find(({ lang }) => lang?.toLowerCase() === code)?.source;
      const folder = textOf(own.contentdir) ?? mounted ?? folderOfLanguage(files, content, code);
      const locale = textOf(own.languagecode) ?? textOf(own.locale) ?? code;
      return { code, locale, folder, prefix: code === first && !isPrefixed ? "" : `${code}/` };
    })
    .toSorted((a, b) => Number(b.code === first) - Number(a.code === first));
}

/** Without settings, folders that are all named by languages are languages. */
function languageFolders(files: SiteFiles, content: string): string[] {
  const start = content === "" ? 0 : content.length + 1;
  const inside = files.below(content).filter((path) => path.endsWith(".md"));
  const folders = [...new Set(inside.map((path) => path.slice(start).split("/")[0] as string))];
  const isAll = folders.every(
    (folder) => /^[a-z]{2}(?:-[a-z]{2,4})?$/i.test(folder) || folder.endsWith(".md"),
  );
  return isAll ? folders.filter((folder) => !folder.endsWith(".md")) : [];
}

function inFolder(content: string, code: string): string {
  return content === "" ? code : `${content}/${code}`;
}

/** Sites whose settings lie elsewhere have `content/uk` all the same. */
function folderOfLanguage(files: SiteFiles, content: string, code: string): string {
  const own = inFolder(content, code);
  const isOfLanguage =
    files.hasFolder(own) && files.first(`${own}/_index.md`, `${own}/index.md`) !== undefined;
  return isOfLanguage ? own : content;
}

function permalinksOf(settings: Values): HugoSettings["permalinks"] {
  const kinds = ["page", "section", "term", "taxonomy"] as const;
  const plain = Object.fromEntries(Object.entries(settings).filter(([, value]) => typeof value === "string"));
  const [page, section, term, taxonomy] = kinds.map((kind) => valuesOf(settings[kind]));
  return {
    page: { ...plain, ...page },
    section: section ?? {},
    term: { ...plain, ...term },
    taxonomy: taxonomy ?? {},
  };
}
