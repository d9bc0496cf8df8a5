import type { ArchiveOptions } from "../../../archive.ts";
import { isText } from "../entries.ts";
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
import { Keys, textOf, type Values } from "../values.ts";
import { jekyllAddress } from "./jekyll-addresses.ts";
import {
  type JekyllCollection,
  type JekyllSettings,
  jekyllConfig,
  jekyllSettings,
} from "./jekyll-settings.ts";

const POST = /(?:^|\/)_posts\/(?:.*\/)?\d{4}-\d\d?-\d\d?-[^/]+\.(?:md|markdown|mkdn?|mdown|html?|textile)$/i;

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

/** What a file is by the folder that it lies in. */
interface JekyllPath {
  kind: "post" | "draft" | "page" | "collection";
  collection: string | undefined;
  settings: JekyllCollection | undefined;
  /** Below its collection, or the root, without ending. */
  path: string;
  /** Folders above `_posts`. */
  categories: readonly string[];
}

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
  readonly #isOnlyPosts: boolean;

  constructor(files: SiteFiles, options: ArchiveOptions) {
    this.#settings = jekyllSettings(files);
    const { base, lang, zone, source, excluded } = this.#settings;
    this.files = files;
    this.base = base;
    this.lang = lang;
    this.zone = zone ?? options.timeZone;
    this.authors = new AuthorBook(files);
    this.#isOnlyPosts = jekyllConfig(files) === undefined && !files.paths.some((path) => POST.test(path));
    const own = files.paths.filter((path) => path.startsWith(source) && !excluded(path));
    this.texts = own.filter(
      (path) => isText(path) && !/(?:^|\/)_(?:includes|layouts|data|sass|plugins|site)\//.test(path),
    );
    const texts = new Set(this.texts);
    const copies = (path: string) =>
      !excluded(path) &&
      !texts.has(path) &&
      !/(?:^|\/)_|\.(?:scss|sass|rb|lock|gemspec|sh|toml|xml|js|css)$|^(?:Gemfile|Rakefile|Makefile|Dockerfile|LICENSE|Procfile)|(?:^|\/)package(?:-lock)?\.json$/.test(
        path.slice(source.length),
      );
    this.roots = [{ path: "/", folder: source.replace(/\/$/, ""), isCopied: true, copies }];
  }

  #path(path: string): JekyllPath {
    const { source, collections } = this.#settings;
    const inside = path.slice(source.length).replace(/\.\w+$/, "");
    const [, above = "", folder, rest = ""] =
      /^(.*?)(?:^|\/|(?<=\/))_(posts|drafts)\/(.*)$/.exec(inside) ?? [];
    const categories = above
      .split("/")
      .filter((part) => part !== "" && !isOfCollections(part, this.#settings));
    if (folder !== undefined)
      return {
        kind: folder === "posts" ? "post" : "draft",
        collection: "posts",
        settings: undefined,
        path: rest,
        categories,
      };
    if (this.#isOnlyPosts)
      return { kind: "post", collection: "posts", settings: undefined, path: inside, categories: [] };
    const settings = collections.find((one) => path.startsWith(`${one.folder}/`));
    if (settings === undefined)
      return { kind: "page", collection: undefined, settings, path: inside, categories: [] };
    const below = path.slice(settings.folder.length + 1).replace(/\.\w+$/, "");
    return { kind: "collection", collection: settings.label, settings, path: below, categories: [] };
  }

  defaults(path: string): Values {
    const { kind, collection } = this.#path(path);
    const type = kind === "page" ? "pages" : kind === "draft" ? "drafts" : collection;
    const inside = path.slice(this.#settings.source.length);
    const fitting = this.#settings.defaults.filter(
      (one) =>
        matches(inside, one.path) && (one.type === undefined || one.type === type || `${one.type}s` === type),
    );
    const ordered = fitting.toSorted(
      (a, b) => a.path.length - b.path.length || Number(a.type !== undefined) - Number(b.type !== undefined),
    );
    return Object.assign({}, ...ordered.map(({ values }) => values)) as Values;
  }

  place(document: Document, header: Header): Place | Omission {
    const at = this.#path(document.path);
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
    if (at.kind === "page" && this.#isHidden(path)) return "a text of a folder that Jekyll does not publish";
    if (at.settings?.isPublished === false)
      return `a text of the collection ${at.settings.label}, which is not published`;
    if (at.kind !== "page") return undefined;
    if (body.trim() === "") return "a page without a text";
    return /\{%-?\s*(?:for|include|if|assign)\b/.test(body) && /\.html?$|(?:^|\/)index\.\w+$/.test(path)
      ? "a page that a template makes"
      : undefined;
  }

  #isHidden(path: string): boolean {
    const { source, included } = this.#settings;
    const hidden = path
      .slice(source.length)
      .split("/")
      .find((part) => part.startsWith("_"));
    return hidden !== undefined && !included.includes(hidden);
  }

  rewriting({ path, data }: Document, { addresses, header }: Place, texts: SiteIndex) {
    const { source, all, baseurl, url } = this.#settings;
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
      lookup: ([root = "", ...rest]) => {
        if (root === "page" || root === "post" || root === "include")
          return within(root === "page" ? page : {}, rest);
        if (root !== "site") return undefined;
        if (rest.length === 1 && rest[0] === "baseurl") return baseurl;
        if (rest.length === 1 && rest[0] === "url") return url;
        if (rest[0] === "data") return this.#data(rest.slice(1));
        return within(all, rest);
      },
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

/** The folder that collections lie in is no category. */
function isOfCollections(folder: string, { all, source }: JekyllSettings): boolean {
  return folder === textOf(all.collections_dir)?.replace(/^\/|\/$/g, "") || `${folder}/` === source;
}

function matches(path: string, scope: string): boolean {
  if (scope === "") return true;
  if (scope.includes("*"))
    return new RegExp(`^${scope.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, ".*")}`).test(path);
  return path === scope || path.startsWith(`${scope}/`);
}
