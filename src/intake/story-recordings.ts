import { statSync } from "node:fs";
import { join } from "node:path";
import { isLang, type Lang } from "../i18n/lang.ts";
import { contentHash } from "../kit/files.ts";
import { cleanText } from "../kit/text.ts";
import type { Captions, Recording, Transcript } from "../model/recording.ts";
import { type FilePlace, pathOf, type ReadAttachment, tellFault, type Use } from "./attached-file.ts";
import { composed } from "./beside.ts";
import { asWebVtt, type Cue, readCaptions } from "./captions.ts";
import type { FileFault } from "./document-faults.ts";
import type { ReadingContext } from "./read-text.ts";
import { type Companion, companionsOf, languageOfUnnamed, posterOf } from "./recording-companions.ts";
import { inspectRecording, type RecordingFacts } from "./recording-facts.ts";
import { readSource, type Source } from "./source.ts";
import { transcriptOfCues, transcriptOfText } from "./transcript.ts";

/** A recording with the words beside it, and the files of captions, which are published too. */
export interface ReadRecording {
  media: Recording;
  captions: readonly ReadAttachment[];
}

/** Reads a recording and what belongs to it; nothing where it cannot be published, which is told where it is shown. */
export async function readRecording(
  place: FilePlace,
  bytes: number,
  context: ReadingContext,
): Promise<ReadRecording | undefined> {
  const { name, source, uses, folder, content } = place;
  const found = await inspectRecording(join(content, source));
  if ("fault" in found) {
    tellFault(name, found.fault, uses, context.problems);
    return undefined;
  }
  if (found.warning !== undefined) warn(name, found.warning, uses, context);
  // Of hosts that the site names it is known how much they take, and told for the site as a whole.
  if (bytes > LARGE && context.newsroom.site.hosts.length === 0) warn(name, large(bytes), uses, context);
  const words = new Words(place, found.facts, context);
  for (const companion of companionsOf(name, folder.files)) words.take(companion);
  const poster = found.facts.kind === "video" ? posterOf(name, folder.files) : undefined;
  const { captions, transcripts, files } = words;
  return {
    media: { ...found.facts, ...(poster !== undefined && { poster }), captions, transcripts },
    captions: files,
  };
}

function warn(
  name: string,
  { why, remedy }: FileFault,
  uses: readonly Use[],
  { problems }: ReadingContext,
): void {
  for (const { file, line } of uses) problems.warn(file, line, `the recording ${name} ${why}`, remedy);
}

/** Bytes: 25 MiB. */
const LARGE = 25 * 1024 * 1024;

function large(bytes: number): FileFault {
  return {
    why: `has ${Math.round(bytes / 1_000_000)} MB, and some hosts, such as Cloudflare Pages, take no file of more than 25 MiB`,
    remedy:
      "Save it smaller (for speech 64 kbit/s are enough, for pictures 1280 × 720); or name your host in site.yaml, and builds tell whether it takes it.",
  };
}

/** Seconds that a caption may begin after the end: programs round. */
const SLACK = 1;

/** The words of one recording, file by file. */
class Words {
  readonly captions: Captions[] = [];
  readonly transcripts: Transcript[] = [];
  readonly files: ReadAttachment[] = [];
  readonly #place: FilePlace;
  readonly #facts: RecordingFacts;
  readonly #context: ReadingContext;
  readonly #langs: readonly Lang[];
  /** The file that the captions in a language are taken from. */
  readonly #captioned = new Map<Lang, string>();

  constructor(place: FilePlace, facts: RecordingFacts, context: ReadingContext) {
    this.#place = place;
    this.#facts = facts;
    this.#context = context;
    this.#langs = [...new Set(place.uses.map(({ lang }) => lang))];
  }

  take(companion: Companion): void {
    const { folder, content } = this.#place;
    const { problems, hashes } = this.#context;
    const path = `${folder.path}/${companion.file}`;
    const lang = this.#languageOf(companion, path);
    const source = lang && readSource(content, path, problems);
    if (source === undefined || lang === undefined) return;
    hashes.set(path, source.hash);
    const text = cleanText(source.text);
    if (companion.form === "txt") this.#addTranscript(transcriptOfText(text, lang), lang, "first");
    else this.#takeCaptions(companion, { text, hash: source.hash }, path, lang);
  }

  #takeCaptions({ file, form }: Companion, { text, hash }: Source, path: string, lang: Lang): void {
    if (form === "txt") return;
    const { cues, faults } = readCaptions(text, form);
    for (const { line, why, remedy } of faults) this.#context.problems.error(path, line, why, remedy);
    if (faults.length > 0 || this.#warnOfSecond(file, path, lang)) return;
    this.#warnOfLate(cues, path);
    const name = composed(file);
    const made = form === "srt" ? asWebVtt(cues) : undefined;
    const published = made === undefined ? hash : contentHash(made);
    const address = pathOf(
      name.replace(/\.srt$/i, ".vtt"),
      published,
      this.#context.newsroom.site.languages[0],
    );
    this.captions.push({ lang, path: address });
    this.files.push({
      file: name,
      source: path,
      path: address,
      type: "VTT",
      bytes: made === undefined ? statSync(join(this.#place.content, path)).size : Buffer.byteLength(made),
      hash: published,
      uses: this.#langs,
      ...(made !== undefined && { made }),
    });
    this.#addTranscript(transcriptOfCues(cues, lang), lang);
  }

  /** @param order whether it takes the place of one in the same language: an edited text reads better than captions */
  #addTranscript(paragraphs: Transcript["paragraphs"], lang: Lang, order?: "first"): void {
    if (paragraphs.length === 0) return;
    const at = this.transcripts.findIndex((other) => other.lang === lang);
    if (at === -1) this.transcripts.push({ lang, paragraphs });
    else if (order === "first") this.transcripts[at] = { lang, paragraphs };
  }

  /** Whether captions in the language were taken from another file: readers' players show one. */
  #warnOfSecond(file: string, path: string, lang: Lang): boolean {
    const first = this.#captioned.get(lang) ?? file;
    this.#captioned.set(lang, first);
    if (first === file) return false;
    const why = `is not shown: ${composed(first)} has captions in the same language, ${lang}`;
    this.#context.problems.warn(path, undefined, why, "Take one of the two out.");
    return true;
  }

  #warnOfLate(cues: readonly Cue[], path: string): void {
    const { seconds } = this.#facts;
    const late = cues.find(({ start }) => start > seconds + SLACK);
    if (late === undefined) return;
    const why = `a caption begins at ${Math.floor(late.start)} s, but ${this.#place.name} ends at ${Math.floor(seconds)} s`;
    this.#context.problems.warn(path, undefined, why, "Are they the captions of another version?");
  }

  #languageOf({ lang, file }: Companion, path: string): Lang | undefined {
    const { languages } = this.#context.newsroom.site;
    if (lang === undefined) return languageOfUnnamed(this.#langs, languages);
    if (isLang(lang) && languages.includes(lang)) return lang;
    const right = composed(file).replace(`.${lang}.`, `.${languages[0]}.`);
    this.#context.problems.error(
      path,
      undefined,
      `"${lang}" is not a language of this site (${languages.join(", ")})`,
      `Name it for the language of its words, such as ${right}.`,
    );
    return undefined;
  }
}
