import type { ArchiveOptions } from "../../../archive.ts";
import type { Header } from "../header.ts";
import { AuthorBook } from "../header-authors.ts";
import { distinct } from "../header-topics.ts";
import type { LinkContext } from "../links-between.ts";
import { teraShortcodes } from "../markup/tera-shortcodes.ts";
import { dateInAddress, dateInName } from "../moments.ts";
import { addressesOf } from "../other-addresses.ts";
import { rewritingOf } from "../passes.ts";
import { below } from "../settings.ts";
import { folderOf, nameOf, type SiteFiles } from "../site-files.ts";
import { hasPagesInRoot, isGeneral, kindOf, sectionTopics, titleFrom } from "../story-kinds.ts";
import type {
  Document,
  FolderSystem,
  IndexedTopic,
  Omission,
  OpenSite,
  Place,
  SiteIndex,
} from "../system.ts";
import { Keys, textOf } from "../values.ts";
import { Sections } from "./hugo-sections.ts";
import { type ZolaSettings, zolaConfig, zolaSettings } from "./zola-settings.ts";

export const ZOLA: FolderSystem = {
  name: "zola",
  title: "Zola",
  recognise(files) {
    const config = zolaConfig(files);
    if (config === "zola.toml") return 0.95;
    if (config !== undefined) return /^\s*base_url\s*=/m.test(files.read(config) ?? "") ? 0.9 : 0;
    const texts = files.paths.filter((path) => /\.md$/.test(path)).slice(0, 60);
    const sources = texts.map((path) => files.read(path) ?? "");
    const isZolas = (text: string) =>
      /^\+\+\+[\s\S]*?^(?:\[(?:extra|taxonomies)\]|(?:sort_by|insert_anchor_links|in_search_index|page_template|paginate_by)\s*=)[\s\S]*?^\+\+\+/m.test(
        text,
      ) || /\]\(@\/[^)]+\.md/.test(text);
    return sources.some(isZolas) ? 0.65 : 0;
  },
  open: (files, options) => new ZolaSite(files, options),
};

interface ZolaPath {
  lang: string | undefined;
  folders: readonly string[];
  /** Without ending, language and date. */
  name: string;
  dated: ReturnType<typeof dateInName>;
  isSection: boolean;
  group: string;
}

class ZolaSite implements OpenSite {
  readonly files: SiteFiles;
  readonly base: string;
  readonly lang: string | undefined;
  readonly zone: string;
  readonly roots: OpenSite["roots"];
  readonly authors: AuthorBook;
  readonly topics: OpenSite["topics"];
  readonly texts: readonly string[];
  readonly #settings: ZolaSettings;
  readonly #sections: Sections;
  readonly #content: string;
  readonly #pagesInRoot: boolean;

