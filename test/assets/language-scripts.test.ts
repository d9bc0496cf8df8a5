import { expect, test } from "vitest";
import { bundleScript } from "../../src/assets/scripts.ts";
import { LANGS } from "../../src/i18n/lang.ts";
import { readingOf } from "../../src/i18n/readings.ts";
import { PROJECT } from "../structure/source-files.ts";

/** Words that only one language leaves out of a search: they stand in its list as they are. */
const OWN_WORDS = LANGS.map((lang) => {
  const others = LANGS.filter((other) => other !== lang).map((other) => readingOf(other).stemming.stopWords);
  return [...readingOf(lang).stemming.stopWords].filter(
    (word) => word.length > 4 && !others.some((words) => words.has(word)),
  );
});

test.each(LANGS)("the search script in %s holds no other language", async (lang) => {
  const script = Buffer.from(await bundleScript(PROJECT, "templates/assets/js/search.ts", { lang }));
  const holds = OWN_WORDS.map((words) =>
    words.filter((word) => new RegExp(`\\s${word}\\s`).test(String(script))),
  );
  expect(holds.map(({ length }) => length > 10)).toEqual(LANGS.map((other) => other === lang));
  expect(script.length).toBeLessThan(50_000);
});
