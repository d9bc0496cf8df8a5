import type { Lang } from "../i18n/lang.ts";
import { Addresses } from "../model/address.ts";
import type { Target } from "./archive.ts";
import type { Entry, Known } from "./catalogue.ts";
import type { Run } from "./run.ts";

/** Who links, or is redirected: to readers of what language, and from when on they can follow. */
export interface From {
  lang: Lang;
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
    return known.is === "text" ? this.text(known.no, from) : this.#target(known.target, from.lang);
  }

  /** A text, in the language of those who come, if it has it. */
  text(no: number, from: From): string | undefined {
    const { catalogue } = this.#run;
    const named = catalogue.text(no);
    const text = catalogue.inLang(named, from.lang) ?? named;
    if (!this.#isOpen(text, from)) return undefined;
    return text.kind === "story" && text.lang === from.lang ? `story:${text.id}` : text.path;
  }

  #isOpen({ kind, draft, published }: Entry, from: From): boolean {
    if (from.draft) return true;
    const { now } = this.#run.request;
    return draft === 0 && (published <= now || (kind === "story" && published <= from.published));
  }

  #target(target: Target, lang: Lang): string | undefined {
    const addresses = this.#addresses;
    switch (target.to) {
      case "path":
        return this.#path(target.path, lang);
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
  #path(path: string, lang: Lang): string | undefined {
    const { catalogue, old } = this.#run;
    if (catalogue.rows.get("select 1 from texts where path = ?", path) !== undefined) return path;
    const known = catalogue.find(old.keyOf(path) ?? "");
    const from = { lang, draft: false, published: 0 };
    return known?.is === "text" ? this.text(known.no, from) : undefined;
  }

  #feed({ format, topic, author }: Extract<Target, { to: "feed" }>, lang: Lang): string | undefined {
    const name = topic ?? author;
    if (name === undefined) return this.#addresses.feed("home", lang, "", format);
    const kind = topic === undefined ? "author" : "topic";
    const key = this.#publicKey(kind, name);
    return key && this.#addresses.feed(kind, lang, key, format);
  }

  /** The key of a topic or author that has a page. */
  #publicKey(kind: "topic" | "author", name: string): string | undefined {
    const { topics, authors } = this.#run.registries;
    return kind === "topic" ? topics.publicKey(name) : authors.publicKey(name);
  }
}
