import type { Localised } from "../i18n/lang.ts";

export type TopicKey = string;

export const TOPIC_KINDS = ["section", "country", "organisation", "person", "theme"] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** An entry of `content/topics.yaml`. */
export interface Topic {
  key: TopicKey;
  kind: TopicKind;
  name: Localised;
  description?: Localised | undefined;
  aliases: readonly string[];
  parent?: TopicKey | undefined;
}
