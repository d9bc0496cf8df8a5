import type { Author, AuthorKey } from "./author.ts";
import type { Series, SeriesKey } from "./series.ts";
import type { Site } from "./site.ts";
import { NO_THEME, type Theme } from "./theme.ts";
import type { Topic } from "./topic.ts";
import { TopicRegistry } from "./topic-registry.ts";

/** What `site.yaml`, `topics.yaml`, `authors.yaml` and `series.yaml` say: small, and read anew by every build. */
export interface Newsroom {
  site: Site;
  topics: TopicRegistry;
  authors: ReadonlyMap<AuthorKey, Author>;
  /** Empty for a site without `series.yaml`. */
  series: ReadonlyMap<SeriesKey, Series>;
  /** How it looks and speaks where it has a look of its own. */
  theme: Theme;
  /** Registers that could not be read in full: an entry that is missing may have been in the part that was not read. */
  incomplete?: readonly Register[] | undefined;
}

export type Register = "topics" | "authors" | "series";

/** A newsroom as plain data, which can be sent to another thread. */
export interface NewsroomData {
  site: Site;
  topics: readonly Topic[];
  authors: readonly Author[];
  series: readonly Series[];
  theme?: Theme | undefined;
  incomplete?: readonly Register[] | undefined;
}

/** The newsroom that such data describes. */
export function newsroomOf({
  site,
  topics,
  authors,
  series,
  theme = NO_THEME,
  incomplete,
}: NewsroomData): Newsroom {
  return {
    site,
    topics: new TopicRegistry(topics),
    authors: new Map(authors.map((author) => [author.key, author])),
    series: new Map(series.map((each) => [each.key, each])),
    theme,
    incomplete,
  };
}

/** All that a newsroom says, to be sent to another thread. */
export function newsroomData({ site, topics, authors, series, theme, incomplete }: Newsroom): NewsroomData {
  return {
    site,
    topics: [...topics.all()],
    authors: [...authors.values()],
    series: [...series.values()],
    theme,
    incomplete,
  };
}
