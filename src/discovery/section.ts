import type { TopicLink } from "../model/views.ts";

/** The topic that represents a story where only one can: its section, else its first topic. */
export function sectionName(topics: readonly TopicLink[]): string | undefined {
  return (topics.find((topic) => topic.kind === "section") ?? topics[0])?.name;
}
