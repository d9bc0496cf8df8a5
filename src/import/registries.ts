import type { Lang } from "../i18n/lang.ts";
import { slugOf } from "../i18n/slug.ts";
import { foldText } from "../kit/text.ts";
import type { AuthorKey } from "../model/author.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { ArchiveAuthor, ArchiveTopic } from "./archive.ts";

/** A topic that the site does not have yet. */
export interface NewTopic {
  key: string;
  name: string;
  kind: ArchiveTopic["kind"];
  parent: string | undefined;
  lang: Lang;
  /** Texts that have it. */
  count: number;
}

/** An author that the site does not have yet. */
export interface NewAuthor extends Omit<ArchiveAuthor, "key"> {
  key: AuthorKey;
  count: number;
}

/** The topic of texts that have none. */
export const NO_TOPIC = "archive";

/** The topics and authors of an archive, as they meet those of the site. */
export class Registries {
  readonly #newsroom: Newsroom;
  readonly #main: Lang;
  readonly #authorKeys = new Map<string, AuthorKey>();
  /** By folded name. */
  readonly topics = new Map<string, NewTopic>();
  readonly authors = new Map<string, NewAuthor>();
  readonly #topicKeys: Set<string>;

  constructor(newsroom: Newsroom) {
    this.#newsroom = newsroom;
    this.#main = newsroom.site.languages[0];
    this.#topicKeys = new Set([...newsroom.topics.all()].map(({ key }) => key));
    for (const { key, name } of newsroom.authors.values())
      for (const word of [key, ...Object.values(name)]) this.#authorKeys.set(foldText(word), key);
  }

  /** Counts a topic of a text. */
  topic({ name, key, kind, parent }: ArchiveTopic, lang: Lang): void {
    const folded = foldText(name);
    if (folded === "" || this.#newsroom.topics.find(name) !== undefined) return;
    const known = this.topics.get(folded);
    if (known !== undefined) known.count++;
    else
      this.topics.set(folded, {
        key: this.#free(keyOf(key, name, lang), this.#topicKeys),
        name: name.trim(),
        kind,
        parent,
        lang,
        count: 1,
      });
  }

  /** Counts an author of a text. */
  author(author: ArchiveAuthor): void {
    const folded = foldText(author.name);
    if (folded === "") return;
    const known = this.authors.get(folded);
    if (known !== undefined) known.count++;
    if (this.#authorKeys.has(folded)) return;
    const taken = new Set([...this.#newsroom.authors.keys(), ...this.#authorKeys.values()]);
    const key = this.#free(keyOf(author.key, author.name, this.#main), taken);
    this.#authorKeys.set(folded, key);
    this.authors.set(folded, { ...author, name: author.name.trim(), key, count: 1 });
  }

  #free(key: string, taken: Set<string>): string {
    let free = key;
    for (let n = 2; taken.has(free); n++) free = `${key}-${n}`;
    taken.add(free);
    return free;
  }

  /** The names by which a text names its topics; they stay the same when a topic gets another key, or becomes an alias. */
  tagsOf(topics: readonly ArchiveTopic[]): string[] {
    const names = new Map(topics.map(({ name }) => [foldText(name), name.trim()]));
    names.delete("");
    return names.size === 0 ? [NO_TOPIC] : [...names.values()];
  }

  authorsOf(authors: readonly ArchiveAuthor[]): AuthorKey[] {
    return [...new Set(authors.flatMap(({ name }) => this.#authorKeys.get(foldText(name)) ?? []))];
  }
}

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function keyOf(key: string | undefined, name: string, lang: Lang): string {
  if (key !== undefined && KEY.test(key) && key.length <= 100) return key;
  return slugOf(name, lang) || "topic";
}
