import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";

/** What is known of a recording: a file of sound or moving pictures beside a story. */
export interface Recording {
  kind: RecordingKind;
  /** The media type as it is registered, without codecs. */
  mime: string;
  seconds: number;
  /** Pixels as it is shown, turned the right way up; of moving pictures only. */
  width?: number;
  height?: number;
  /** The photo of the same name beside it, to be shown until it plays. */
  poster?: string;
  /** WebVTT, one for each language. */
  captions: readonly Captions[];
  /** What is said, one for each language. */
  transcripts: readonly Transcript[];
}

export type RecordingKind = "audio" | "video";

/** A published file of captions. */
export interface Captions {
  lang: Lang;
  path: SitePath;
}

export interface Transcript {
  lang: Lang;
  paragraphs: readonly SpokenParagraph[];
}

/** What somebody says in one go, plain. */
export interface SpokenParagraph {
  /** Seconds from the beginning; absent where the transcript has no times. */
  start?: number;
  speaker?: string;
  text: string;
}

/** The transcript in a language, else the first that there is. */
export function transcriptFor(
  { transcripts }: Pick<Recording, "transcripts">,
  lang: Lang,
): Transcript | undefined {
  return transcripts.find((transcript) => transcript.lang === lang) ?? transcripts[0];
}
