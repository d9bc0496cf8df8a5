import type { ArchiveEntry, ArchiveOptions, Remark } from "../../../archive.ts";
import type { Header } from "../header.ts";
import { AuthorBook } from "../header-authors.ts";
import { type LinkContext, textLinks } from "../links-between.ts";
import type { Lookup } from "../markup/liquid-expressions.ts";
import { liquidTags } from "../markup/liquid-tags.ts";
import { dateInName } from "../moments.ts";
import { addressesOf } from "../other-addresses.ts";
import { rewritingOf } from "../passes.ts";
import { below } from "../settings.ts";
import { folderOf, nameOf, type SiteFiles, stemOf } from "../site-files.ts";
import { kindOf, titleFrom } from "../story-kinds.ts";
import type { Document, FolderSystem, Omission, OpenSite, Place, SiteIndex } from "../system.ts";
import { Keys, textOf, textsOf, type Values } from "../values.ts";
import { eleventyAddress, lookupFor, pathStem } from "./eleventy-addresses.ts";
import { FolderData } from "./eleventy-data.ts";
import { listsOf, templatesOf } from "./eleventy-lists.ts";
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
  readonly #data: FolderData;

  constructor(files: SiteFiles, options: ArchiveOptions) {
    this.#settings = eleventySettings(files);
    const { input, data, includes, copies, ignored, base, lang } = this.#settings;
    this.files = files;
    this.#data = new FolderData(files, input);
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

  defaults(path: string): Values {
    return this.#data.for(path);
  }

  place(document: Document, header: Header): Place | Omission {
    const { input } = this.#settings;
    const { path, data, body } = document;
    const folders = this.#data.foldersOf(path);
    const { date, stem } = this.#dated(path, header);
    const told: Remark[] = [];
    const address = this.#address(document, { ...header, date }, stem, told);
    const omitted = omittedFor(document);
    if (omitted !== undefined)
      return { omitted: omitted === "" ? undefined : omitted, address: address.path };
    const kind = isAmongPosts(data)
      ? "story"
      : kindOf({ ...header, date }, data, { folders, pagesInRoot: true });
    if (body.trim() === "" && kind === "page")
      return { omitted: "a page without a text", address: address.path };
    const isHidden = new Keys(data).flag("eleventyExcludeFromCollections") === true && kind === "story";
    if (isHidden) told.push({ kind: "told", what: "a text that was in no list, which becomes a draft" });
    const topics = this.#topicsOf(document, header);
    return {
      kind,
      addresses: [
        ...(address.path === undefined ? [] : [address.path]),
        ...header.aliases.map((alias) => below(this.base, alias)),
      ],
      lang: header.lang,
      group:
        new Keys(data).text("translationKey", "translation_key", "i18nKey", "ref") ?? groupOf(folders, stem),
      name: titleFrom(nameOf(nameOf(stem) === "index" && folders.length > 0 ? folderOf(stem) : stem)),
      folders: [folderOf(path), input.replace(/\/$/, ""), "", "public", "static"],
      header: { ...header, date, topics, remarks: [...header.remarks, ...told] },
      draft: header.draft || isHidden || !address.isPublished,
    };
  }

  /** Names of files and of the folders of texts may begin with their dates. */
  #dated(path: string, header: Header): { date: Header["date"]; stem: string } {
    const folders = this.#data.foldersOf(path);
    const own = dateInName(stemOf(path), this.zone);
    const above = folders.flatMap((folder) => dateInName(folder, this.zone)?.date ?? []);
    return { date: header.date ?? own?.date ?? above[0], stem: pathStem(folders, stemOf(path), own?.rest) };
  }

  #address(
    document: Document,
    header: Header,
    stem: string,
    told: Remark[],
  ): { path?: string; isPublished: boolean } {
    const found = eleventyAddress(document.data, stem, this.#lookup(document, header, stem));
    if ("path" in found) return { path: below(this.base, found.path), isPublished: true };
    if (found.is === "unknown") {
      told.push({ kind: "missing", what: "an address that only a program knows", detail: found.written });
      return { isPublished: true };
    }
    told.push({ kind: "told", what: "a text without an address, which becomes a draft" });
    return { isPublished: false };
  }

  #lookup(document: Document, header: Header, stem: string): Lookup {
    return lookupFor(document, { ...header, lang: header.lang ?? this.lang }, stem, this.#settings.globals);
  }

  /** What a folder's data say of all its texts only gathers them. */
  #topicsOf({ path, own }: Document, { topics }: Header): Header["topics"] {
    const lower = (values: Values) => new Set(textsOf(values.tags).map((tag) => tag.toLowerCase()));
    const [gathered, named] = [lower(this.#data.for(path)), lower(own)];
    const isOwn = (name: string) => named.has(name) || !gathered.has(name);
    return topics.filter(({ name, of }) => of !== "tags" || isOwn(name.toLowerCase()));
  }

  rewriting(document: Document, { addresses, header }: Place, texts: SiteIndex) {
    const { input, hasTemplates } = this.#settings;
    const { path, data } = document;
    const [address] = addresses;
    const contents = [input.replace(/\/$/, ""), ""];
    const context: LinkContext = { files: this.files, texts, path, address, lang: undefined, contents };
    if (!hasTemplates || textOf(data.templateEngineOverride) === "md") return rewritingOf(undefined, context);
    const own = this.#lookup(document, header, this.#dated(path, header).stem);
    const addressOf = (target: string) => (target.startsWith("/") ? below(this.base, target) : target);
    const isKnown = /^https?:/.test(this.base);
    const absolute = (target: string) => (isKnown ? new URL(addressOf(target), this.base).href : target);
    const tags = liquidTags({
      links: textLinks(context),
      lookup: (names) => (names[0] === "page" && names[1] === "url" ? address : own(names)),
      filters: { address: addressOf, absolute },
    });
    return rewritingOf(tags, context);
  }

  *others(texts: SiteIndex): Generator<ArchiveEntry> {
    yield* addressesOf(listsOf(this.files, this.#settings, texts), texts);
    const templates = templatesOf(this.files, this.#settings).length;
    if (templates > 0) yield { is: "left out", what: "a template", count: templates };
    for (const path of this.#scripts)
      yield { is: "left out", what: "data that a program makes", count: 1, origin: { file: path } };
  }
}

function isAmongPosts({ tags }: Values): boolean {
  return textsOf(tags).some((tag) => /^(?:posts?|blog|articles?|news)$/i.test(tag));
}

/** The same text in the folders of its languages. */
function groupOf([first = "", ...rest]: readonly string[], stem: string): string | undefined {
  return /^[a-z]{2}(?:-[A-Z]{2})?$/.test(first) ? [...rest, nameOf(stem)].join("/") : undefined;
}

/** Why a file is no text; empty where nobody would take it for one. */
function omittedFor({ path, body, hasFrontMatter }: Document): string | undefined {
  const isTemplate = /\{%-?\s*for\b[^%]*\bcollections?\b/.test(body);
  if (/\.html$/i.test(path) && !hasFrontMatter) return "";
  if (isTemplate || (/\.html$/i.test(path) && /\{%|\{\{/.test(body))) return "a page that a template makes";
  return !hasFrontMatter && body.trim() === "" ? "" : undefined;
}
