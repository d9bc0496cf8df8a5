/** Front matter as the editor shows it, where it may be written in several forms, and back. */
import { foldText } from "../../../../src/kit/text.ts";
import type { DeskContent } from "../../../../src/model/desk-content.ts";
import { filled } from "./values.ts";
import type { Values } from "./yaml-file.ts";
import { zoned } from "./zoned.ts";

/** In one form each: topics, authors, series and labels by their keys, times with their zone. */
export function shownMatter(matter: Values, content: DeskContent): Values {
  const { topics, authors, labels } = content;
  const shown = timed(matter, content) as Values;
  return {
    ...shown,
    ...(Array.isArray(shown.tags) && { tags: shown.tags.map((tag) => keyOf(tag, topics)) }),
    ...(Array.isArray(shown.authors) && { authors: shown.authors.map((one) => shownAuthor(one, authors)) }),
    ...("photos" in shown && { photos: shownPhotos(shown.photos) }),
    ...(typeof shown.series === "string" && { series: { key: shown.series } }),
    ...("label" in shown && { label: keyOf(shown.label, labels) }),
  };
}

/** As short as it can be written. */
export function writtenMatter(shown: Values): Values {
  const { authors, series, photos, ...others } = (filled(shown) ?? {}) as Values;
  return {
    ...others,
    ...(Array.isArray(authors) && { authors: authors.map(writtenAuthor) }),
    ...(Array.isArray(photos) && {
      photos: Object.fromEntries(photos.map(({ file, ...notes }) => [file, notes])),
    }),
    ...(series !== undefined && { series: alone(series, "key") }),
  };
}

function keyOf(written: unknown, keys: Readonly<Record<string, string>>): unknown {
  return typeof written === "string" ? (keys[foldText(written)] ?? written) : written;
}

function shownAuthor(one: unknown, keys: Readonly<Record<string, string>>): Values {
  if (typeof one !== "object" || one === null) return { name: keyOf(one, keys) };
  const { name, role } = one as Values;
  return { name: keyOf(name, keys), ...(role !== undefined && { role: [role].flat() }) };
}

/** Photos are under their names, or in a list. */
function shownPhotos(photos: unknown): unknown {
  if (Array.isArray(photos) || typeof photos !== "object" || photos === null) return photos;
  return Object.entries(photos).map(([file, notes]) => ({ file, ...(notes as Values) }));
}

function writtenAuthor(one: unknown): unknown {
  const { name, role } = one as Values;
  if (!Array.isArray(role) || role.length === 0) return name;
  return { name, role: role.length === 1 ? role[0] : role };
}

/** The value of a key that stands alone. */
function alone(value: unknown, key: string): unknown {
  const keys = Object.keys(value as Values);
  return keys.length === 1 && keys[0] === key ? (value as Values)[key] : value;
}

function timed(value: unknown, content: DeskContent, path = ""): unknown {
  if (Array.isArray(value)) return value.map((part) => timed(part, content, `${path}.*`));
  if (typeof value === "object" && value !== null) {
    const below = (key: string) => (path === "" ? key : `${path}.${key}`);
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, timed(part, content, below(key))]),
    );
  }
  return typeof value === "string" && content.instants.includes(path)
    ? zoned(value, content.timeZone)
    : value;
}
