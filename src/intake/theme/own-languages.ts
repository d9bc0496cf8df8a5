import { en } from "../../i18n/languages/en/index.ts";
import { OWN_PACKS } from "../../i18n/languages/own.ts";
import { lackOf } from "../../i18n/languages/own-packs.ts";
import { type Lack, wordsLacking } from "../../i18n/languages/words-lacking.ts";
import type { Problems } from "../../kit/problems.ts";

/** How many keys are named of words that are still English. */
const NAMED = 5;

/** Tells what the newsroom's own languages lack, held against English. */
export function checkOwnLanguages(problems: Problems): void {
  for (const [code, pack] of OWN_PACKS) {
    const file = `theme/languages/${code}/index.ts`;
    const part = lackOf(code, pack);
    if (part !== undefined) {
      const message = `the part "${part}" of the language is missing, or is not what it must be`;
      problems.error(
        file,
        undefined,
        message,
        "Compare it with a language of the program: visnyk/languages/en.",
      );
      continue;
    }
    const { lacks, same } = wordsLacking((pack as { messages: unknown }).messages, en.messages);
    for (const lack of lacks) problems.error(file, undefined, ...inWords(lack));
    if (same.length === 0) continue;
    const keys = same.slice(0, NAMED).join(", ");
    const more = same.length > NAMED ? " …" : "";
    problems.warn(
      file,
      undefined,
      `${same.length} of its words are those of English: ${keys}${more}`,
      "Readers see them as they are. Translate them when you can.",
    );
  }
}

function inWords({ key, is, why }: Lack): [message: string, hint: string] {
  if (is === "unsayable")
    return [
      `the words "${key}" cannot be said of ${why}`,
      "Give them a form for every plural category that the language has.",
    ];
  return [
    is === "absent"
      ? `the words "${key}" are missing`
      : `the words "${key}" are of another kind than English has`,
    "Write them, or take those of another language: …en.messages, before your own.",
  ];
}
