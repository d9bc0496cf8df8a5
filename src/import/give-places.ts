import { dayOf } from "../i18n/dates.ts";
import type { Lang } from "../i18n/lang.ts";
import { Addresses } from "../model/address.ts";
import { RESERVED } from "../model/own-addresses.ts";
import type { Entry } from "./catalogue.ts";
import type { Run } from "./run.ts";

/** Gives each text its folder and its address: those that it has by an earlier run, else new ones. */
export function givePlaces(run: Run): void {
  const places = new Places(run);
  const groups = run.catalogue.rows.all<{ grp: string; kind: Entry["kind"] }>(
    "select grp, kind from texts group by kind, grp order by min(no)",
  );
  // What has its place keeps it, whatever comes before it now.
  const { known = [], unknown = [] } = Object.groupBy(groups, ({ grp, kind }) =>
    places.knows(grp, kind) ? "known" : "unknown",
  );
  for (const { grp, kind } of [...known, ...unknown]) places.give(grp, kind);
}

class Places {
  readonly #run: Run;
  readonly #addresses: Addresses;
  readonly #timeZone: string;
  readonly #main: Lang;
  readonly #taken = new Set<string>();
  readonly #paths = new Set<string>();

  constructor(run: Run) {
    const { site } = run.request.newsroom;
    this.#run = run;
    this.#addresses = new Addresses(site);
    this.#timeZone = site.timeZone;
    this.#main = site.languages[0];
  }

  /** Whether an earlier run gave a place to a text of a group. */
  knows(grp: string, kind: Entry["kind"]): boolean {
    return this.#textsOf(grp, kind).some(({ key }) => this.#run.state.placeOf(key)?.kind === kind);
  }

  #textsOf(grp: string, kind: Entry["kind"]): Entry[] {
    const sql = "select * from texts where grp = ? and kind = ? order by no";
    return this.#run.catalogue.rows.all<Entry>(sql, grp, kind);
  }

  /** Gives a group of translations one folder; a second text in the same language gets one of its own. */
  give(grp: string, kind: Entry["kind"]): void {
    const texts = this.#textsOf(grp, kind);
    const langs = new Set<Lang>();
    const [shared, others]: [Entry[], Entry[]] = [[], []];
    for (const text of texts) {
      (langs.has(text.lang) ? others : shared).push(text);
      langs.add(text.lang);
    }
    this.#giveFolder(shared);
    for (const other of others) {
      this.#giveFolder([other]);
      this.#run.catalogue.remark({
        no: other.no,
        kind: "changed",
        what: "a translation in a language that its story has already is a story of its own",
      });
    }
  }

  #giveFolder(texts: readonly Entry[]): void {
    const id = this.#knownId(texts) ?? this.#newId(leaderOf(texts, this.#main), texts);
    this.#taken.add(`${texts[0]?.kind} ${id}`);
    const date = Math.min(...texts.map(({ published }) => published));
    this.#sayMoved(texts, id);
    for (const text of texts) {
      const { path, slug } = text.kind === "page" ? this.#pagePath(text, id) : this.#storyPath(text, date);
      this.#paths.add(path);
      this.#run.catalogue.rows.run(
        "update texts set id = ?, date = ?, path = ?, slug = ? where no = ?",
        id,
        date,
        path,
        slug,
        text.no,
      );
    }
  }

  /** A plain page that another keeps from the address of its name is found elsewhere. */
  #sayMoved(texts: readonly Entry[], id: string): void {
    const leader = leaderOf(texts, this.#main);
    const wish = pageKey(leader.slug);
    if (leader.kind !== "page" || !id.startsWith(`${wish}-`) || !/^\d+$/.test(id.slice(wish.length + 1)))
      return;
    for (const { no, lang } of texts)
      this.#run.catalogue.remark({
        no,
        kind: "changed",
        what: "the address of a plain page, for there is another page of its name",
        detail: `${this.#addresses.plainPage(lang, wish)} → ${this.#addresses.plainPage(lang, id)}`,
      });
  }

  #knownId(texts: readonly Entry[]): string | undefined {
    for (const { key, kind } of texts) {
      const known = this.#run.state.placeOf(key);
      if (known !== undefined && known.kind === kind && !this.#taken.has(`${kind} ${known.id}`))
        return known.id;
    }
    return undefined;
  }

  #newId(leader: Entry, texts: readonly Entry[]): string {
    const folder =
      leader.kind === "page"
        ? pageKey(leader.slug)
        : `${dayOf(leader.date, this.#timeZone).replaceAll("-", "/")}-${leader.slug}`;
    for (let n = 1; ; n++) {
      const id = n === 1 ? folder : `${folder}-${n}`;
      if (!this.#taken.has(`${leader.kind} ${id}`) && !this.#isForeign(id, texts)) return id;
    }
  }

  /** Whether a folder holds something else than what an import of these texts left there. */
  #isForeign(id: string, texts: readonly Entry[]): boolean {
    const { content, state } = this.#run;
    const there = texts.filter((text) => content.has(fileOf({ ...text, id })));
    // Names such as `about` are those of many pages: what others put there is no translation of this one.
    if (there.length === 0) return texts[0]?.kind === "page" && this.#hasPage(id);
    return there.some((text) => {
      const path = fileOf({ ...text, id });
      return state.hashOf(path) !== undefined || !(state.isNew || isOf(content.read(path) ?? "", text));
    });
  }

  #hasPage(id: string): boolean {
    const { content, request } = this.#run;
    return request.newsroom.site.languages.some((lang) => content.has(fileOf({ kind: "page", id, lang })));
  }

  #pagePath({ lang, slug }: Entry, id: string): { path: string; slug: string } {
    return { path: this.#addresses.plainPage(lang, id), slug };
  }

  #storyPath({ key, lang, ...entry }: Entry, date: number): { path: string; slug: string } {
    const slug = this.#run.state.placeOf(key)?.slug ?? entry.slug;
    const day = dayOf(date, this.#timeZone);
    for (let n = 1; ; n++) {
      const name = n === 1 ? slug : `${slug}-${n}`;
      const path = this.#addresses.story(lang, day, name);
      if (!this.#paths.has(path)) return { path, slug: name };
    }
  }
}

/** Where a text stands below the content folder. */
export function fileOf({ kind, id, lang }: Pick<Entry, "kind" | "id" | "lang">): string {
  return `${kind === "page" ? "pages" : "articles"}/${id}/${lang}.md`;
}

/** The text that a folder is named for: that in the site's first language, else the earliest. */
function leaderOf(texts: readonly Entry[], main: Lang): Entry {
  const [first] = texts.toSorted((a, b) => a.date - b.date || a.no - b.no);
  return texts.find(({ lang }) => lang === main) ?? (first as Entry);
}

/** Names that the site uses itself are not those of pages. */
function pageKey(slug: string): string {
  return RESERVED.has(slug) || /^\d+$/.test(slug) ? `page-${slug}` : slug;
}

/** Whether a file that is there already is a text of the archive as an earlier run wrote it, edited or not. */
function isOf(file: string, { title }: Entry): boolean {
  return file.includes(title);
}
