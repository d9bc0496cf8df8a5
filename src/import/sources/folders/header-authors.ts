import type { ArchiveAuthor } from "../../archive.ts";
import { partFile } from "./front-matter.ts";
import { plainText } from "./inline-text.ts";
import type { SiteFiles } from "./site-files.ts";
import { isValues, Keys, listOf, textOf, type Values } from "./values.ts";

const LIST = /(?:^|\/)(?:_?data|content)\/_?(?:authors?|people)\.(?:ya?ml|json|toml)$/;
const ONE =
  /(?:^|\/)(?:_authors|_?data\/authors?|(?:src\/content|content)\/(?:[\w-]+\/)?_?authors?)\/([^/]+?)(?:\/_?index)?(?:\.[a-z]{2}(?:-[a-z]+)?)?\.(?:ya?ml|json|toml|mdx?)$/i;

/** Whether a file tells about an author rather than being a text. */
export function isOfAuthor(path: string): boolean {
  return keyIn(path) !== undefined;
}

function keyIn(path: string): string | undefined {
  const key = ONE.exec(path)?.[1];
  return key === undefined || /^_?index$/i.test(key) ? undefined : key;
}

/** The authors that a site keeps in files of data, by the keys that texts name them by. */
export class AuthorBook {
  readonly #byKey = new Map<string, ArchiveAuthor>();

  constructor(files: SiteFiles) {
    for (const path of files.paths) {
      if (LIST.test(path)) this.#addAll(files.dataIfReadable(path));
      else if (isOfAuthor(path)) this.#addFile(files, path);
    }
  }

  #addAll(data: unknown): void {
    if (Array.isArray(data)) {
      for (const one of data) if (isValues(one)) this.#add(keyOf(new Keys(one)), one);
    } else if (isValues(data)) {
      for (const [key, one] of Object.entries(data)) this.#add(key, isValues(one) ? one : { name: one });
    }
  }

  #addFile(files: SiteFiles, path: string): void {
    const key = keyIn(path);
    if (!/\.mdx?$/.test(path)) {
      const data = files.dataIfReadable(path);
      if (isValues(data)) this.#add(key, data);
      return;
    }
    const { data, body } = partFile(files.read(path) ?? "");
    this.#add(key, data, plainText(body));
  }

  #add(key: string | undefined, data: Values, description?: string): void {
    const keys = new Keys(data);
    const author = authorFrom(keys, key);
    if (author === undefined) return;
    const known = { ...author, description: author.description ?? (description || undefined) };
    for (const one of [key, author.name, keyOf(keys)]) if (one !== undefined) this.#set(one, known);
  }

  #set(key: string, author: ArchiveAuthor): void {
    const folded = key.trim().toLowerCase();
    if (!this.#byKey.has(folded)) this.#byKey.set(folded, author);
  }

  /** Whom one value of `authors` means. */
  find(value: unknown): ArchiveAuthor | undefined {
    if (isValues(value)) {
      const keys = new Keys(value);
      const key = keys.text("id", "slug", "key", "username", "login", "name");
      return (
        (key === undefined ? undefined : this.#byKey.get(key.toLowerCase())) ?? authorFrom(keys, undefined)
      );
    }
    const text = textOf(value);
    if (text === undefined) return undefined;
    return this.#byKey.get(text.replace(/^@/, "").toLowerCase()) ?? namedBy(text);
  }

  /** Every author of these values, each once. */
  findAll(...values: readonly unknown[]): ArchiveAuthor[] {
    const authors = values.flatMap(listOf).flatMap((value) => this.find(value) ?? []);
    return authors.filter((one, at) => authors.findIndex(({ name }) => name === one.name) === at);
  }

  /** Each once, by name. */
  all(): ArchiveAuthor[] {
    return [...new Set(this.#byKey.values())].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }
}

function keyOf(keys: Keys): string | undefined {
  return keys.text("id", "key", "slug", "username", "login", "shortname", "short_name", "github");
}

function authorFrom(keys: Keys, key: string | undefined): ArchiveAuthor | undefined {
  const parts = [keys.text("first_name", "firstname"), keys.text("last_name", "lastname")]
    .filter(Boolean)
    .join(" ");
  const name = keys.text("name", "fullname", "display_name", "displayname", "title") ?? (parts || key);
  if (name === undefined) return undefined;
  const description = keys.text("bio", "description", "about", "role", "job", "position");
  return {
    name: plainText(name),
    key: key ?? keyOf(keys),
    description: description === undefined ? undefined : plainText(description),
    url: keys.text("url", "uri", "website", "site", "homepage", "web", "link"),
    email: keys.text("email", "mail"),
  };
}

/** `Name <address>`, `address (Name)` or a name alone. */
function namedBy(text: string): ArchiveAuthor {
  const [, name, email] = /^(.*\S)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text) ?? [];
  if (name !== undefined) return { name: plainText(name), email };
  const [, address, inside] = /^(\S+@\S+)\s+\((.+)\)$/.exec(text) ?? [];
  if (inside !== undefined) return { name: plainText(inside), email: address };
  const [, linked, url] = /^\[([^\]]+)\]\((\S+)\)$/.exec(text) ?? [];
  if (linked !== undefined) return { name: linked, url };
  return { name: plainText(text) };
}
