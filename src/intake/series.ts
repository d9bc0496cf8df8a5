import { join } from "node:path";
import type { z } from "zod";
import type { Lang, Localised } from "../i18n/lang.ts";
import { exists, fileHash } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import type { Podcast, SeriesFile } from "../model/podcast.ts";
import { categoryNamed } from "../model/podcast-categories.ts";
import type { Series, SeriesPhoto } from "../model/series.ts";
import { inEvery, optional } from "./every-language.ts";
import { readChecked } from "./newsroom-file.ts";
import { SERIES, SERIES_FILES } from "./places.ts";
import type { words } from "./schemas.ts";
import { seriesSchema } from "./series-schema.ts";
import { usableEntries } from "./usable.ts";

type Entry = z.output<typeof seriesSchema>[string];
type PodcastEntry = Extract<Entry, { kind: "podcast" }>;
type Words = z.output<typeof words>;

/** Series as far as they could be read. */
export interface ReadSeries {
  all: readonly Series[];
  isWhole: boolean;
}

/** Reads `series.yaml`; a newsroom need not have one. */
export function readSeries(content: string, languages: readonly Lang[], problems: Problems): ReadSeries {
  if (!exists(join(content, SERIES))) return { all: [], isWhole: true };
  const usable = (data: unknown) => usableEntries(seriesSchema, data);
  const { data, yaml, isWhole } = readChecked(content, SERIES, seriesSchema, usable, problems);
  const all = Object.entries(data).map(([key, entry]) => {
    const lineOf = (...path: string[]) => yaml.lineOf([key, ...path]);
    return seriesOf(key, entry, {
      name: (text, ...path) => inEvery(text, languages, SERIES, lineOf(...path), problems),
      file: (file, ...path) => fileOf(content, file, lineOf(...path), problems),
      text: (text, ...path) => optional(text, languages, SERIES, lineOf(...path), problems),
    });
  });
  return { all, isWhole };
}

/** How texts become texts in every language of the site, and names files, each with the place where it stands. */
interface InEvery {
  name(text: Words, ...path: string[]): Localised;
  file(file: string, ...path: string[]): SeriesFile;
  text(text: Words | undefined, ...path: string[]): Localised | undefined;
}

function fileOf(content: string, file: string, line: number, problems: Problems): SeriesFile {
  const path = join(content, SERIES_FILES, file);
  if (exists(path)) return { file, hash: fileHash(path) };
  problems.error(
    SERIES,
    line,
    `there is no picture "${file}" in series/`,
    "Put it there, beside series.yaml.",
  );
  return { file, hash: "" };
}

function seriesOf(key: string, entry: Entry, inEach: InEvery): Series {
  const { name, about, photo, parts } = entry;
  return {
    key,
    name: inEach.name(name, "name"),
    about: inEach.text(about, "about"),
    photo: photo && photoOf(photo, inEach),
    parts,
    podcast: entry.kind === "podcast" ? podcastOf(entry, inEach) : undefined,
  };
}

function photoOf(photo: NonNullable<Entry["photo"]>, inEach: InEvery): SeriesPhoto {
  const { alt, caption, credit, kind, licence, source, focus } = photo;
  return {
    ...inEach.file(photo.file, "photo"),
    alt: inEach.name(alt, "photo", "alt"),
    caption: inEach.text(caption, "photo", "caption"),
    credit: credit === undefined ? undefined : inEach.name(credit, "photo", "credit"),
    ...{ kind, licence, source, focus },
  };
}

function podcastOf(entry: PodcastEntry, inEach: InEvery): Podcast {
  const { type, artwork, explicit, language, locked, complete, movedTo, subscribe } = entry;
  const { author, owner, copyright, funding, guid } = entry;
  return {
    type,
    artwork: inEach.file(artwork, "artwork"),
    categories: entry.category.flatMap((name) => categoryNamed(name) ?? []),
    explicit,
    author: author === undefined ? undefined : inEach.name(author, "author"),
    owner: owner && { name: inEach.name(owner.name, "owner", "name"), email: owner.email },
    language,
    copyright: inEach.text(copyright, "copyright"),
    funding: funding && { url: funding.url, text: inEach.name(funding.text, "funding", "text") },
    locked,
    guid: guid ?? {},
    complete,
    movedTo,
    subscribe,
  };
}
