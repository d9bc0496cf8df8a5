import type { ArchiveEntry, ArchiveOptions } from "../../../archive.ts";
import type { Header } from "../header.ts";
import { AuthorBook } from "../header-authors.ts";
import type { LinkContext } from "../links-between.ts";
import { mdxTags } from "../markup/mdx.ts";
import { dateInName } from "../moments.ts";
import { addressesOf } from "../other-addresses.ts";
import { rewritingOf } from "../passes.ts";
import { below } from "../settings.ts";
import { folderOf, resolvedPath, type SiteFiles, stemOf } from "../site-files.ts";
import { githubSlug } from "../slugs.ts";
import { isGeneral, kindOf, titleFrom } from "../story-kinds.ts";
import type {
  Document,
  FolderSystem,
  IndexedTopic,
  Omission,
  OpenSite,
  Place,
  SiteIndex,
} from "../system.ts";
import { type AstroCollection, type AstroSettings, astroConfig, astroSettings } from "./astro-settings.ts";

const TEXT = /\.(?:md|mdx|mdoc|markdown)$/i;

export const ASTRO: FolderSystem = {
  name: "astro",
  title: "Astro",
  recognise(files) {
    if (astroConfig(files) !== undefined) return 0.95;
    if (
      files.first(
        "src/content.config.ts",
        "src/content/config.ts",
        "src/content.config.js",
        "src/content/config.js",
      ) !== undefined
    )
      return 0.9;
    if (files.paths.some((path) => path.startsWith("src/content/") && TEXT.test(path))) return 0.6;
    return files.paths.some((path) => /\.mdx$/.test(path)) ? 0.5 : 0;
  },
  open: (files, options) => new AstroSite(files, options),
};

interface AstroPath {
  collection: AstroCollection | undefined;
  lang: string | undefined;
  /** Below the collection, or below the pages, without ending and language. */
  parts: readonly string[];
}

class AstroSite implements OpenSite {
  readonly files: SiteFiles;
  readonly base: string;
  readonly lang: string | undefined;
  readonly zone: string;
  readonly roots: OpenSite["roots"];
  readonly authors: AuthorBook;
  readonly topics: OpenSite["topics"] = { listing: "one" };
  readonly texts: readonly string[];
  readonly #settings: AstroSettings;

  constructor(files: SiteFiles, options: ArchiveOptions) {
    this.#settings = astroSettings(files);
    this.files = files;
    this.base = this.#settings.base;
    this.lang = this.#settings.lang;
    this.zone = options.timeZone;
    this.authors = new AuthorBook(files);
    const hasPages = astroConfig(files) !== undefined || files.hasFolder("src");
    const folders = [...this.#settings.collections.map(({ folder }) => folder), "src/pages"];
    const isOwn = (path: string) => !hasPages || folders.some((folder) => path.startsWith(`${folder}/`));
    this.texts = files.paths.filter((path) => TEXT.test(path) && isOwn(path) && !/(?:^|\/)_[^/]*/.test(path));
    this.roots = [
      { path: "/", folder: "public", isCopied: true },
      { path: "/src/", folder: "src" },
    ];
  }

  defaults() {
    return {};
  }

  #path(path: string): AstroPath {
    const { collections, languages } = this.#settings;
    const collection = collections.find(({ folder }) => path.startsWith(`${folder}/`));
    const root = collection?.folder ?? (path.startsWith("src/pages/") ? "src/pages" : "");
    const inside = root === "" ? path : path.slice(root.length + 1);
    const parts = inside.replace(/\.\w+$/, "").split("/");
    const [first] = parts;
    const isLanguage =
      first !== undefined &&
      parts.length > 1 &&
      (languages.includes(first) || /^[a-z]{2}(?:-[A-Z]{2})?$/.test(first));
    return { collection, lang: isLanguage ? first : undefined, parts: isLanguage ? parts.slice(1) : parts };
  }

