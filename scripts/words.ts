/**
 * `npm run words -- [language] [key …]`: all words of the interface in a language as they are now, in the form of
 * `theme/messages/<language>.yaml`, to cut from; or those of some groups, such as `byline`.
 */
import { parseArgs } from "node:util";
import { Document, isScalar, Scalar, visit } from "yaml";
import { isLang, LANGS } from "../src/i18n/lang.ts";
import { templatesOf } from "../src/i18n/message-templates.ts";
import type { OwnWords } from "../src/i18n/own-messages.ts";
import { readTheme } from "../src/intake/theme/theme.ts";
import { Problems, UsageError } from "../src/kit/problems.ts";
import { nearest, suggest } from "../src/kit/text.ts";
import { wordsOf } from "../src/model/words.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

await command(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const settings = settingsFrom(process.env);
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  const { site } = newsroom;
  const [lang = site.languages[0], ...groups] = positionals;
  if (!isLang(lang))
    throw new UsageError(
      `"${lang}" is not the code of a language. ${suggest(nearest(lang, LANGS), lang) ?? `There are ${LANGS.join(", ")}.`}`,
    );
  // What is wrong with words is told by the check; the others are shown.
  const theme = await readTheme(settings.content, site, new Problems());
  process.stdout.write(yamlOf(chosen(templatesOf(wordsOf({ theme }, lang), lang), groups)));
  return 0;
});

function chosen(words: OwnWords, groups: readonly string[]): OwnWords {
  const keys = Object.keys(words);
  const strange = groups.find((group) => !keys.includes(group));
  if (strange !== undefined)
    throw new UsageError(
      `There are no words "${strange}". ${suggest(nearest(strange, keys), strange) ?? `There are ${keys.join(", ")}.`}`,
    );
  return groups.length === 0
    ? words
    : Object.fromEntries(Object.entries(words).filter(([key]) => groups.includes(key)));
}

/** Spaces that do not break are written so that they are seen. */
function yamlOf(words: OwnWords): string {
  const document = new Document(words);
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && /[\u00a0\u202f]/.test(String(node.value))) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document
    .toString({ lineWidth: 0 })
    .replace(/[\u00a0\u202f]/g, (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
