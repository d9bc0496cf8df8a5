import type { Lang } from "../i18n/lang.ts";
import { setLine } from "../i18n/typography/typography.ts";
import { type SpokenParagraph, transcriptFor } from "../model/recording.ts";
import type { ReadAttachment } from "./attached-file.ts";
import type { Cue } from "./captions.ts";

/** Seconds of silence after which a new paragraph begins. */
const PAUSE = 3;
/** Characters from which a paragraph ends with its sentence. */
const LONG = 280;
const END_OF_SENTENCE = /[.!?…]["»”“)]*$/;

/**
 * Captions as a text to be read. They are cut for a screen, a few seconds each; a paragraph goes on until somebody else
 * speaks, until there is a pause, or until it is long and a sentence ends.
 */
export function transcriptOfCues(cues: readonly Cue[], lang: Lang): SpokenParagraph[] {
  const groups: Cue[][] = [];
  for (const cue of cues) {
    if (cue.text === "") continue;
    const group = groups.at(-1);
    if (group === undefined || beginsParagraph(cue, group)) groups.push([cue]);
    else group.push(cue);
  }
  return groups.map((group, i) => {
    const { start, speaker } = group[0] as Cue;
    const isNew = speaker !== undefined && speaker !== groups[i - 1]?.[0]?.speaker;
    const text = setLine(textOf(group), lang);
    return { start: Math.floor(start), ...(isNew && { speaker: setLine(speaker, lang) }), text };
  });
}

function beginsParagraph({ start, speaker }: Cue, group: readonly Cue[]): boolean {
  const last = group.at(-1) as Cue;
  if (speaker !== last.speaker || start - last.end >= PAUSE) return true;
  const text = textOf(group);
  return text.length >= LONG && END_OF_SENTENCE.test(text);
}

function textOf(group: readonly Cue[]): string {
  return group.map(({ text }) => text).join(" ");
}

/** A transcript without times: paragraphs with empty lines between. */
export function transcriptOfText(text: string, lang: Lang): SpokenParagraph[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => ({ text: setLine(paragraph, lang) }));
}

/** What is said in the recordings of a text, as its page shows it. */
export function spokenIn(files: readonly ReadAttachment[], lang: Lang): string[] {
  return files.flatMap(({ media, uses }) => {
    const transcript = media && uses.includes(lang) ? transcriptFor(media, lang) : undefined;
    return transcript?.paragraphs.map(({ text }) => text) ?? [];
  });
}
