import type { ArchiveOptions } from "../../../archive.ts";
import { isText } from "../entries.ts";
import type { Header } from "../header.ts";
import { AuthorBook } from "../header-authors.ts";
import { distinct } from "../header-topics.ts";
import { textLinks } from "../links-between.ts";
import { hugoShortcodes } from "../markup/hugo-shortcodes.ts";
import { dateInName } from "../moments.ts";
import { addressesOf } from "../other-addresses.ts";
import { rewritingOf } from "../passes.ts";
import { below } from "../settings.ts";
import { folderOf, nameOf, type SiteFiles } from "../site-files.ts";
import { hugoSlug } from "../slugs.ts";
import { hasPagesInRoot, kindOf, sectionTopics, titleFrom } from "../story-kinds.ts";
import type { Document, FolderSystem, Omission, OpenSite, Place, SiteIndex } from "../system.ts";
import { flagOf, Keys, textOf, textsOf, type Values, valuesOf } from "../values.ts";
import { hugoAddress } from "./hugo-addresses.ts";
import { hugoLists } from "./hugo-lists.ts";
import { type HugoPath, hugoPath } from "./hugo-paths.ts";
import { bundlePhoto, resourceFiles } from "./hugo-resources.ts";
import { Sections } from "./hugo-sections.ts";
import { type HugoSettings, hugoConfig, hugoSettings } from "./hugo-settings.ts";

export const HUGO: FolderSystem = {
  name: "hugo",
  title: "Hugo",
  recognise(files) {
    if (files.first("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json") !== undefined) return 0.95;
    if (files.paths.some((path) => /^config\/_default\/\w+(?:\.\w+)*\.(?:toml|ya?ml|json)$/.test(path)))
      return 0.9;
    const config = hugoConfig(files);
    if (config !== undefined) return isHugos(files.read(config) ?? "") ? 0.9 : 0;
    return byContent(files);
  },
  open: (files, options) => new HugoSite(files, options),
};