  constructor(files: SiteFiles, options: ArchiveOptions) {
    this.#settings = zolaSettings(files);
    this.#content = files.hasFolder("content") ? "content" : "";
    this.files = files;
    this.base = this.#settings.base;
    this.lang = this.#settings.lang;
    this.zone = options.timeZone;
    this.authors = new AuthorBook(files);
    this.topics = { listing: "one", taxonomies: this.#settings.taxonomies.map(({ name }) => name) };
    this.roots = [
      { path: "/", folder: "static", isCopied: true },
      { path: "/", folder: this.#content },
      { path: "/static/", folder: "static" },
    ];
    this.texts = files.below(this.#content).filter((path) => path.endsWith(".md"));
    this.#sections = new Sections(files, (name) => /^_index(?:\.\w+)?\.md$/.test(name));
    this.#pagesInRoot = hasPagesInRoot(this.texts.map((path) => this.#path(path).folders.length));
  }

  defaults() {
    return {};
  }

  #path(path: string): ZolaPath {
    const inside = this.#content === "" ? path : path.slice(this.#content.length + 1);
    const folders = inside.split("/").slice(0, -1);
    const stem = nameOf(path).replace(/\.md$/, "");
    const [, plain = stem, suffix] = /^(.+)\.([a-z]{2,3}(?:-\w+)?)$/i.exec(stem) ?? [];
    const isLanguage =
      suffix !== undefined && (this.#settings.languages.includes(suffix) || suffix === this.lang);
    const own = isLanguage ? plain : stem;
    const isBundle = own === "index" && folders.length > 0;
    const whole = isBundle ? (folders.at(-1) as string) : own;
    const dated = dateInName(whole, this.zone);
    const name = dated === undefined || dated.rest === "" ? whole : dated.rest;
    return {
      lang: isLanguage && suffix !== this.lang ? suffix : undefined,
      folders: isBundle ? folders.slice(0, -1) : folders,
      name,
      dated,
      isSection: own === "_index",
      group: [...folders, own].join("/"),
    };
  }

  place(document: Document, header: Header): Place | Omission {
    const at = this.#path(document.path);
    const keys = new Keys(document.data);
    const path = this.#addressIn(at, keys, header);
    const address = below(this.base, path);
    const isEmpty = document.body.trim() === "";
    if (at.isSection && (isEmpty || at.folders.length === 0))
      return { omitted: isEmpty ? undefined : "the text of the first page", address };
    if (keys.flag("render") === false) return { omitted: "a text that is a part of others only", address };
    const date = header.date ?? at.dated?.date ?? dateInAddress(path, this.zone);
    const kind = at.isSection
      ? "page"
      : kindOf({ ...header, date }, document.data, { folders: at.folders, pagesInRoot: this.#pagesInRoot });
    const topics = kind === "story" ? distinct([...header.topics, ...this.#sectionsOf(at)]) : header.topics;
    const { languages } = this.#settings;
    return {
      kind,
      addresses: [address, ...header.aliases.map((alias) => below(this.base, alias))],
      lang: languages.length === 0 ? undefined : (at.lang ?? this.lang),
      group: at.group,
      name: titleFrom(at.isSection ? (at.folders.at(-1) ?? "") : at.name),
      folders: [folderOf(document.path), "static", `static/${at.folders.join("/")}`, this.#content],
      header: { ...header, date, topics },
      draft: header.draft,
    };
  }

  #addressIn({ folders, name, lang, isSection }: ZolaPath, keys: Keys, { slug }: Header): string {
    const prefix = lang === undefined ? "" : `${lang}/`;
    const path = textOf(keys.get("path"));
    if (path !== undefined) return `${prefix}${path.replace(/^\/|\/$/g, "")}/`;
    const parts = folders.map((folder) => this.#settings.slugOfPath(folder));
    if (!isSection) parts.push(this.#settings.slugOfPath(slug ?? name));
    return prefix + parts.map((part) => `${part}/`).join("");
  }

  #sectionsOf({ folders }: ZolaPath): Header["topics"] {
    return sectionTopics(folders, (own) => ({
      name: this.#sections.titleOf([this.#content, ...own].filter((part) => part !== "").join("/")),
      at: below(this.base, own.map((part) => `${this.#settings.slugOfPath(part)}/`).join("")),
    }));
  }

  rewriting({ path }: Document, { addresses, lang }: Place, texts: SiteIndex) {
    const context: LinkContext = {
      files: this.files,
      texts,
      path,
      address: addresses[0],
      lang: lang === this.lang ? undefined : lang,
      contents: [this.#content],
    };
    return rewritingOf(teraShortcodes(), context);
  }

  others(texts: SiteIndex) {
    const { taxonomies, feeds, languages, slugOfTerm, slugOfPath } = this.#settings;
    const at = (path: string) => below(this.base, path);
    const prefixOf = (lang: string | undefined) =>
      lang === undefined || lang === this.lang ? "" : `${lang}/`;
    const prefixes = ["", ...languages.filter((lang) => lang !== this.lang).map((lang) => `${lang}/`)];
    const folders = new Set(texts.texts.flatMap(({ path }) => this.#path(path).folders[0] ?? []));
    const general = [...folders].filter(isGeneral).map((folder) => `${slugOfPath(folder)}/`);
    const topic = ({ name, of, lang }: IndexedTopic) => {
      const known = taxonomies.find((one) => one.name === of);
      return known === undefined ? [] : [at(`${prefixOf(lang)}${slugOfTerm(of)}/${slugOfTerm(name)}/`)];
    };
    return addressesOf(
      {
        home: prefixes.map(at),
        archives: general.map(at),
        topicLists: prefixes.flatMap((prefix) =>
          taxonomies.map(({ name }) => at(`${prefix}${slugOfTerm(name)}/`)),
        ),
        feeds: [...prefixes, ...general].flatMap((prefix) => feeds.map((feed) => at(prefix + feed))),
        topic,
        topicFeeds: (one) =>
          taxonomies.some(({ name, hasFeed }) => name === one.of && hasFeed)
            ? topic(one).flatMap((address) => feeds.map((feed) => address + feed))
            : [],
        format: "atom",
      },
      texts,
    );
  }
}
