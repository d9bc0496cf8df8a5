import type { Author, AuthorKey } from "./author.ts";
import type { Site } from "./site.ts";
import type { Topic } from "./topic.ts";
import { TopicRegistry } from "./topic-registry.ts";

/** What `site.yaml`, `topics.yaml` and `authors.yaml` say: small, and read anew by every build. */
export interface Newsroom {
  site: Site;
  topics: TopicRegistry;
  authors: ReadonlyMap<AuthorKey, Author>;
  /** Registers that could not be read in full: an entry that is missing may have been in the part that was not read. */
  incomplete?: readonly Register[] | undefined;
}

export type Register = "topics" | "authors";

/** A newsroom as plain data, which can be sent to another thread. */
export interface NewsroomData {
  site: Site;
  topics: readonly Topic[];
  authors: readonly Author[];
  incomplete?: readonly Register[] | undefined;
}

/** The newsroom that such data describes. */
export function newsroomOf({ site, topics, authors, incomplete }: NewsroomData): Newsroom {
  return {
    site,
    topics: new TopicRegistry(topics),
    authors: new Map(authors.map((author) => [author.key, author])),
    incomplete,
  };
}

/** All that a newsroom says, to be sent to another thread. */
export function newsroomData({ site, topics, authors, incomplete }: Newsroom): NewsroomData {
  return { site, topics: [...topics.all()], authors: [...authors.values()], incomplete };
}
