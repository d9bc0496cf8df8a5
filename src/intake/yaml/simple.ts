/** YAML of the simplest kind, as read: each key with its value, and the line of the text, from 0, on which it stands. */
export interface SimpleYaml {
  data: Record<string, unknown>;
  lines: ReadonlyMap<string, number>;
}

/** Characters of the longest text that is read here: patterns are too slow with longer ones. */
const LONGEST = 20_000;

const KEY = /^[a-z]+(?=: )/;
/** A text in double quotes without escapes. */
const QUOTED = /^"[^"\\\p{C}\p{Zl}\p{Zp}]*"$/u;
/** Words that mean nothing special in YAML: they begin with a letter, and have only these characters and single spaces. */
const WORDS = /^\p{L}(?: ?[\p{L}\p{N}.'’«»()/–—-])*$/u;
const DAY_OR_TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const LIST = /^\[([^[\]{}"]*)\]$/;
/** Words that YAML's core schema reads as something else. */
const OTHER = /^(?:true|false|null)$/i;

/** Stands for anything else. */
const NONE = Symbol("none");

/**
 * Reads what most front matter is made of, many times faster than a parser of all YAML: keys in small letters, each on
 * a line of its own with a text in double quotes, plain words, a time, a list of words in brackets, `true` or `false`.
 * @returns what `yaml` would read; `undefined` wherever that is not beyond doubt
 */
export function readSimpleYaml(text: string): SimpleYaml | undefined {
  if (text.length > LONGEST) return undefined;
  const data: Record<string, unknown> = {};
  const lines = new Map<string, number>();
  const all = (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
  for (const [number, line] of all.entries()) {
    const key = KEY.exec(line)?.[0];
    if (key === undefined || OTHER.test(key) || lines.has(key)) return undefined;
    const value = meaningOf(withoutSpacesAround(line.slice(key.length + 1)));
    if (value === NONE) return undefined;
    data[key] = value;
    lines.set(key, number);
  }
  return { data, lines };
}

function meaningOf(written: string): unknown {
  if (written.startsWith('"')) return QUOTED.test(written) ? written.slice(1, -1) : NONE;
  if (written.startsWith("[")) return listOf(written);
  if (written === "true") return true;
  if (written === "false") return false;
  return plainText(written);
}

function listOf(written: string): readonly string[] | typeof NONE {
  const inner = LIST.exec(written)?.[1];
  if (inner === undefined) return NONE;
  if (inner === "") return [];
  const items: string[] = [];
  for (const part of inner.split(",")) {
    const item = plainText(withoutSpacesAround(part));
    if (item === NONE) return NONE;
    items.push(item);
  }
  return items;
}

/** Unlike `trim`, it leaves what is not white space in YAML; unlike a pattern, it takes linear time. */
function withoutSpacesAround(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  return text.slice(start, end);
}

function plainText(written: string): string | typeof NONE {
  return (WORDS.test(written) && !OTHER.test(written)) || DAY_OR_TIME.test(written) ? written : NONE;
}
