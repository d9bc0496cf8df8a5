import type { ArchiveOptions } from "../../../archive.ts";
import type { Header } from "../header.ts";
import { AuthorBook } from "../header-authors.ts";
import { distinct, type NamedTopic } from "../header-topics.ts";
import { type LinkContext, textLinks } from "../links-between.ts";
import { within } from "../markup/liquid-expressions.ts";
import { liquidTags } from "../markup/liquid-tags.ts";
import { dateInName } from "../moments.ts";
import { addressesOf } from "../other-addresses.ts";
import { rewritingOf } from "../passes.ts";
import { below, pathOfBase } from "../settings.ts";
import { folderOf, nameOf, type SiteFiles } from "../site-files.ts";
import { jekyllSlug } from "../slugs.ts";
import { isGeneral, titleFrom } from "../story-kinds.ts";
import type {
  Document,
  FolderSystem,
  IndexedTopic,
  Omission,
  OpenSite,
  Place,
  SiteIndex,
} from "../system.ts";
import { Keys, type Values } from "../values.ts";
import { jekyllAddress } from "./jekyll-addresses.ts";
import { type JekyllPath, JekyllPaths, POST } from "./jekyll-paths.ts";
import { type JekyllSettings, jekyllConfig, jekyllSettings } from "./jekyll-settings.ts";

export const JEKYLL: FolderSystem = {
  name: "jekyll",
  title: "Jekyll",
  recognise(files) {
    if (jekyllConfig(files) !== undefined) return 0.95;
    if (files.paths.some((path) => POST.test(path))) return 0.85;
    if (/^_?posts$/.test(nameOf(files.root)) && files.paths.some((path) => POST.test(`_posts/${path}`)))
      return 0.5;
    return 0;
  },
  open: (files, options) => new JekyllSite(files, options),
};

class JekyllSite implements OpenSite {
  readonly files: SiteFiles;
  readonly base: string;
  readonly lang: string | undefined;
  readonly zone: string;
  readonly roots: OpenSite["roots"];
  readonly authors: AuthorBook;
  readonly topics: OpenSite["topics"] = { listing: "spaces" };
  readonly texts: readonly string[];
  readonly #settings: JekyllSettings;
  readonly #paths: JekyllPaths;

  constructor(files: SiteFiles, options: ArchiveOptions) {
    this.#settings = jekyllSettings(files);
    const { base, lang, zone, source } = this.#settings;
    const paths = new JekyllPaths(files, this.#settings, jekyllConfig(files) !== undefined);
    this.#paths = paths;
    this.files = files;
    this.base = base;
    this.lang = lang;
    this.zone = zone ?? options.timeZone;
    this.authors = new AuthorBook(files);
    this.texts = paths.texts;
    const copies = (path: string) => paths.isCopied(path);
    this.roots = [{ path: "/", folder: source.replace(/\/$/, ""), isCopied: true, copies }];
  }

  defaults(path: string): Values {
    return this.#paths.defaults(path);
  }

  place(document: Document, header: Header): Place | Omission {
    const at = this.#paths.of(document.path);
    const dated = dateInName(nameOf(at.path), this.zone);
    const date = header.date ?? (at.kind === "page" ? undefined : dated?.date);
    const address = this.#address(document, at, { ...header, date }, dated?.rest);
    const omitted = this.#omitted(document, at);
    if (omitted !== undefined) return omitted === "" ? { omitted: undefined } : { omitted, address };
    const kind = at.kind === "page" || (at.kind === "collection" && date === undefined) ? "page" : "story";
    const keys = new Keys(document.data);
    const own = at.categories.map((name): NamedTopic => ({ name, kind: "section", of: "categories" }));
    const path = address.replace(/[^/]*$/, "").replace(/^\/|\/$/g, "");
    return {
      kind,
      addresses: [address, ...header.aliases.map((alias) => below(this.base, alias))],
      group: keys.text("ref", "translation_id", "translation_key", "page_id", "lang-ref"),
      name: titleFrom(dated?.rest ?? nameOf(at.path)),
      folders: [
        folderOf(document.path),
        this.#settings.source.replace(/\/$/, ""),
        path,
        "assets/images",
        "assets",
        "images",
        "img",
      ],
      header: { ...header, date, topics: distinct([...own, ...header.topics]) },
      draft: header.draft || at.kind === "draft",
      feedId: this.#feedId(address),
    };
  }

  /** `jekyll-feed` writes the id without ending. */
  #feedId(address: string): string | undefined {
    if (!/^https?:/.test(this.base)) return undefined;
    return new URL(address.replace(/\.html$|(?<=.)\/$/, ""), this.base).href;
  }

