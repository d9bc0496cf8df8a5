import type { Author, AuthorKey } from "./author.ts";
import type { Site } from "./site.ts";
import type { Topic } from "./topic.ts";
import { TopicRegistry } from "./topic-registry.ts";

/** What `site.yaml`, `topics.yaml` and `authors.yaml` say: small, and read anew by every build. */
export interface Newsroom {
  site: Site;
  topics: TopicRegistry;
  authors: ReadonlyMap<AuthorKey, Author>;
}

/** A newsroom as plain data, which can be sent to another thread. */
export interface NewsroomData {
  site: Site;
  topics: readonly Topic[];
  authors: readonly Author[];
}

/** The newsroom that such data tells of. */
export function newsroomOf({ site, topics, authors }: NewsroomData): Newsroom {
  return {
    site,
    topics: new TopicRegistry(topics),
    authors: new Map(authors.map((author) => [author.key, author])),
  };
}

/** All that a newsroom says, to be sent to another thread. */
export function newsroomData({ site, topics, authors }: Newsroom): NewsroomData {
  return { site, topics: [...topics.all()], authors: [...authors.values()] };
}
