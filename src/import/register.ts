import type { Lang } from "../i18n/lang.ts";
import { NearNames } from "../i18n/near-names.ts";
import { slugOf } from "../i18n/slug.ts";
import { foldText } from "../kit/text.ts";
import { LangCount } from "./languages.ts";

/** A name of the archive that the site does not have yet. */
export interface NewEntry<T> {
  /** Free in the register of the site. */
  key: string;
  name: string;
  /** Texts that have it. */
  count: number;
  /** As the archive has it where it is met first. */
  first: T;
  /** Entries that may mean the same: of the site, or new too and before this one. */
  near: readonly Named[];
}

export interface Named {
  key: string;
  name: string;
}

/** What the site's register has already. */
export interface Registered {
  key: string;
  /** All names and aliases. */
  names: readonly string[];
}

interface Met<T> {
  first: T;
  count: number;
}

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_KEY = 100;

/** The names of one kind in an archive, topics or authors, beside what the site has. */
export class Register<T extends { name: string; key?: string | undefined }> {
  readonly #site: readonly Registered[];
  readonly #find: (name: string) => string | undefined;
  readonly #lang: Lang;
  /** By folded name, in the order of the archive. */
  readonly #met = new Map<string, Met<T>>();
  /** What is near a name by other signs than its letters, by the folded name. */
  readonly #brought = new Map<string, string[]>();
  /** The texts that readers see, by the folded names that they have. */
  readonly #public = new Map<string, LangCount>();
  #settled: Map<string, string> | undefined;

  /**
   * @param find the key of an entry of the site, by any of its names
   * @param lang that keys are made in
   */
  constructor(site: readonly Registered[], find: (name: string) => string | undefined, lang: Lang) {
    this.#site = site;
    this.#find = find;
    this.#lang = lang;
  }

  /** Counts a name. @param texts that have it, and the language that readers see them in, if they do */
  count(entry: T, { texts, lang }: { texts: number; lang: Lang | undefined }): void {
    const folded = foldText(entry.name);
    if (lang !== undefined) this.#countPublic(folded, lang);
    if (folded === "" || this.#find(entry.name) !== undefined) return;
    const met = this.#met.get(folded);
    if (met !== undefined) {
      met.count += texts;
      return;
    }
    // A copy: pieces of a large file that are kept would keep all of it in memory.
    this.#met.set(folded, { first: JSON.parse(JSON.stringify(entry)), count: texts });
    this.#settled = undefined;
  }

  #countPublic(folded: string, lang: Lang): void {
    const texts = this.#public.get(folded) ?? new LangCount();
    this.#public.set(folded, texts);
    texts.add(lang);
  }

  /** Notes that two names may mean the same, however different they look. */
  bringNear(one: string, other: string): void {
    for (const [name, near] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = this.#brought.get(foldText(name));
      if (known === undefined) this.#brought.set(foldText(name), [near]);
      else known.push(near);
    }
  }

  /** The key of an entry, new or of the site. */
  keyOf(name: string): string | undefined {
    return this.#find(name) ?? this.#keys().get(foldText(name));
  }

  /** The same for one that has a page, because readers see a text that has it. */
  publicKey(name: string): string | undefined {
    return this.#public.has(foldText(name)) ? this.keyOf(name) : undefined;
  }

  /** The language of most texts that have a name. @param main wins where it has as many as another */
  langOf(name: string, main: Lang): Lang {
    return this.#public.get(foldText(name))?.most(main) ?? main;
  }

  /** What the site does not have, in the order of the archive. */
  entries(): NewEntry<T>[] {
    const near = new NearNames();
    const named = new Map<string, Named>();
    const add = (key: string, name: string, written = name) => {
      if (!named.has(written)) named.set(written, { key, name });
      const found = near.add(written, this.#lang).map((other) => named.get(other) as Named);
      return found.filter((other) => other.key !== key);
    };
    for (const { key, names } of this.#site) {
      for (const name of names) add(key, name);
      // A key is a name, too: that of a user, where texts are signed by those.
      add(key, names[0] ?? key, key);
    }
    const keys = this.#keys();
    return [...this.#met].map(([folded, { first, count }]) => {
      const key = keys.get(folded) as string;
      const name = oneLine(first.name);
      const brought = (this.#brought.get(folded) ?? []).flatMap((other) => {
        const otherKey = this.keyOf(other);
        return otherKey === undefined || otherKey === key ? [] : [{ key: otherKey, name: other }];
      });
      const alike = [...add(key, name), ...(first.key === undefined ? [] : add(key, name, first.key))];
      return { key, name, count, first, near: onePerKey([...alike, ...brought]) };
    });
  }

  /** A key is a name of its entry, too: none may be the name of another. */
  #keys(): Map<string, string> {
    if (this.#settled !== undefined) return this.#settled;
    const taken = new Set(this.#site.flatMap(({ key, names }) => [key, ...names].map(foldText)));
    const keys = new Map<string, string>();
    for (const [folded, { first }] of this.#met) {
      const wish = wishedKey(first, this.#lang);
      let key = wish;
      for (let n = 2; taken.has(key) || (key !== folded && this.#met.has(key)); n++) key = `${wish}-${n}`;
      taken.add(key);
      keys.set(folded, key);
    }
    this.#settled = keys;
    return keys;
  }
}

function onePerKey(names: readonly Named[]): Named[] {
  return [...new Map(names.toReversed().map((named) => [named.key, named])).values()].toReversed();
}

function wishedKey({ key, name }: { key?: string | undefined; name: string }, lang: Lang): string {
  if (key !== undefined && KEY.test(key) && key.length <= LONGEST_KEY) return key;
  return slugOf(name, lang) || "other";
}

/** A name as registers have it. */
export function oneLine(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}
