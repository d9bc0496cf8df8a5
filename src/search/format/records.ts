import { isSitePath, type SitePath } from "../../model/address.ts";
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
  ...picture: [path: string, width: number, height: number] | [],
];

/** A file of records, before it is compressed. */
export function recordsJson({ stories }: SearchRecordsView): string {
  return JSON.stringify(stories.map(packed));
}

function packed({ path, title, lede, date, topic, picture }: StoryCard): Packed {
  return [path, title, lede, date, topic?.name ?? "", ...smallest(picture)];
}

function smallest(picture: Picture | undefined): [string, number, number] | [] {
  const file = picture?.avif[0] ?? picture?.jpeg[0];
  return file === undefined ? [] : [file.path, file.width, file.height];
}

/** The records of such a file. @param json parsed. @throws Error where an address is not valid */
export function recordsOf(json: unknown): SearchRecord[] {
  return (json as Packed[]).map(([path, title, lede, date, topic, ...picture]) => ({
    path: checked(path),
    title,
    lede,
    date,
    topic: topic || undefined,
    picture:
      picture.length === 0 ? undefined : { path: checked(picture[0]), width: picture[1], height: picture[2] },
  }));
}

function checked(path: string): SitePath {
  if (!isSitePath(path)) throw new Error(`"${path}" is not an address within the site`);
  return path;
}
