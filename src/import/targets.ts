import type { Lang } from "../i18n/lang.ts";
import { Addresses } from "../model/address.ts";
import { formatInPlaceOf, formatsOfLists } from "../model/feed-formats.ts";
import type { FeedFormat, ListKind } from "../model/list.ts";
import type { Target } from "./archive.ts";
import type { Entry, Known } from "./catalogue.ts";
import type { Run } from "./run.ts";

/** Who links, or is redirected: to readers of what language, and from when on they can follow. */
export interface From {
  lang: Lang;
  /** What `story:` alone means there. */
  storyLang: Lang;
  /** A draft may lead to drafts. */
  draft: boolean;
  published: number;
}

/** Where old addresses lead from here on. */
export class Targets {
  readonly #run: Run;
  readonly #addresses: Addresses;

  constructor(run: Run) {
    this.#run = run;
    this.#addresses = new Addresses(run.request.newsroom.site);
  }

  /** `story:…` or a path; nothing where readers could not follow. */
  of(known: Exclude<Known, { is: "file" }>, from: From): string | undefined {
    return known.is === "text" ? this.text(known.no, from) : this.#target(known.target, from);
  }

  /** A text, in the language of those who come, if it has it. */
  text(no: number, from: From): string | undefined {
    const { catalogue } = this.#run;
    const named = catalogue.text(no);
    const text = catalogue.inLang(named, from.lang) ?? named;
    if (!this.#isOpen(text, from)) return undefined;
    return text.kind === "story" && text.lang === from.storyLang ? `story:${text.id}` : text.path;
  }

  #isOpen({ kind, draft, published }: Entry, from: From): boolean {
    if (from.draft) return true;
    const { now } = this.#run.request;
    return draft === 0 && (published <= now || (kind === "story" && published <= from.published));
  }

  #target(target: Target, from: From): string | undefined {
    const addresses = this.#addresses;
    const { lang } = from;
    switch (target.to) {
      case "path":
        return this.#path(target.path, from);
      case "home":
      case "archive":
        return addresses.home(lang);
      case "feeds":
        return addresses.feeds(lang);
      case "feed":
        return this.#feed(target, lang);
      default: {
        const key = this.#publicKey(target.to, target.name);
        return key && addresses.hub(target.to, lang, key);
      }
    }
  }

  /** A path of the old site, or of this one. */
  #path(path: string, from: From): string | undefined {
    const text = this.textAt(path);
    if (text?.path === path) return path;
    if (text !== undefined) return this.text(text.no, { ...from, draft: false, published: 0 });
    const [main] = this.#run.request.newsroom.site.languages;
    return path === this.#addresses.topics(main) ? this.#addresses.topics(from.lang) : undefined;
  }

  /** The text that is at a path from here on, or was on the old site. */
  textAt(path: string): Entry | undefined {
    const { catalogue, old } = this.#run;
    const own = catalogue.rows.get<Entry>("select * from texts where path = ?", path);
    if (own !== undefined) return own;
    const known = catalogue.find(old.keyOf(path) ?? "");
    return known?.is === "text" ? catalogue.text(known.no) : undefined;
  }

  #feed({ format, topic, author }: Extract<Target, { to: "feed" }>, lang: Lang): string | undefined {
    const name = topic ?? author;
    if (name === undefined) return this.#feedOf("home", lang, "", format);
    const kind = topic === undefined ? "author" : "topic";
    const key = this.#publicKey(kind, name);
    return key && this.#feedOf(kind, lang, key, format);
  }

  /** In the format at hand, or in that which stands for it. */
  #feedOf(kind: ListKind, lang: Lang, key: string, format: FeedFormat): string {
    const { feedFormats } = this.#run.request.newsroom.site;
    const now = formatInPlaceOf(format, formatsOfLists(feedFormats, kind));
    return this.#addresses.feed(kind, lang, key, now);
  }

  /** The key of a topic or author that has a page. */
  #publicKey(kind: "topic" | "author", name: string): string | undefined {
    const { topics, authors } = this.#run.registries;
    return kind === "topic" ? topics.publicKey(name) : authors.publicKey(name);
  }
}
