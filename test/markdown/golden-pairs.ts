import { readdirSync, readFileSync } from "node:fs";
import { isLang, type Lang } from "../../src/i18n/lang.ts";

/** A text and the body it must become. */
export interface GoldenPair {
  name: string;
  lang: Lang;
  source: string;
  expected: string;
}

const FOLDER = new URL("golden/", import.meta.url);

/**
 * The pairs of a golden file. Each begins with a line `=== name`, with `[en]` or `[fr]` at its end where it is not
 * Ukrainian; then follow the source, a line `~~~~` and the body with its slots in white brackets.
 */
export function goldenPairs(file: string): GoldenPair[] {
  const parts = readFileSync(new URL(file, FOLDER), "utf8").split(/^=== (.*)\n/m);
  const pairs: GoldenPair[] = [];
  for (let i = 1; i < parts.length; i += 2) {
    pairs.push(pairOf(file, parts[i] as string, parts[i + 1] as string));
  }
  return pairs;
}

export function goldenFiles(): string[] {
  return readdirSync(FOLDER).sort();
}

function pairOf(file: string, name: string, content: string): GoldenPair {
  const [source, expected, ...rest] = content.split(/^~~~~$/m);
  if (source === undefined || expected === undefined || rest.length > 0) {
    throw new Error(`${file}: "${name}" must have one line ~~~~ between source and body`);
  }
  const suffix = /\[(\w+)\]$/.exec(name)?.[1] ?? "uk";
  if (!isLang(suffix)) throw new Error(`${file}: "${name}" names no language of ours`);
  return { name, lang: suffix, source, expected: expected.trim() };
}
