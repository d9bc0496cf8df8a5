import { foldText, nearest } from "../kit/text.ts";
import type { Topic, TopicKey } from "./topic.ts";

/** The topics of a site, found by key, by name in any language, or by alias, whatever the case or apostrophe. */
export class TopicRegistry {
  readonly #topics: ReadonlyMap<TopicKey, Topic>;
  readonly #byName = new Map<string, TopicKey>();
  readonly #names: string[] = [];

  constructor(topics: Iterable<Topic>) {
    this.#topics = new Map([...topics].map((topic) => [topic.key, topic]));
    for (const topic of this.#topics.values()) {
      for (const name of namesOf(topic)) {
        this.#byName.set(foldText(name), topic.key);
        this.#names.push(name);
      }
    }
  }

  get(key: TopicKey): Topic | undefined {
    return this.#topics.get(key);
  }

  all(): Iterable<Topic> {
    return this.#topics.values();
  }

  /** The topic that a tag means; most tags are keys, which fold to themselves. */
  find(tag: string): Topic | undefined {
    const known = this.#topics.get(tag);
    if (known) return known;
    const key = this.#byName.get(foldText(tag));
    return key === undefined ? undefined : this.#topics.get(key);
  }

  /** The name or key that a misspelt tag comes nearest to. */
  nearest(tag: string): string | undefined {
    return nearest(tag, this.#names);
  }

  children(key: TopicKey): Topic[] {
    return [...this.#topics.values()].filter((topic) => topic.parent === key);
  }

  /** The topics and all that they belong to: a story about Brussels is also one about Belgium. */
  withAncestors(keys: readonly TopicKey[]): TopicKey[] {
    const all = new Set<TopicKey>();
    for (const key of keys) {
      for (
        let at: TopicKey | undefined = key;
        at !== undefined && !all.has(at);
        at = this.#topics.get(at)?.parent
      ) {
        all.add(at);
      }
    }
    return [...all];
  }
}

/** All that a topic may be called by. */
export function namesOf(topic: Topic): string[] {
  return [...new Set([topic.key, ...Object.values(topic.name), ...topic.aliases])];
}
