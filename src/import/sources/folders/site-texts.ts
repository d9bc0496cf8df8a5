import { stemOf } from "./site-files.ts";
import type { Document, IndexedText, IndexedTopic, Place, SiteIndex } from "./system.ts";

/** The texts of a site, small enough to keep all of them: what links between them need. */
export class SiteTexts implements SiteIndex {
  readonly texts: IndexedText[] = [];
  readonly byPath = new Map<string, IndexedText>();
  readonly topics = new Map<string, IndexedTopic>();
  readonly authors = new Set<string>();
  readonly #omitted = new Map<string, string>();
  readonly #posts = new Map<string, IndexedText>();
  readonly #byName = new Map<string, IndexedText>();

  add({ path }: Document, { kind, addresses, draft, header, lang, name }: Place): void {
    const title = header.title ?? name;
    const text: IndexedText = { path, kind, title, lang, address: addresses[0], isDraft: draft };
    this.texts.push(text);
    this.byPath.set(path, text);
    this.#addPost(path, text);
    for (const one of [stemOf(path), stemOf(path).replace(/^\d{4}-\d\d?-\d\d?-/, ""), title])
      this.#name(one, text);
    if (draft) return;
    for (const topic of header.topics) {
      const key = `${lang ?? ""} ${topic.of} ${topic.name}`;
      if (!this.topics.has(key)) this.topics.set(key, { ...topic, lang });
    }
    for (const author of header.authors) this.authors.add(author.name);
  }

  addOmitted(path: string, address: string | undefined): void {
    if (address !== undefined) this.#omitted.set(path, address);
  }

  addressOf(path: string): string | undefined {
    return this.byPath.get(path)?.address ?? this.#omitted.get(path);
  }

  /** `2024-05-01-title`, as Jekyll's tags name posts: below `_posts`, with the folders above it or without. */
  post(name: string): IndexedText | undefined {
    return this.#posts.get(name.replace(/^\/|\.\w+$/g, ""));
  }

  #addPost(path: string, text: IndexedText): void {
    const [, above = "", below] = /^(.*?)(?:^|\/)_posts\/(.*)\.\w+$/.exec(path) ?? [];
    if (below === undefined) return;
    for (const name of [below, `${above}/${below}`, below.slice(below.lastIndexOf("/") + 1)])
      if (!this.#posts.has(name)) this.#posts.set(name, text);
  }

  #name(name: string, text: IndexedText): void {
    const folded = foldName(name);
    if (!this.#byName.has(folded)) this.#byName.set(folded, text);
  }

  named(name: string): IndexedText | undefined {
    return this.#byName.get(foldName(name.replace(/\.mdx?$/, "").replace(/^.*\//, "")));
  }
}

function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}