/** A file that Zola and Jekyll name alike. */
function isHugos(settings: string): boolean {
  return /^\s*["']?baseurl["']?\s*[=:]/im.test(settings) && !/^\s*base_url\s*=/m.test(settings);
}

/** Only the content is given: shortcodes and pages of sections tell. */
function byContent(files: SiteFiles): number {
  const texts = files.paths.filter((path) => /\.md$/.test(path)).slice(0, 400);
  const sources = texts.slice(0, 60).map((path) => files.read(path) ?? "");
  const hasShortcodes = sources.some((text) => /\{\{[<%]\s*\/?\s*[\w/]+/.test(text));
  const hasSections = texts.some((path) => nameOf(path).startsWith("_index."));
  const isZola = sources.some(
    (text) => /^\+\+\+[\s\S]*?^\[(?:extra|taxonomies)\]/m.test(text) || /\]\(@\//.test(text),
  );
  if (hasShortcodes) return 0.7;
  if (hasSections && !isZola) return 0.55;
  // Markdown with front matter may come from any of these systems; Hugo takes nothing in it for a program.
  return sources.some((text) => /^---\s*\n(?:.*\n)*?title:|^\+\+\+\s*\n(?:.*\n)*?title\s*=/.test(text))
    ? 0.3
    : 0;
}

class HugoSite implements OpenSite {
  readonly files: SiteFiles;
  readonly base: string;
  readonly lang: string | undefined;
  readonly zone: string;
  readonly roots: OpenSite["roots"];
  readonly authors: AuthorBook;
  readonly topics: OpenSite["topics"];
  readonly texts: readonly string[];
  readonly #settings: HugoSettings;
  readonly #sections: Sections;
  readonly #pagesInRoot: boolean;

  constructor(files: SiteFiles, options: ArchiveOptions) {
    this.#settings = hugoSettings(files);
    const { base, zone, languages, contents, statics, assets, taxonomies } = this.#settings;
    this.files = files;
    this.base = base;
    this.lang = languages[0]?.locale;
    this.zone = zone ?? options.timeZone;
    this.authors = new AuthorBook(files);
    this.topics = { listing: "commas", taxonomies: textsOf(Object.values(taxonomies)) };
    this.roots = [
      ...statics.map((folder) => ({ path: "/", folder, isCopied: true })),
      { path: "/", folder: assets },
      ...contents.map((folder) => ({ path: "/", folder })),
      ...statics.map((folder) => ({ path: `/${folder}/`, folder })),
    ];
    this.texts = files.paths.filter((path) => isText(path) && contents.some((one) => isBelow(path, one)));
    this.#sections = new Sections(files, (name) => /^_index(?:\.[\w-]+)?\.\w+$/.test(name));
    const depths = this.texts.map((path) => hugoPath(path, this.#settings, files).folders.length);
    this.#pagesInRoot = hasPagesInRoot(depths);
  }

  defaults(path: string): Values {
    return this.#sections.cascadeFor(path);
  }

  place(document: Document, header: Header): Place | Omission {
    const at = hugoPath(document.path, this.#settings, this.files);
    const { date, name } = this.#dated(at, header);
    const address = this.#address(document, at, { ...header, date }, name);
    const omitted = this.#omitted(document, at);
    if (omitted !== undefined) return { ...omitted, address };
    const kind = at.isSection
      ? "page"
      : kindOf({ ...header, date }, document.data, { folders: at.folders, pagesInRoot: this.#pagesInRoot });
    const isTopical = kind === "story";
    const topics = isTopical ? distinct([...header.topics, ...this.#sectionsOf(at)]) : header.topics;
    const photo = header.photo ?? bundlePhoto(document, at.isBundle, this.files);
    const folder = folderOf(document.path);
    const keys = new Keys(document.data);
    return {
      kind,
      addresses: [address, ...header.aliases.map((alias) => this.#alias(alias, address))],
      lang:
        this.#settings.languages.length > 1 || at.language.prefix !== ""
          ? (at.language.locale ?? at.language.code)
          : undefined,
      group: keys.text("translationKey") ?? at.group,
      name: titleFrom(at.name === "_index" ? (at.folders.at(-1) ?? "") : name),
      folders: this.#folders(folder, at, address),
      header: { ...header, date, topics, photo },
      draft: header.draft,
      media: resourceFiles(document, address),
    };
  }

  /** Beside the text, beside its address, and where sites keep the pictures of a section. */
  #folders(folder: string, { folders }: HugoPath, address: string): string[] {
    const { statics, assets, contents } = this.#settings;
    const path = address.replace(/[^/]*$/, "").replace(/^\/|\/$/g, "");
    const inside = [path, folders.join("/")].flatMap((one) =>
      [...statics, assets].map((root) => `${root}/${one}`),
    );
    return [...new Set([folder, ...statics, assets, ...inside, ...contents])];
  }

  /** The date of a name counts where no other is given; the name loses it where the site is set so. */
  #dated(at: HugoPath, header: Header): { date: Header["date"]; name: string } {
    const found = dateInName(at.name, this.zone);
    if (found === undefined) return { date: header.date, name: at.name };
    const isLost = this.#settings.datesInNames && found.rest !== "";
    return { date: header.date ?? found.date, name: isLost ? found.rest : at.name };
  }

  #address({ data }: Document, at: HugoPath, header: Header, name: string): string {
    const { language, folders, isBundle, isSection } = at;
    const title = header.title ?? titleFrom(name);
    const url = new Keys(data).text("url");
    const { date, slug } = header;
    const text = { folders, name, isBundle, isSection, prefix: language.prefix, title, slug, url, date };
    return below(this.base, hugoAddress(text, this.#settings));
  }

  /** From the root of the site, or from the folder of the text's address. */
  #alias(alias: string, address: string): string {
    if (/^https?:/.test(alias)) return alias;
    if (alias.startsWith("/")) return below(this.base, alias);
    return new URL(alias, `http://host${address.replace(/[^/]+\/?$/, "")}`).pathname;
  }

  #omitted({ data, body }: Document, at: HugoPath): Omission | undefined {
    const keys = new Keys(data);
    const build = valuesOf(keys.get("build", "_build"));
    const isHidden = build.render === "never" || flagOf(build.render) === false;
    if (keys.flag("headless") === true || isHidden)
      return { omitted: "a text that is a part of others only (headless)" };
    const isEmpty = body.trim() === "";
    if (at.isSection && at.folders.length === 0)
      return { omitted: isEmpty ? undefined : "the text of the first page" };
    const plurals = textsOf(Object.values(this.#settings.taxonomies));
    if (at.isSection && plurals.includes(at.folders[0] as string))
      return { omitted: isEmpty ? undefined : "a text about a topic" };
    if (at.isSection && isEmpty) return { omitted: undefined };
    if (isEmpty && at.folders.length === 0) return { omitted: "a page without a text" };
    return undefined;
  }

  #sectionsOf({ folders, language }: HugoPath): Header["topics"] {
    return sectionTopics(folders, (own) => ({
      name: this.#sections.titleOf([language.folder, ...own].filter((part) => part !== "").join("/")),
      at: below(this.base, `${language.prefix}${own.map((part) => hugoSlug(part)).join("/")}/`),
    }));
  }

  rewriting({ path, data }: Document, { lang, addresses }: Place, texts: SiteIndex) {
    const { contents, parameters, languages } = this.#settings;
    const code = languages.find(({ locale }) => locale === lang)?.code ?? lang;
    const own = hugoPath(path, this.#settings, this.files).language.folder;
    const roots = [own, ...contents];
    const context = { files: this.files, texts, path, address: addresses[0], lang: code, contents: roots };
    const places = [new Keys(data), new Keys(data).within("params"), new Keys(parameters)];
    const tags = hugoShortcodes({
      links: textLinks(context),
      parameter: (name) => places.map((keys) => parameterIn(keys, name)).find((value) => value !== undefined),
    });
    return rewritingOf(tags, context);
  }

  others(texts: SiteIndex) {
    const folders = texts.texts.flatMap(
      ({ path }) => hugoPath(path, this.#settings, this.files).folders[0] ?? [],
    );
    return addressesOf(hugoLists(this.#settings, texts, new Set(folders)), texts);
  }
}

function parameterIn(keys: Keys, name: string): string | undefined {
  const [first = "", ...rest] = name.split(".");
  const value = rest.reduce<unknown>((inner, key) => new Keys(valuesOf(inner)).get(key), keys.get(first));
  return typeof value === "boolean" ? String(value) : textOf(value);
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}
