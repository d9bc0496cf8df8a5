import type { StateCore, Token } from "markdown-it";
import { nearest } from "../../kit/text.ts";
import { bodyEnv, reportWarning } from "../../markdown/body-env.ts";
import { quoted } from "../../markdown/quoted.ts";
import { hold } from "../../markdown/slots.ts";
import type { Slot } from "../../model/body.ts";
import type { BlockRule } from "../block-rule.ts";
import { type CodePart, inColours, languageNamed, languageNames, loadLanguages } from "./colours.ts";

/** Code in a language that is known. */
export interface CodeSlot extends Slot {
  slot: "code";
  /** As its readers call it. */
  language: string;
  /** As it is written behind the fence. */
  name: string;
  parts: readonly CodePart[];
}

/** The name of a language behind a fence: `python`, `{.python}` of Pandoc, `js:app.js`. */
const NAME = /^\{?\.?([^\s{},:`]+)/;
const FENCE_WITH_NAME = /(?:`{3,}|~{3,})[ \t]*([^\s`~][^\n`]*)/g;

/** What is said of code that is in no language: it stays plain. */
const NO_LANGUAGE: ReadonlySet<string> = new Set([
  "text",
  "txt",
  "plain",
  "plaintext",
  "none",
  "console",
  "output",
]);

function nameIn(info: string): string {
  return NAME.exec(info.trim())?.[1]?.toLowerCase() ?? "";
}

/** The languages that the fences of a text name. It may find more than there are fences, which does no harm. */
function prepare(source: string): Promise<void> | undefined {
  if (!source.includes("```") && !source.includes("~~~")) return undefined;
  const names = [...source.matchAll(FENCE_WITH_NAME)].map(([, info]) => nameIn(info as string));
  const languages = names.filter((name) => name !== "" && !NO_LANGUAGE.has(name));
  return languages.length > 0 ? loadLanguages(languages) : undefined;
}

/** Core rule: warns of languages that are none. */
function unknownLanguages({ tokens, env }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== "fence") continue;
    const name = nameIn(token.info);
    if (name === "" || NO_LANGUAGE.has(name) || languageNamed(name) !== undefined) continue;
    const names = languageNames();
    if (names.length === 0) continue;
    const near = nearest(name, names);
    const message = `${quoted(name)} is no language of code that is known, so it is shown in one colour`;
    const hint =
      near === undefined
        ? "Name the language, such as python or json; for code in none, write nothing after the marks."
        : `Did you mean "${near}"? For code in no language, write nothing after the marks.`;
    reportWarning(bodyEnv(env), token, message, hint);
  }
}

function slotOf({ info, content }: Token): CodeSlot | undefined {
  const name = nameIn(info);
  const language = NO_LANGUAGE.has(name) ? undefined : languageNamed(name);
  const parts = language && inColours(content, language);
  return parts && { slot: "code", language: language.name, name, parts };
}

/** Code, between fences or indented. It keeps its own lines; where a fence names its language, it is coloured. */
export default {
  prepare,
  syntax: ({ renderer: { rules } }) => {
    const plain = rules.fence;
    rules.fence = (tokens, index, options, env, renderer) => {
      const slot = slotOf(tokens[index] as Token);
      return slot ? `${hold(bodyEnv(env), slot)}\n` : (plain?.(tokens, index, options, env, renderer) ?? "");
    };
  },
  core: { shaped: unknownLanguages },
  text: { fence: ({ content }) => content, code_block: ({ content }) => content },
} satisfies BlockRule;
