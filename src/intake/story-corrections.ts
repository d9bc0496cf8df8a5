import { renderLine } from "../blocks/render.ts";
import type { Lang } from "../i18n/lang.ts";
import { setLine } from "../i18n/typography/typography.ts";
import type { Problems } from "../kit/problems.ts";
import { markIn } from "../markdown/marks-in-text.ts";
import type { RenderedBody } from "../markdown/rendered-body.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Correction } from "../model/story.ts";
import { wordsOf } from "../model/words.ts";
import type { StoryFrontMatter } from "./story-schema.ts";
import type { YamlSource } from "./yaml/yaml.ts";

/** The corrections of a text, and what their links lead to. */
export interface ReadCorrections extends Pick<RenderedBody, "stories" | "pages" | "files"> {
  corrections: Correction[];
}

interface CorrectionContext {
  newsroom: Newsroom;
  lang: Lang;
  yaml: YamlSource;
  file: string;
  problems: Problems;
}

/** Corrections may link and emphasise, as the text does; a plain one is set as a title is. */
export function readCorrections(
  corrections: StoryFrontMatter["corrections"],
  { newsroom, lang, yaml, file, problems }: CorrectionContext,
): ReadCorrections {
  const read: ReadCorrections = { corrections: [], stories: [], pages: [], files: [] };
  for (const [i, { date, text }] of corrections.entries()) {
    if (!isMarked(text)) {
      read.corrections.push({ date, text: setLine(text, lang) });
      continue;
    }
    const firstLine = yaml.lineOf(["corrections", i, "text"]);
    const labels = wordsOf(newsroom, lang).markdown;
    const rendered = renderLine(text, { lang, file, firstLine, problems, labels });
    for (const { file: photo } of rendered.photos)
      problems.error(file, firstLine, `a correction cannot show the photo ${photo}`, "Show it in the text.");
    if (text.includes("^["))
      problems.error(file, firstLine, "a correction cannot hold a footnote", "Write it as a sentence.");
    read.corrections.push({ date, text: rendered.text, body: rendered.body });
    read.stories.push(...rendered.stories);
    read.pages.push(...rendered.pages);
    read.files.push(...rendered.files);
  }
  return read;
}

const ADDRESS = /https?:\/\//;

/** Whether a text of one line holds markdown, or an address that becomes a link. */
export function isMarked(text: string): boolean {
  return markIn(text) !== undefined || ADDRESS.test(text);
}
