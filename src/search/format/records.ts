import { isSitePath, type SitePath } from "../../model/address.ts";
import { isPaid, type Label } from "../../model/label.ts";
import type { Picture } from "../../model/photo.ts";
import type { SearchRecordsView } from "../../model/search-views.ts";
import type { Instant } from "../../model/story.ts";
import type { StoryCard } from "../../model/views.ts";

/** A story as a result shows it. */
export interface SearchRecord {
  path: SitePath;
  title: string;
  lede: string;
  date: Instant;
  /** Name of the first of its topics. */
  topic?: string | undefined;
  picture?: SearchPicture | undefined;
  label?: SearchLabel | undefined;
}

/** What kind of text a story is, as readers see it. */
export interface SearchLabel {
  text: string;
  /** Somebody paid for it. */
  isPaid: boolean;
}

/** The smallest file of a lead photo. */
export interface SearchPicture {
  path: SitePath;
  /** Pixels. */
  width: number;
  height: number;
}

/** As written in the file: short, since ten of these files may be loaded to show ten results. */
type Packed = readonly [
  path: string,
  title: string,
  lede: string,
  date: Instant,
  topic: string,
  picture?: string,
  width?: number,
  height?: number,
  label?: string,
  isPaid?: 0 | 1,
];

type PackedPicture = readonly [path: string, width: number, height: number];

/** Stands before a label where there is no picture: scripts that know no labels drop a picture that cannot be shown. */
const NO_PICTURE: PackedPicture = ["/", 0, 0];

/** A file of records, before it is compressed. @param textOf what a label says */
export function recordsJson({ stories }: SearchRecordsView, textOf: (label: Label) => string): string {
  return JSON.stringify(stories.map((card) => packed(card, textOf)));
}

function packed(
  { path, title, lede, date, topic, picture, label }: StoryCard,
  textOf: (label: Label) => string,
): unknown[] {
  const plain = [path, title, lede, date, topic?.name ?? ""];
  const file = smallest(picture);
  if (label === undefined) return [...plain, ...file];
  return [...plain, ...(file.length === 0 ? NO_PICTURE : file), textOf(label), isPaid(label) ? 1 : 0];
}

function smallest(picture: Picture | undefined): PackedPicture | [] {
  const file = picture?.avif[0] ?? picture?.jpeg[0];
  return file === undefined ? [] : [file.path, file.width, file.height];
}

/** The records of such a file. @param json parsed. @throws Error where an address is not valid */
export function recordsOf(json: unknown): SearchRecord[] {
  return (json as Packed[]).map(
    ([path, title, lede, date, topic, file = "/", width = 0, height = 0, text, paid]) => ({
      path: checked(path),
      title,
      lede,
      date,
      topic: topic || undefined,
      picture: width === 0 ? undefined : { path: checked(file), width, height },
      label: text === undefined ? undefined : { text, isPaid: paid === 1 },
    }),
  );
}

function checked(path: string): SitePath {
  if (!isSitePath(path)) throw new Error(`"${path}" is not an address within the site`);
  return path;
}
