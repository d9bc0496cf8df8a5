import { expect, test } from "vitest";
import { bundleScript } from "../../src/assets/scripts.ts";
import { LANGS } from "../../src/i18n/lang.ts";
import { readingOf } from "../../src/i18n/readings.ts";
import { PROJECT } from "../structure/source-files.ts";

/** Words that only one language leaves out of a search: they stand in its list as they are. */
const OWN_WORDS = LANGS.map((lang) => {
  const others = LANGS.filter((other) => other !== lang).map((other) => readingOf(other).stemming.stopWords);
  const words = [...readingOf(lang).stemming.stopWords];
  return [lang, words.filter((word) => !others.some((known) => known.has(word)))] as const;
});

test.each(OWN_WORDS)("%s has stop words by which its script is known", (lang, words) => {
  const wanted = `whether a script holds ${lang} is told by stop words that no other language has: its stemming needs some`;
  expect(words, wanted).not.toEqual([]);
});

test.each(LANGS)("the search script in %s holds no other language", async (lang) => {
  const script = Buffer.from(await bundleScript(PROJECT, "templates/assets/js/search.ts", { lang }));
  const inside = new Set(String(script).split(/[\s"'`]+/));
  const held = OWN_WORDS.filter(([, words]) => {
    // A few short words are words of scripts as well.
    return words.filter((word) => inside.has(word)).length > words.length / 2;
  });
  expect(
    held.map(([other]) => other),
    `the languages most of whose own stop words are in the search script in ${lang}`,
  ).toEqual([lang]);
  expect(script.length).toBeLessThan(50_000);
});
