/** Files that belong to a recording by their names: its words and its poster. */
import type { Lang } from "../i18n/lang.ts";
import { recordingType } from "../model/attachment.ts";
import { composed } from "./beside.ts";
import type { ReadText } from "./read-text.ts";

export type CompanionForm = "vtt" | "srt" | "txt";

/** A file with the words of a recording, `clip.uk.vtt` or `clip.vtt` beside `clip.mp4`. */
export interface Companion {
  /** As the folder has it. */
  file: string;
  form: CompanionForm;
  /** As its name has it; absent where it says none. */
  lang?: string;
}

/** The name of a recording without its ending. */
function stemOf(recording: string): string {
  return recording.slice(0, recording.lastIndexOf("."));
}

const WORDS = /^(?:([^.]+)\.)?(vtt|srt|txt)$/i;
/** What may be a language; other texts whose names begin like that of a recording are documents. */
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i;

/** Files with the words of a recording: captions first, those with times before those without. */
export function companionsOf(recording: string, files: readonly string[]): Companion[] {
  const start = `${stemOf(recording)}.`;
  const found = files.flatMap((file): Companion[] => {
    const name = composed(file);
    const [, lang, form] = name.startsWith(start) ? (WORDS.exec(name.slice(start.length)) ?? []) : [];
    if (form === undefined || (lang !== undefined && /^txt$/i.test(form) && !LANGUAGE.test(lang))) return [];
    return [{ file, form: form.toLowerCase() as CompanionForm, ...(lang !== undefined && { lang }) }];
  });
  const order: readonly CompanionForm[] = ["vtt", "srt", "txt"];
  return found.sort((a, b) => order.indexOf(a.form) - order.indexOf(b.form));
}

/** The language of a file whose name says none: that of the only text, else the site's first. */
export function languageOfUnnamed(langs: readonly Lang[], siteLanguages: readonly [Lang, ...Lang[]]): Lang {
  return langs.length === 1 ? (langs[0] as Lang) : siteLanguages[0];
}

const PICTURE = /^(?:jpe?g|png|webp|avif|hei[cf]|tiff?)$/i;

/** The photo of the same name beside a recording, as texts would write it. */
export function posterOf(recording: string, files: readonly string[]): string | undefined {
  const start = `${stemOf(recording)}.`;
  return files.map(composed).find((name) => name.startsWith(start) && PICTURE.test(name.slice(start.length)));
}

/** The same texts, each with the posters of its recordings among the photos that it shows. */
export function withPosters<T extends Pick<ReadText, "photos" | "files">>(
  texts: readonly T[],
  files: readonly string[],
): readonly T[] {
  return texts.map((text) => {
    const posters = text.files.flatMap(({ file, line }) => {
      const poster = recordingType(file)?.kind === "video" ? posterOf(file, files) : undefined;
      return poster === undefined ? [] : [{ file: poster, line, lead: false }];
    });
    return posters.length === 0 ? text : { ...text, photos: [...text.photos, ...posters] };
  });
}
