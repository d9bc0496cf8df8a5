/** Texts of the newsroom's files that each language of the site needs. */
import { inEveryLang, type Lang, type Localised } from "../i18n/lang.ts";
import { setLine } from "../i18n/typography/typography.ts";
import type { Problems } from "../kit/problems.ts";
import { localised } from "./schemas.ts";

type Words = Parameters<typeof localised>[0];

/** The text in every language; one that a language of the site lacks is a problem. */
export function inEvery(
  text: Words,
  languages: readonly Lang[],
  file: string,
  line: number,
  problems: Problems,
): Localised {
  const { text: all, missing } = localised(text, languages);
  if (missing.length > 0) {
    problems.error(
      file,
      line,
      `the text is missing in ${missing.join(", ")}`,
      "Give one for every language of the site, or a single text for all.",
    );
  }
  return all;
}

/** A sentence that there need not be, in every language. */
export function optional(
  text: Words | undefined,
  languages: readonly Lang[],
  file: string,
  line: number,
  problems: Problems,
): Localised | undefined {
  return text === undefined ? undefined : typeset(inEvery(text, languages, file, line, problems));
}

/** Sentences are set as each language does; names stay as they are written, since tags name topics by them. */
export function typeset(text: Localised): Localised {
  return inEveryLang((lang) => setLine(text[lang], lang));
}
