/** What a tag is called with. */
export interface Arguments {
  named: ReadonlyMap<string, string>;
  positional: readonly string[];
}

/** `name=`, `name:`; then a value in quotes of any kind, in brackets, or a word. */
const ARGUMENT =
  /(?:([\p{L}_][\p{L}\p{N}_.-]*)\s*(?:=|:(?![/\d]))\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|“([^”]*)”|(\[[^\]]*\]|\{[^}]*\})|([^\s,"'`]+))/gsu;

/**
 * Reads what systems write between a tag's name and its end: `src="a.jpg" "b" width=200`.
 * @param standsFor what a word without quotes stands for, where it stands for something
 */
export function readArguments(
  inside: string,
  standsFor: (word: string) => string | undefined = () => undefined,
): Arguments {
  const named = new Map<string, string>();
  const positional: string[] = [];
  for (const [, name, double, single, tick, curly, bracketed, word] of inside.matchAll(ARGUMENT)) {
    const quoted = double ?? single;
    const value =
      quoted === undefined
        ? (tick ?? curly ?? bracketed ?? standsFor(word ?? "") ?? word ?? "")
        : quoted.replace(/\\(["'\\])/g, "$1").replaceAll("\\n", " ");
    if (name === undefined) positional.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { named, positional };
}

/** A tag that is called with its arguments, as the rules of known tags see it. */
export class Call {
  /** Lower case, without folder, ending and hyphens: `responsive-image.html` is `responsiveimage`. */
  readonly name: string;
  readonly #args: Arguments;
  /** What it encloses, rewritten. */
  readonly inner: string | undefined;

  constructor(name: string, args: Arguments, inner?: string) {
    this.name = name
      .slice(name.lastIndexOf("/") + 1)
      .replace(/\.\w+$/, "")
      .replace(/[-_.]/g, "")
      .toLowerCase();
    this.#args = args;
    this.inner = inner;
  }

  /** The value of the first of these names that has one. */
  get(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = this.#args.named.get(name)?.trim();
      if (value !== undefined && value !== "") return value;
    }
    return undefined;
  }

  /** A value without a name, from 0. */
  at(index: number): string | undefined {
    return this.#args.positional[index]?.trim() || undefined;
  }

  /** A named value, else the one at this place. */
  value(index: number, ...names: readonly string[]): string | undefined {
    return this.get(...names) ?? this.at(index);
  }

  get values(): readonly string[] {
    return [...this.#args.named.values(), ...this.#args.positional];
  }
}
