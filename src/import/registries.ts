import type { Lang } from "../i18n/lang.ts";
import { foldText } from "../kit/text.ts";
import { authorFinder } from "../model/author.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { namesOf } from "../model/topic-registry.ts";
import type { ArchiveAuthor, ArchiveTopic } from "./archive.ts";
import { oneLine, Register } from "./register.ts";

/** The topic of texts that have none. */
export const NO_TOPIC = "archive";

/** The topics and authors of an archive, as they meet those of the site. */
export class Registries {
  readonly topics: Register<ArchiveTopic>;
  readonly authors: Register<ArchiveAuthor>;

  constructor({ site, topics, authors }: Newsroom) {
    const [lang] = site.languages;
    const registered = [...topics.all()].map((topic) => ({ key: topic.key, names: namesOf(topic) }));
    this.topics = new Register(registered, (name) => topics.find(name)?.key, lang);
    const signing = [...authors.values()].map(({ key, name, aliases = [] }) => ({
      key,
      names: [...new Set([...site.languages.map((language) => name[language]), ...aliases])],
    }));
    this.authors = new Register(signing, authorFinder(authors), lang);
  }

  /** Counts the topics and authors of a text. @param lang that readers see it in, if they see it */
  count(topics: readonly ArchiveTopic[], authors: readonly ArchiveAuthor[], lang: Lang | undefined): void {
    for (const topic of topics) {
      this.topics.count(topic, { texts: 1, lang });
      const { parent } = topic;
      if (parent !== undefined) this.topics.count({ name: parent, kind: "section" }, { texts: 0, lang });
    }
    if (tagsOf(topics).includes(NO_TOPIC))
      this.topics.count({ name: NO_TOPIC, kind: "section" }, { texts: 1, lang });
    for (const author of authors) this.authors.count(author, { texts: 1, lang });
  }
}

/** The names by which a text names its topics: they hold whatever keys those get, and when one becomes an alias. */
export function tagsOf(topics: readonly ArchiveTopic[]): string[] {
  const names = namesIn(topics);
  return names.length === 0 ? [NO_TOPIC] : names;
}

/** Names without repetition, whatever the case or apostrophe. */
export function namesIn(named: readonly { name: string }[]): string[] {
  const names = new Map<string, string>();
  for (const { name } of named) if (foldText(name) !== "") names.set(foldText(name), oneLine(name));
  return [...names.values()];
}