  #address({ data }: Document, at: JekyllPath, header: Header, rest: string | undefined): string {
    const own = new Keys(data).text("permalink");
    const name = at.kind === "page" ? nameOf(at.path) : (rest ?? nameOf(at.path));
    const title = header.title ?? titleFrom(name);
    const names = header.topics
      .filter(({ kind, of }) => kind === "section" && /^categor/.test(of))
      .map((topic) => topic.name);
    const categories = [...new Set([...at.categories, ...names].map((one) => one.toLowerCase()))];
    const text = {
      collection: at.collection,
      path: at.path,
      name,
      slug: header.slug,
      title,
      categories,
      date: header.date?.setZone(this.zone),
    };
    const style = own ?? at.settings?.permalink ?? this.#settings.permalink;
    return below(this.base, jekyllAddress(text, style, own !== undefined));
  }

  /** Why a file is no text; empty where nobody would take it for one. */
  #omitted({ path, body, hasFrontMatter }: Document, at: JekyllPath): string | undefined {
    if (at.kind === "page" && !hasFrontMatter) return "";
    if (at.kind === "page" && this.#paths.isHidden(path))
      return "a text of a folder that Jekyll does not publish";
    if (at.settings?.isPublished === false)
      return `a text of the collection ${at.settings.label}, which is not published`;
    if (at.kind !== "page") return undefined;
    if (body.trim() === "") return "a page without a text";
    return /\{%-?\s*(?:for|include|if|assign)\b/.test(body) && /\.html?$|(?:^|\/)index\.\w+$/.test(path)
      ? "a page that a template makes"
      : undefined;
  }

  rewriting({ path, data }: Document, { addresses, header }: Place, texts: SiteIndex) {
    const { source } = this.#settings;
    const [address] = addresses;
    const context: LinkContext = {
      files: this.files,
      texts,
      path,
      address,
      lang: undefined,
      contents: [source.replace(/\/$/, "")],
    };
    const page = { ...data, title: header.title, url: address };
    const start = pathOfBase(this.base);
    const addressOf = (target: string) =>
      /^https?:|^\/\//.test(target) || (start !== "/" && target.startsWith(start))
        ? target
        : below(this.base, target);
    const tags = liquidTags({
      links: textLinks(context),
      lookup: (path) => this.#named(path, page),
      filters: {
        address: addressOf,
        absolute: (target) =>
          /^https?:/.test(this.base) ? new URL(addressOf(target), this.base).href : addressOf(target),
      },
    });
    return rewritingOf(
      tags,
      context,
      start === "/" ? [] : [(text) => text.replaceAll(start + start.slice(1), start)],
    );
  }

  /** What names in templates stand for. */
  #named([root, ...rest]: readonly string[], page: Values): unknown {
    const { all, baseurl, url } = this.#settings;
    if (root === "page") return within(page, rest);
    if (root !== "site") return undefined;
    const [first] = rest;
    if (rest.length === 1 && first === "baseurl") return baseurl;
    if (rest.length === 1 && first === "url") return url;
    return first === "data" ? this.#data(rest.slice(1)) : within(all, rest);
  }

  #data([file = "", ...rest]: readonly string[]): unknown {
    const { source } = this.#settings;
    const path = this.files.first(
      ...["yml", "yaml", "json"].map((ending) => `${source}_data/${file}.${ending}`),
    );
    return path === undefined ? undefined : within(this.files.dataIfReadable(path), rest);
  }

  others(texts: SiteIndex) {
    const { archives, feeds, collections } = this.#settings;
    const at = (path: string) => below(this.base, path);
    const topic = ({ name, kind }: IndexedTopic) => {
      const pattern = archives[kind === "section" ? "category" : "tag"];
      return pattern === undefined ? [] : [at(pattern.replace(":name", jekyllSlug(name)))];
    };
    const general = collections.map(({ label }) => label).filter(isGeneral);
    return addressesOf(
      { archives: general.map((label) => at(`${label}/`)), feeds: feeds.map(at), topic, format: "atom" },
      texts,
    );
  }
}
