import { join } from "node:path";
import type { z } from "zod";
import type { Lang, Localised } from "../i18n/lang.ts";
import { exists } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import type { Podcast } from "../model/podcast.ts";
import { categoryNamed } from "../model/podcast-categories.ts";
import type { RegisterFile, RegisterPhoto } from "../model/register-picture.ts";
import type { Series } from "../model/series.ts";
import { inEvery, optional } from "./every-language.ts";
import { readChecked } from "./newsroom-file.ts";
import { SERIES } from "./places.ts";
import { registerFile, registerPhotoOf } from "./register-photo.ts";
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
      file: (file, ...path) =>
        registerFile(file, { content, register: "series", lineOf: () => lineOf(...path), problems }),
      photo: (photo) =>
        registerPhotoOf(photo, {
          ...{ content, register: "series", languages, problems },
          lineOf: (...path) => lineOf("photo", ...path),
        }),
      text: (text, ...path) => optional(text, languages, SERIES, lineOf(...path), problems),
    });
  });
  return { all, isWhole };
}

/** How texts become texts in every language of the site, and names files, each with the place where it stands. */
interface InEvery {
  name(text: Words, ...path: string[]): Localised;
  file(file: string, ...path: string[]): RegisterFile;
  photo(photo: NonNullable<Entry["photo"]>): RegisterPhoto;
  text(text: Words | undefined, ...path: string[]): Localised | undefined;
}

function seriesOf(key: string, entry: Entry, inEach: InEvery): Series {
  const { name, about, photo, parts } = entry;
  return {
    key,
    name: inEach.name(name, "name"),
    about: inEach.text(about, "about"),
    photo: photo && inEach.photo(photo),
    parts,
    podcast: entry.kind === "podcast" ? podcastOf(entry, inEach) : undefined,
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
