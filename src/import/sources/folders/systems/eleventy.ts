import type { ArchiveEntry, ArchiveOptions, Remark } from "../../../archive.ts";
import { partFile } from "../front-matter.ts";
import type { Header } from "../header.ts";
import { AuthorBook } from "../header-authors.ts";
import { type LinkContext, textLinks } from "../links-between.ts";
import { evaluate, type Lookup, within } from "../markup/liquid-expressions.ts";
import { liquidTags } from "../markup/liquid-tags.ts";
import { dateInName } from "../moments.ts";
import { addressesOf } from "../other-addresses.ts";
import { rewritingOf } from "../passes.ts";
import { below } from "../settings.ts";
import { folderOf, nameOf, type SiteFiles, stemOf } from "../site-files.ts";
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
import { flagOf, isValues, Keys, textOf, textsOf, type Values } from "../values.ts";
import { type EleventySettings, eleventyConfig, eleventySettings } from "./eleventy-settings.ts";

export const ELEVENTY: FolderSystem = {
  name: "eleventy",
  title: "Eleventy",
  recognise(files) {
    if (eleventyConfig(files) !== undefined) return 0.95;
    if (/"@11ty\/eleventy"/.test(files.read("package.json") ?? "")) return 0.8;
    if (files.paths.some((path) => /\.11tydata\.(?:json|[cm]?js)$/.test(path))) return 0.75;
    const texts = files.paths.filter((path) => /\.md$/.test(path)).slice(0, 60);
    const isEleventys = (text: string) =>
      /^eleventy[A-Z]\w+:/m.test(text) || /\{\{[^}]*\bpage\.(?:fileSlug|filePathStem)\b/.test(text);
    return texts.some((path) => isEleventys(files.read(path) ?? "")) ? 0.65 : 0;
  },
  open: (files, options) => new EleventySite(files, options),
};

/** Tags that only gather texts. */
const GATHERING = /^(?:all|posts?|blog|articles?|nav|page|pages|featured|draft|note|notes)$/i;

class EleventySite implements OpenSite {
  readonly files: SiteFiles;
  readonly base: string;
  readonly lang: string | undefined;
  readonly zone: string;
  readonly roots: OpenSite["roots"];
  readonly authors: AuthorBook;
  readonly topics: OpenSite["topics"];
  readonly texts: readonly string[];
  readonly #settings: EleventySettings;
  readonly #scripts: readonly string[];
  readonly #folderData = new Map<string, Values>();

  constructor(files: SiteFiles, options: ArchiveOptions) {
    this.#settings = eleventySettings(files);
    const { input, data, includes, copies, ignored, base, lang } = this.#settings;
    this.files = files;
    this.base = base;
    this.lang = lang;
    this.zone = options.timeZone;
    this.authors = new AuthorBook(files);
    this.topics = { listing: "one", isTechnical: (name) => GATHERING.test(name) };
    const own = files.paths.filter(
      (path) => path.startsWith(input) && !path.startsWith(data) && !path.startsWith(includes),
    );
    this.texts = own.filter(
      (path) =>
        /\.(?:md|html)$/i.test(path) &&
        !/(?:^|\/)_(?:includes|layouts|data|site)\//.test(path) &&
        !ignored(path),
    );
    this.#scripts = own.filter((path) => /\.11tydata\.[cm]?js$/.test(path));
    const root = input.replace(/\/$/, "");
    this.roots = [
      ...copies.map((copy) => ({ ...copy, isCopied: true })),
      ...["public", "static"]
        .filter((folder) => files.hasFolder(folder))
        .map((folder) => ({ path: "/", folder, isCopied: true })),
      { path: "/", folder: root },
      ...(root === "" ? [] : [{ path: "/", folder: "" }]),
    ];
  }

  /** Data of the folders above a text, and of its own file; the nearest wins, and lists are joined. */
  defaults(path: string): Values {
    const { input } = this.#settings;
    const folders = folderOf(path)
      .slice(input.length)
      .split("/")
      .filter((part) => part !== "");
    const above = folders.map((_, at) =>
      this.#dataOf(input + folders.slice(0, at + 1).join("/"), folders[at] as string),
    );
    const own = this.#dataIn(path.replace(/\.\w+$/, ""));
    return Object.assign({}, ...above, own) as Values;
  }

  #dataOf(folder: string, name: string): Values {
    const known = this.#folderData.get(folder);
    if (known !== undefined) return known;
    const data = this.#dataIn(`${folder}/${name}`);
    this.#folderData.set(folder, data);
    return data;
  }

  #dataIn(stem: string): Values {
    const found = ["json", "11tydata.json", "yaml", "yml"].map((ending) => `${stem}.${ending}`);
    const all = found.map((path) => (this.files.has(path) ? this.files.dataIfReadable(path) : undefined));
    return Object.assign({}, ...all.filter(isValues)) as Values;
  }

  place(document: Document, header: Header): Place | Omission {
    const { input, globals } = this.#settings;
    const { path, data, body } = document;
    const folders = folderOf(path)
      .slice(input.length)
      .split("/")
      .filter((part) => part !== "");
    const dated = dateInName(stemOf(path), this.zone);
    const inFolder = folders.map((folder) => dateInName(folder, this.zone)).find((one) => one !== undefined);
    const date = header.date ?? dated?.date ?? inFolder?.date;
    const stem = this.#stem(folders, stemOf(path), dated?.rest);
    const lookup = this.#lookup(document, { ...header, date }, stem);
    const remarks: Remark[] = [];
    const permalink = this.#address(data, stem, lookup, remarks);
    const omitted = this.#omitted(document);
    if (omitted !== undefined) return { omitted: omitted === "" ? undefined : omitted, address: permalink };
    const slugs = folders.map((folder) => folder.replace(/^\d{4}-\d\d-\d\d-/, ""));
    const name = nameOf(stem) === "index" ? (slugs.at(-1) ?? "index") : nameOf(stem);
    const isOfPosts = textsOf(data.tags).some((tag) => /^(?:posts?|blog|articles?|news)$/i.test(tag));
    const kind = isOfPosts ? "story" : kindOf({ ...header, date }, data, { folders, pagesInRoot: true });
    const isHidden = new Keys(data).flag("eleventyExcludeFromCollections") === true && kind === "story";
    if (isHidden) remarks.push({ kind: "told", what: "a text that was in no list, which becomes a draft" });
    if (permalink === undefined && data.permalink !== undefined)
      remarks.push({ kind: "told", what: "a text without an address, which becomes a draft" });
    if (body.trim() === "" && kind === "page")
      return { omitted: "a page without a text", address: permalink };
    return {
      kind,
      addresses: [
        ...(permalink === undefined ? [] : [permalink]),
        ...header.aliases.map((alias) => below(this.base, alias)),
      ],
      lang: header.lang ?? textOf(globals.lang),
      group:
        new Keys(data).text("translationKey", "translation_key", "i18nKey", "ref") ??
        this.#groupOf(folders, stem),
      name: titleFrom(name),
      folders: [folderOf(path), input.replace(/\/$/, ""), "", "public", "static"],
      header: {
        ...header,
        date,
        topics: this.#topicsOf(document, header),
        remarks: [...header.remarks, ...remarks],
      },
      draft: header.draft || isHidden || permalink === undefined,
    };
  }

  /** The same text in the folders of its languages. */
  #groupOf([first, ...rest]: readonly string[], stem: string): string | undefined {
    return first !== undefined && /^[a-z]{2}(?:-[A-Z]{2})?$/.test(first)
      ? [...rest, nameOf(stem)].join("/")
      : undefined;
  }

  /** The path without ending and date. */
  #stem(folders: readonly string[], name: string, rest: string | undefined): string {
    const own = rest === undefined || rest === "" ? name : rest;
    const parts = folders.map((folder) => folder.replace(/^\d{4}-\d\d-\d\d-/, ""));
    return `/${[...parts, own].join("/")}`;
  }

  #lookup({ path, data }: Document, header: Header, stem: string): Lookup {
    const isIndex = nameOf(stem) === "index";
    const fileSlug = isIndex ? nameOf(folderOf(stem)) : nameOf(stem);
    const page = {
      fileSlug,
      filePathStem: stem,
      inputPath: `./${path}`,
      date: header.date,
      outputFileExtension: "html",
      lang: header.lang ?? this.lang,
    };
    const values: Values = {
      ...this.#settings.globals,
      ...data,
      title: header.title,
      date: header.date,
      page,
    };
    return (names) => (names[0] === "page" && names[1] === "date" ? header.date : within(values, names));
  }

  /** Nothing where the text has no address, or only a program knows it. */
  #address(data: Values, stem: string, lookup: Lookup, remarks: Remark[]): string | undefined {
    const { permalink } = data;
    if (flagOf(permalink) === false) return undefined;
    const isWritten = typeof permalink === "string" && permalink !== "";
    const filled = isWritten ? this.#filled(permalink, lookup) : undefined;
    if (isWritten && filled === undefined)
      remarks.push({
        kind: "missing",
        what: "an address that only a program knows",
        detail: permalink as string,
      });
    const path = filled ?? (/\/index$/.test(stem) ? stem.replace(/index$/, "") : `${stem}/`);
    return below(this.base, path.replace(/\/index\.html$/, "/").replace(/^\/?index\.html$/, ""));
  }

  #filled(permalink: string, lookup: Lookup): string | undefined {
    let isKnown = !/\{%/.test(permalink);
    const path = permalink.replace(/\{\{-?(.*?)-?\}\}/gs, (_, expression: string) => {
      const value = evaluate(expression, lookup, { address: (one) => one, absolute: (one) => one });
      isKnown &&= value !== undefined;
      return value ?? "";
    });
    return isKnown ? path.replace(/\/{2,}/g, "/") : undefined;
  }

  #omitted({ path, body, hasFrontMatter }: Document): string | undefined {
    if (/\.html$/i.test(path) && (!hasFrontMatter || /\{%|\{\{/.test(body)))
      return hasFrontMatter ? "a page that a template makes" : "";
    if (!hasFrontMatter && body.trim() === "") return "";
    return /\{%-?\s*for\b[^%]*\bcollections?\b/.test(body) || /^pagination:/m.test(body)
      ? "a page that a template makes"
      : undefined;
  }

  /** What a folder's data say of all its texts gathers them. */
  #topicsOf({ path }: Document, { topics }: Header): Header["topics"] {
    const gathered = new Set(textsOf(this.defaults(path).tags).map((tag) => tag.toLowerCase()));
    const own = partFile(this.files.read(path) ?? "").data;
    const named = new Set(textsOf(own.tags).map((tag) => tag.toLowerCase()));
    return topics.filter(
      ({ name, of }) => of !== "tags" || named.has(name.toLowerCase()) || !gathered.has(name.toLowerCase()),
    );
  }

  rewriting(document: Document, { addresses, header }: Place, texts: SiteIndex) {
    const { input, hasTemplates } = this.#settings;
    const { path, data } = document;
    const [address] = addresses;
    const context: LinkContext = {
      files: this.files,
      texts,
      path,
      address,
      lang: undefined,
      contents: [input.replace(/\/$/, ""), ""],
    };
    const engine = textOf(data.templateEngineOverride);
    if (!hasTemplates || engine === "md") return rewritingOf(undefined, context);
    const stem = this.#stem([], stemOf(path), dateInName(stemOf(path), this.zone)?.rest);
    const own = this.#lookup(document, header, stem);
    const addressOf = (target: string) => (target.startsWith("/") ? below(this.base, target) : target);
    const tags = liquidTags({
      links: textLinks(context),
      lookup: (names) => (names[0] === "page" && names[1] === "url" ? address : own(names)),
      filters: {
        address: addressOf,
        absolute: (target) =>
          /^https?:/.test(this.base) ? new URL(addressOf(target), this.base).href : target,
      },
    });
    return rewritingOf(tags, context);
  }

  *others(texts: SiteIndex): Generator<ArchiveEntry> {
    const { input } = this.#settings;
    const templates = this.files
      .below(input.replace(/\/$/, ""))
      .filter(
        (path) => /\.(?:njk|liquid|webc|hbs|ejs|pug|11ty\.[cm]?js)$/.test(path) && !/(?:^|\/)_/.test(path),
      );
    const made = templates.map((path) => partFile(this.files.read(path) ?? "").data);
    const permalinks = made.flatMap((data) => textOf(data.permalink) ?? []);
    const at = (path: string) => below(this.base, path);
    const feeds = permalinks.filter(
      (path) => /(?:feed|rss|atom)[^/]*\.(?:xml|json)$|feed\/[^/]*\.xml$/i.test(path) && !path.includes("{"),
    );
    const patterns = made.flatMap((data) => {
      const alias = isValues(data.pagination) ? textOf(data.pagination.alias) : undefined;
      const permalink = textOf(data.permalink);
      return alias === undefined || permalink === undefined || !/\btags?\b|topic|categor/i.test(permalink)
        ? []
        : [{ alias, permalink }];
    });
    const topic = ({ name }: IndexedTopic) =>
      patterns.flatMap(({ alias, permalink }) => {
        const path = this.#filled(permalink, ([first]) => (first === alias ? name : undefined));
        return path === undefined ? [] : [at(path)];
      });
    const folders = new Set(
      texts.texts.flatMap(({ path }) => path.slice(input.length).split("/").slice(0, -1)[0] ?? []),
    );
    const general = [...folders].filter(isGeneral);
    yield* addressesOf(
      {
        archives: general.map((one) => at(`${one}/`)),
        topicLists: [at("tags/")],
        feeds: [...new Set(feeds)].map(at),
        topic,
        format: "atom",
      },
      texts,
    );
    if (templates.length > 0) yield { is: "left out", what: "a template", count: templates.length };
    for (const path of this.#scripts)
      yield { is: "left out", what: "data that a program makes", count: 1, origin: { file: path } };
  }
}
