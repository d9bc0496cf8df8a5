import type { HighlighterCore } from "shiki/core";
import type { BundledLanguage } from "shiki/langs";
import type { BundledLanguageInfo, DynamicImportLanguageRegistration } from "shiki/types";
import { type CodeKind, PLAIN, THEME } from "./theme.ts";

/** A stretch of code in the colour of the text, or of a kind with a colour of its own. */
export type CodePart = string | readonly [kind: CodeKind, text: string];

/** A language of code: the name that its grammar has, and its name for people. */
export type CodeLanguage = Pick<BundledLanguageInfo, "id" | "name">;

/** Shiki with the grammars that were asked for so far. */
interface Loaded {
  shiki: HighlighterCore;
  grammars: Readonly<Record<BundledLanguage, DynamicImportLanguageRegistration>>;
  /** By their names and the other names that they go by. */
  languages: ReadonlyMap<string, CodeLanguage>;
}

/** Characters of a line from which on it is data rather than code, and stays as it is: an engine may take long for it. */
const LONGEST_LINE = 2000;

let loading: Promise<Loaded> | undefined;
let loaded: Loaded | undefined;

/** Loads what is needed to colour code in the languages of these names; those that are none are passed over. */
export async function loadLanguages(names: readonly string[]): Promise<void> {
  loading ??= load();
  loaded = await loading;
  const { shiki, grammars, languages } = loaded;
  const wanted = new Set(names.flatMap((name) => languages.get(name)?.id ?? []));
  const missing = wanted.difference(new Set(shiki.getLoadedLanguages()));
  await shiki.loadLanguage(...[...missing].map((id) => grammars[id as BundledLanguage]));
}

/** Its engine in JavaScript starts in a third of the time that the one in WebAssembly takes, and knows all grammars. */
async function load(): Promise<Loaded> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }, langs] = await Promise.all([
    import("shiki/core"),
    import("shiki/engine/javascript"),
    import("shiki/langs"),
  ]);
  const shiki = await createHighlighterCore({ themes: [THEME], engine: createJavaScriptRegexEngine() });
  const languages = new Map(
    langs.bundledLanguagesInfo.flatMap((info) =>
      [info.id, ...(info.aliases ?? [])].map((name) => [name, info] as const),
    ),
  );
  return { shiki, grammars: langs.bundledLanguages, languages };
}

/** Names of languages that are loaded when a text has code in one; none before. */
export function languageNames(): readonly string[] {
  return [...(loaded?.languages.keys() ?? [])];
}

/** The language of that name; nothing where it is none, or nothing was loaded. */
export function languageNamed(name: string): CodeLanguage | undefined {
  return loaded?.languages.get(name);
}

/** The code in parts, whose texts are together just the code; nothing where its language is not loaded. */
export function inColours(code: string, { id }: CodeLanguage): CodePart[] | undefined {
  const shiki = loaded?.shiki;
  if (!shiki?.getLoadedLanguages().includes(id)) return undefined;
  const lines = shiki.codeToTokensBase(code, {
    lang: id,
    theme: THEME.name as string,
    tokenizeMaxLineLength: LONGEST_LINE,
    // A limit in time would give other bytes on slower machines.
    tokenizeTimeLimit: 0,
  });
  const parts: CodePart[] = [];
  for (const [i, line] of lines.entries()) {
    if (i > 0) add(parts, PLAIN, "\n");
    for (const { color = PLAIN, content } of line) add(parts, color as CodeKind | typeof PLAIN, content);
  }
  return parts;
}

/** Spaces, and what is of the kind before it, go into the same part. */
function add(parts: CodePart[], kind: CodeKind | typeof PLAIN, text: string): void {
  const last = parts.at(-1);
  const lastKind = last === undefined || typeof last === "string" ? PLAIN : last[0];
  const isPlain = kind === PLAIN || text.trim() === "";
  if (last !== undefined && (isPlain ? PLAIN : kind) === lastKind) {
    parts[parts.length - 1] = typeof last === "string" ? last + text : [last[0], last[1] + text];
  } else parts.push(isPlain ? text : [kind, text]);
}
