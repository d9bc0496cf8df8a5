import {
  Document,
  isMap,
  isPair,
  isScalar,
  type Pair,
  parseDocument,
  type Scalar,
  type ToStringOptions,
} from "yaml";
import { same } from "./values.ts";

export type Values = Record<string, unknown>;

/** Lines are not broken. */
const STYLE: ToStringOptions = { lineWidth: 0 };

/** How the values of a file are shown in the editor, and how those of the editor are written. */
export interface Form {
  shown(values: Values): Values;
  written(values: Values): Values;
}

/** A file in YAML, of which all that stays the same keeps its form, its place and its comments. */
export class YamlFile {
  readonly #text: string;
  readonly #document: Document.Parsed;

  constructor(text: string) {
    this.#text = text;
    this.#document = parseDocument(text);
  }

  /** Empty where it has no keys. */
  get values(): Values {
    return isMap(this.#document.contents) ? (this.#document.toJS() as Values) : {};
  }

  /** The file with other values, given as the editor has them. */
  with(values: Values, { shown, written }: Form): string {
    const before = shown(this.values);
    const after = written(values);
    const parts = this.#parts();
    const kept = parts.flatMap(({ key, text, pair }) => {
      if (key === undefined || same(before[key], values[key])) return [text];
      return key in after ? [pairText(key, after[key], pair)] : [];
    });
    const known = new Set(parts.map(({ key }) => key));
    const more = Object.keys(after).filter((key) => !known.has(key));
    return [...kept, ...more.map((key) => pairText(key, after[key]))].join("");
  }

  /** The text cut before each key; what comes before the first has none. */
  #parts(): { key?: string; text: string; pair?: Pair }[] {
    const { contents } = this.#document;
    if (!isMap(contents)) return [{ text: this.#text.trim() === "" ? "" : this.#text }];
    // Keys between braces are cut as if each stood on a line of its own.
    if (contents.flow)
      return contents.items.map((pair) => ({
        key: keyOf(pair),
        text: pairText(keyOf(pair), pair.value),
        pair,
      }));
    const starts = contents.items.map((pair) => (pair.key as Scalar).range?.[0] ?? 0);
    const text = this.#text.endsWith("\n") || this.#text === "" ? this.#text : `${this.#text}\n`;
    return [
      { text: text.slice(0, starts[0]) },
      ...contents.items.map((pair, at) => ({
        key: keyOf(pair),
        text: text.slice(starts[at], starts[at + 1]),
        pair,
      })),
    ];
  }
}

function keyOf(pair: unknown): string {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : "";
}

/** A key and its value, as a text between the marks of the one before it. */
function pairText(key: string, value: unknown, before?: Pair): string {
  const document = new Document({ [key]: value });
  const node = document.get(key, true);
  if (isScalar(node) && isScalar(before?.value) && before.value.type !== undefined) {
    if (typeof node.value === typeof before.value.value) node.type = before.value.type;
    node.comment = before.value.comment ?? null;
  }
  return document.toString(STYLE);
}
