/** What an export holds, element by element. */

/** A term as an item names it. */
export interface ItemTerm {
  domain: string;
  nicename: string;
  name: string;
}

export interface ItemComment {
  type: string;
  approved: string;
}

/** An element below the channel: an item, an author, a term; or one field of the channel. */
export class WxrRecord {
  readonly kind: string;
  /** Line on which it begins, counted from 1. */
  readonly line: number;
  readonly terms: ItemTerm[] = [];
  readonly comments: ItemComment[] = [];
  readonly #fields = new Map<string, { text: string; line: number }>();
  readonly #meta = new Map<string, string[]>();

  constructor(kind: string, line: number) {
    this.kind = kind;
    this.line = line;
  }

  /** The first of a name is kept. */
  set(name: string, text: string, line: number): void {
    if (!this.#fields.has(name)) this.#fields.set(name, { text, line });
  }

  /** The text of a field as it is written; empty where it is absent. */
  raw(name: string): string {
    return this.#fields.get(name)?.text ?? "";
  }

  /** The text of a field without spaces around it. */
  field(name: string): string {
    return this.raw(name).trim();
  }

  lineOf(name: string): number | undefined {
    return this.#fields.get(name)?.line;
  }

  fieldNames(): Iterable<string> {
    return this.#fields.keys();
  }

  addMeta(key: string, value: string): void {
    const values = this.#meta.get(key);
    if (values === undefined) this.#meta.set(key, [value]);
    else values.push(value);
  }

  /** All values of a custom field. */
  allMeta(key: string): readonly string[] {
    return this.#meta.get(key) ?? [];
  }

  /** The first value that one of these custom fields has, in the order of their names. */
  meta(...keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const value = this.#meta.get(key)?.find((written) => written.trim() !== "");
      if (value !== undefined) return value.trim();
    }
    return undefined;
  }

  metaKeys(): Iterable<string> {
    return this.#meta.keys();
  }
}
