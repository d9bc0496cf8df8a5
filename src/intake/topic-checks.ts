import type { Problems } from "../kit/problems.ts";
import { foldText, nearest, suggest } from "../kit/text.ts";
import type { Topic } from "../model/topic.ts";
import { namesOf } from "../model/topic-registry.ts";
import type { YamlSource } from "./yaml/yaml.ts";

/** Checks topics against one another: a name or alias belongs to one of them only, and a parent is a topic above. */
export function checkTopics(topics: readonly Topic[], yaml: YamlSource, problems: Problems): void {
  checkNames(topics, yaml, problems);
  checkParents(topics, yaml, problems);
}

function checkNames(topics: readonly Topic[], yaml: YamlSource, problems: Problems): void {
  const owners = new Map<string, string>();
  for (const topic of topics) {
    for (const name of namesOf(topic)) {
      const owner = owners.get(foldText(name));
      if (owner !== undefined && owner !== topic.key) {
        problems.error(
          "topics.yaml",
          yaml.lineOf([topic.key]),
          `the topics "${owner}" and "${topic.key}" are both called "${name}"`,
          "A name or alias can belong to only one topic: rename one of them.",
        );
      }
      owners.set(foldText(name), topic.key);
    }
  }
}

function checkParents(topics: readonly Topic[], yaml: YamlSource, problems: Problems): void {
  const parents = new Map(topics.map((topic) => [topic.key, topic.parent]));
  // Topics that have errors of their own are not in the list.
  const known = new Set(Object.keys(yaml.data as object));
  for (const topic of topics) {
    const line = yaml.lineOf([topic.key, "parent"]);
    if (topic.parent === undefined) continue;
    if (!parents.has(topic.parent) && !known.has(topic.parent)) {
      problems.error(
        "topics.yaml",
        line,
        `the parent "${topic.parent}" of "${topic.key}" is not a topic`,
        suggest(nearest(topic.parent, parents.keys()), topic.parent) ?? "Add it, or take the parent out.",
      );
      continue;
    }
    const seen = new Set<string>();
    for (let at: string | undefined = topic.key; at !== undefined; at = parents.get(at)) {
      if (seen.has(at)) {
        const way = [...seen, at].join(" → ");
        const hint = "A topic's parent cannot be a topic below it: take a parent out.";
        problems.error("topics.yaml", line, `"${topic.key}" is below itself: ${way}`, hint);
        break;
      }
      seen.add(at);
    }
  }
}