  place(document: Document, header: Header): Place | Omission {
    const at = this.#path(document.path);
    const stem = stemOf(document.path);
    const dated = dateInName(stem, this.zone);
    const date = header.date ?? dated?.date;
    const address = this.#address(at, header);
    if (document.body.trim() === "" && at.collection === undefined)
      return { omitted: "a page without a text", address };
    const folders = [...(at.collection === undefined ? [] : [at.collection.name]), ...at.parts.slice(0, -1)];
    const kind = kindOf({ ...header, date }, document.data, { folders, pagesInRoot: true });
    const name = stem === "index" ? (at.parts.at(-2) ?? stem) : (dated?.rest ?? stem);
    return {
      kind,
      addresses: [address, ...header.aliases.map((alias) => below(this.base, alias))],
      lang: at.lang,
      group:
        at.lang === undefined && this.#settings.languages.length === 0
          ? undefined
          : [at.collection?.name ?? "", ...at.parts].join("/"),
      name: titleFrom(name),
      folders: [folderOf(document.path), "public", "src/assets", "src"],
      header: {
        ...header,
        date,
        photo: header.photo && {
          ...header.photo,
          src: this.#picture(header.photo.src, document.path) ?? header.photo.src,
        },
      },
      draft: header.draft,
    };
  }

  #address({ collection, lang, parts }: AstroPath, { slug, lang: own }: Header): string {
    const { ending, isPrefixed } = this.#settings;
    const isIndex = parts.at(-1) === "index";
    const path = (isIndex ? parts.slice(0, -1) : parts).map((part) =>
      collection === undefined ? part : githubSlug(part),
    );
    const whole = collection === undefined ? path : slug === undefined ? path : slug.split("/");
    const language = lang ?? own;
    const prefix =
      language === undefined ||
      (lang === undefined && language === this.lang) ||
      (language === this.lang && !isPrefixed) ||
      lang === undefined
        ? ""
        : `${language}/`;
    const route =
      collection === undefined ? "" : (collection.route ?? `/${collection.name}/`).replace(/^\//, "");
    const joined = prefix + route + whole.join("/");
    if (joined === "" || joined.endsWith("/")) return below(this.base, joined);
    return below(this.base, joined + ending);
  }

  /** `@/assets/a.jpg`, `~/assets/a.jpg`, `src/assets/a.jpg` and paths from the text. */
  #picture(source: string, from: string): string | undefined {
    const [, alias, rest = ""] =
      /^(?:(@\/|~\/|@(?=assets|images)|#(?=assets)|\/?src\/))(.*)$/.exec(source) ?? [];
    if (alias !== undefined) return this.files.has(`src/${rest}`) ? `/src/${rest}` : undefined;
    if (/^[a-z]+:|^\//i.test(source)) return undefined;
    const path = resolvedPath(folderOf(from), source);
    return path?.startsWith("src/") && this.files.has(path) ? `/${path}` : undefined;
  }

  rewriting({ path }: Document, { addresses }: Place, texts: SiteIndex) {
    const contents = [
      ...this.#settings.collections.map(({ folder }) => folder),
      "src/content",
      "src/pages",
      "src",
    ];
    const picture = (source: string) => this.#picture(source, path);
    const context: LinkContext = {
      files: this.files,
      texts,
      path,
      address: addresses[0],
      lang: undefined,
      contents,
      picture,
    };
    const tags = /\.mdx$/i.test(path) ? mdxTags((source) => picture(source) ?? source) : undefined;
    return rewritingOf(tags, context);
  }

  *others(texts: SiteIndex): Generator<ArchiveEntry> {
    const { collections, ending } = this.#settings;
    const pages = this.files.below("src/pages");
    const feeds = pages.flatMap(
      (path) => /^src\/pages\/((?:.*\/)?(?:rss|feed|atom|index)\.(?:xml|json))\.[jt]s$/.exec(path)?.[1] ?? [],
    );
    const tagged = pages
      .flatMap((path) => /^src\/pages\/(.*\b(?:tags?|topics?|categor\w+)\/)\[/.exec(path)?.[1] ?? [])
      .filter((path) => !path.includes("["));
    const at = (path: string) => below(this.base, path);
    const topic = ({ name }: IndexedTopic) =>
      [...new Set(tagged)].flatMap((path) =>
        [...new Set([githubSlug(name), encodeURI(name)])].map((slug) => at(path + slug + ending)),
      );
    const lists = collections
      .filter(({ name }) => isGeneral(name))
      .map(({ name, route }) => (route ?? `/${name}/`).replace(/^\//, "").replace(/\/$/, ""));
    yield* addressesOf(
      {
        archives: lists.map((list) => at(list + ending)),
        topicLists: tagged.map((path) => at(path.replace(/\/$/, "") + ending)),
        feeds: feeds.map(at),
        topic,
        format: "rss",
      },
      texts,
    );
    const templates = pages.filter((path) => /\.(?:astro|[jt]sx?)$/.test(path)).length;
    if (templates > 0) yield { is: "left out", what: "a template", count: templates };
  }
}
