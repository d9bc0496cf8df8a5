import { mixedScriptWords, slipsOf } from "../kit/mixed-scripts.ts";
import type { Problems } from "../kit/problems.ts";
import { warnOfMarks } from "./plain-texts.ts";
import { isMarked } from "./story-corrections.ts";
import type { StoryFrontMatter } from "./story-schema.ts";
import type { YamlSource } from "./yaml/yaml.ts";

const LONG_HEADLINE = 110;

/** Warns of what is probably wrong with the front matter of a story. */
export function warnOfMatter(
  { title, lede, photo, corrections, source, event, sponsor, political, audio }: StoryFrontMatter,
  yaml: YamlSource,
  file: string,
  problems: Problems,
): void {
  warnOfMarks({ title, lede, photo, source, event, sponsor, political, audio }, yaml, file, problems);
  const at = (key: string) => yaml.lineOf([key]);
  if ([...title].length > LONG_HEADLINE) {
    const why = `the headline is longer than ${LONG_HEADLINE} characters`;
    problems.warn(file, at("title"), why, "Search engines and cards cut it off.");
  }
  if (photo === undefined) {
    const hint = 'Give it one: photo: { file: name.jpg, alt: "what it shows" }.';
    problems.warn(file, at("title"), "the story has no photo", hint);
  } else if (photo.alt === "") {
    const why = `the lead photo ${photo.file} has no alternative text, which readers who cannot see it need`;
    problems.warn(file, at("photo"), why, 'Say what it shows: alt: "what it shows".');
  }
  const texts: [key: string, text: string][] = [
    ["title", title],
    ["lede", lede],
    ["photo", `${photo?.alt ?? ""} ${photo?.caption ?? ""}`],
    ...corrections.flatMap(({ text }): [string, string][] => (isMarked(text) ? [] : [["corrections", text]])),
  ];
  for (const [key, text] of texts) warnOfMixedScripts(text, at(key), file, problems);
}

function warnOfMixedScripts(text: string, line: number, file: string, problems: Problems): void {
  for (const mixed of mixedScriptWords(text)) {
    const why = `"${mixed.word}" mixes Latin and Cyrillic letters: ${slipsOf(mixed)}`;
    problems.warn(file, line, why, "Search will not find it: type the word again in one alphabet.");
  }
}
