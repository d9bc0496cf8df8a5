import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { isLang, LANGS, type Lang } from "../../i18n/lang.ts";
import { messagesFor } from "../../i18n/messages.ts";
import type { OwnWords } from "../../i18n/own-messages.ts";
import { isFile } from "../../kit/files.ts";
import type { Problems } from "../../kit/problems.ts";
import { nearest, suggest } from "../../kit/text.ts";
import type { Site } from "../../model/site.ts";
import type { Theme } from "../../model/theme.ts";
import { readSource } from "../source.ts";
import { readAnyYaml } from "../yaml/yaml.ts";
import { checkWords } from "./words-check.ts";

/** Where they lie, below the content folder: a file for each language. */
const MESSAGES_FOLDER = "theme/messages";

/** Reads the newsroom's own words; what is wrong with one is a problem, and that one is left out. */
export function readWords(
  content: string,
  { languages }: Site,
  problems: Problems,
): NonNullable<Theme["words"]> {
  const folder = join(content, MESSAGES_FOLDER);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && isFile(join(folder, name)))
    .sort();
  const entries = names.flatMap((name): [Lang, OwnWords][] => {
    const file = `${MESSAGES_FOLDER}/${name}`;
    const lang = langOf(file, languages, problems);
    const words = lang && wordsIn(content, file, lang, problems);
    return words && languages.includes(lang) ? [[lang, words]] : [];
  });
  return Object.fromEntries(entries);
}

function langOf(file: string, languages: readonly Lang[], problems: Problems): Lang | undefined {
  const code = basename(file, ".yaml");
  if (!isLang(code)) {
    const hint = suggest(nearest(code, languages), code) ?? `There are ${LANGS.join(", ")}.`;
    problems.error(file, undefined, `"${code}" is not the code of a language`, hint);
    return undefined;
  }
  if (!languages.includes(code)) {
    const hint = `Take the file away, or add ${code} to languages in site.yaml.`;
    problems.warn(file, undefined, `the site has no pages in this language (${code})`, hint);
  }
  return code;
}

function wordsIn(content: string, file: string, lang: Lang, problems: Problems): OwnWords | undefined {
  const text = readSource(content, file, problems)?.text;
  const yaml = text === undefined ? undefined : readAnyYaml(text, { file, firstLine: 1 }, problems);
  if (yaml === undefined) return undefined;
  // A file of nothing but comments changes nothing.
  if (yaml.data === null || yaml.data === undefined) return undefined;
  return checkWords(yaml.data, messagesFor(lang), lang, (path, message, hint) =>
    problems.error(file, yaml.lineOf(path), message, hint),
  );
}
