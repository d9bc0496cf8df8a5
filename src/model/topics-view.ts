import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";
import type { TopicKind } from "./topic.ts";
import type { Alternate, TopicLink } from "./views.ts";

/** The page of all topics. */
export interface TopicsView {
  lang: Lang;
  path: SitePath;
  /** Topics that have stories, by kind in the order of `TOPIC_KINDS`, by name within. */
  groups: readonly {
    kind: TopicKind;
    topics: readonly (TopicLink & { description?: string | undefined })[];
  }[];
  alternates: readonly Alternate[];
}
