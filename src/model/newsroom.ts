import type { Author, AuthorKey } from "./author.ts";
import type { Site } from "./site.ts";
import type { TopicRegistry } from "./topic-registry.ts";

/** What `site.yaml`, `topics.yaml` and `authors.yaml` say: small, and read anew by every build. */
export interface Newsroom {
  site: Site;
  topics: TopicRegistry;
  authors: ReadonlyMap<AuthorKey, Author>;
}
