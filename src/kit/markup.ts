/** Text that is already markup. Each language of markup is a class of its own, so that one cannot stand in another unescaped. */
export abstract class Markup {
  abstract readonly language: string;
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  toString(): string {
    return this.value;
  }
}

/** What may stand between the literals of a template: markup as it is, text to be escaped, nothing, or a list of these. */
export type MarkupValue<M extends Markup> =
  | M
  | string
  | number
  | null
  | undefined
  | false
  | readonly MarkupValue<M>[];

/** What to throw of objects that are no markup, where somebody answers for them. */
export const answers = new WeakMap<object, () => Error>();

function faultOf(value: object): Error {
  return answers.get(value)?.() ?? new TypeError("an object stands where text or markup is wanted");
}

/** A template tag that makes markup. */
export type MarkupTag<M extends Markup> = (literals: TemplateStringsArray, ...values: MarkupValue<M>[]) => M;

/**
 * The template tag of one language: what stands between the literals is escaped unless it is markup of
 * that language; arrays are joined; `null`, `undefined` and `false` are nothing.
 */
export function markupTag<M extends Markup>(
  Language: new (value: string) => M,
  escapeText: (text: string) => string,
): MarkupTag<M> {
  function write(value: MarkupValue<M>): string {
    if (typeof value === "string") return escapeText(value);
    if (value instanceof Language) return value.value;
    if (value === null || value === undefined || value === false) return "";
    if (typeof value === "number") return String(value);
    if (!(Symbol.iterator in value)) throw faultOf(value);
    let out = "";
    for (const item of value as readonly MarkupValue<M>[]) out += write(item);
    return out;
  }

  return (literals, ...values) => {
    let out = literals[0] as string;
    for (let i = 0; i < values.length; i++) out += write(values[i]) + literals[i + 1];
    return new Language(out);
  };
}
