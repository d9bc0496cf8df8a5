import { dayOf, parseInstant } from "../../i18n/dates.ts";
import { messagesFor } from "../../i18n/messages.ts";
import { slugOf } from "../../i18n/slug.ts";
import type { Problems } from "../../kit/problems.ts";
import { cleanText, mixedScriptWords, nearest } from "../../kit/text.ts";
import { type RenderedBody, renderMarkdown } from "../../markdown/render.ts";
import { type Addresses, isSitePath, type SitePath } from "../../model/address.ts";
import { splitFrontMatter } from "../../model/front-matter.ts";
import type { Lang } from "../../model/lang.ts";
import type { Newsroom } from "../../model/newsroom.ts";
import { type StoryFrontMatter, storySchema } from "../../model/schemas.ts";
import type { Correction, Instant, Story, StoryId } from "../../model/story.ts";
import { checkYaml, readYaml, type YamlSource } from "../../model/yaml.ts";
import { suggest } from "./newsroom.ts";

/** A story's text as read, with the lines of what other files must answer for. */
export interface ReadStory {
  story: Story;
  file: string;
  day: string;
  photos: RenderedBody["photos"];
  leadLine: number;
  stories: { id: StoryId; line: number }[];
  aliasLines: readonly number[];
}

/** What reading a story needs to know. */
export interface ReadingContext {
  newsroom: Newsroom;
  addresses: Addresses;
  problems: Problems;
}

/** Reads one language of a story. Everything that is wrong with it becomes a problem; with an error there is no result. */
export function readStoryFile(
  source: string,
  file: string,
  id: StoryId,
  lang: Lang,
  context: ReadingContext,
): ReadStory | undefined {
  const { problems } = context;
  const parts = splitFrontMatter(cleanText(source), file, problems);
  if (parts === undefined) return undefined;
  const place = { file, firstLine: parts.yamlLine };
  const rendered = renderMarkdown(parts.body, {
    lang,
    file,
    firstLine: parts.bodyLine,
    problems,
    labels: messagesFor(lang).markdown,
  });
  const yaml = readYaml(parts.yaml, place, problems);
  const matter = yaml && checkYaml(storySchema, yaml, place, problems);
  if (yaml === undefined || matter === undefined) return undefined;
  return new StoryFile(matter, yaml, file, lang, context).read(id, rendered);
}

class StoryFile {
  readonly #matter: StoryFrontMatter;
  readonly #yaml: YamlSource;
  readonly #file: string;
  readonly #lang: Lang;
  readonly #context: ReadingContext;

  constructor(matter: StoryFrontMatter, yaml: YamlSource, file: string, lang: Lang, context: ReadingContext) {
    this.#matter = matter;
    this.#yaml = yaml;
    this.#file = file;
    this.#lang = lang;
    this.#context = context;
  }

  read(id: StoryId, rendered: RenderedBody): ReadStory | undefined {
    const matter = this.#matter;
    const date = this.#instant(matter.date, ["date"]);
    const topics = this.#topics();
    const authors = this.#authors();
    const corrections = this.#corrections();
    const slug = this.#slug();
    if (date === undefined || slug === undefined) return undefined;
    this.#warn();
    const day = dayOf(date, this.#context.newsroom.site.timeZone);
    const story: Story = {
      id,
      lang: this.#lang,
      path: this.#context.addresses.story(this.#lang, day, slug),
      title: matter.title,
      lede: matter.lede,
      date,
      updated: this.#updated(date, corrections),
      topics,
      authors,
      photo: matter.photo,
      aliases: this.#aliases(),
      related: matter.related,
      source: matter.source,
      corrections,
      draft: matter.draft,
      body: rendered.body,
      headings: rendered.headings,
      text: rendered.text,
      words: rendered.words,
    };
    return {
      story,
      file: this.#file,
      day,
      photos: rendered.photos,
      leadLine: this.#yaml.lineOf(["photo"]),
      stories: [
        ...rendered.stories,
        ...matter.related.map((target, i) => ({ id: target, line: this.#yaml.lineOf(["related", i]) })),
      ],
      aliasLines: matter.aliases.map((_, i) => this.#yaml.lineOf(["aliases", i])),
    };
  }

  #error(key: PropertyKey[], message: string, hint?: string): void {
    this.#context.problems.error(this.#file, this.#yaml.lineOf(key), message, hint);
  }

  #instant(text: string, key: PropertyKey[]): Instant | undefined {
    const instant = parseInstant(text, this.#context.newsroom.site.timeZone);
    if (instant === undefined) {
      this.#error(
        key,
        `"${key.join(".")}": "${text}" is not a date that exists`,
        "Write one such as 2025-02-13T18:40:00+02:00 or 2025-02-13T18:40.",
      );
    }
    return instant;
  }

  /** When the story last changed: as it says, or the last correction; nothing where it never did. */
  #updated(date: Instant, corrections: readonly Correction[]): Instant | undefined {
    const said =
      this.#matter.updated === undefined ? undefined : this.#instant(this.#matter.updated, ["updated"]);
    if (said !== undefined && said < date) this.#error(["updated"], '"updated" is before "date"');
    for (const [i, correction] of corrections.entries()) {
      if (correction.date < date)
        this.#error(["corrections", i, "date"], "a correction is dated before the story");
    }
    const last = Math.max(said ?? date, ...corrections.map((correction) => correction.date));
    return last > date ? last : undefined;
  }

  #corrections(): Correction[] {
    return this.#matter.corrections.flatMap(({ date, text }, i) => {
      const instant = this.#instant(date, ["corrections", i, "date"]);
      return instant === undefined ? [] : [{ date: instant, text }];
    });
  }

  #topics(): string[] {
    const { topics } = this.#context.newsroom;
    const keys = this.#matter.tags.flatMap((tag, i) => {
      const topic = topics.find(tag);
      if (topic) return [topic.key];
      this.#error(
        ["tags", i],
        `"${tag}" is not a topic of topics.yaml`,
        suggest(topics.nearest(tag)) ?? "Add it there, or take another.",
      );
      return [];
    });
    return [...new Set(keys)];
  }

  #authors(): string[] {
    const { authors } = this.#context.newsroom;
    for (const [i, key] of this.#matter.authors.entries()) {
      if (!authors.has(key))
        this.#error(
          ["authors", i],
          `"${key}" is not an author of authors.yaml`,
          suggest(nearest(key, authors.keys())),
        );
    }
    return [...new Set(this.#matter.authors)];
  }

  #slug(): string | undefined {
    const slug = this.#matter.slug ?? slugOf(this.#matter.title, this.#lang);
    if (slug !== "") return slug;
    this.#error(
      ["title"],
      "the headline gives no address, since it has no letter or digit that can be spelled in Latin",
      'Give one: slug: "short-name".',
    );
    return undefined;
  }

  #aliases(): SitePath[] {
    return this.#matter.aliases.flatMap((text, i) => {
      const path = text.endsWith("/") ? text : `${text}/`;
      if (isSitePath(path)) return [path];
      this.#error(
        ["aliases", i],
        `"${text}" is not an address within the site`,
        "Write the old one from its first slash: /2025/02/13/old-name/",
      );
      return [];
    });
  }

  #warn(): void {
    const { problems } = this.#context;
    const { title, lede, photo } = this.#matter;
    const at = (key: string) => this.#yaml.lineOf([key]);
    if ([...title].length > 110)
      problems.warn(
        this.#file,
        at("title"),
        "the headline is longer than 110 characters",
        "Search engines and cards cut it.",
      );
    if (photo === undefined)
      problems.warn(
        this.#file,
        at("title"),
        "the story has no photo",
        'Give it one: photo: { file: name.jpg, alt: "what is to be seen" }.',
      );
    for (const [key, text] of [
      ["title", title],
      ["lede", lede],
    ] as const) {
      for (const word of mixedScriptWords(text)) {
        problems.warn(
          this.#file,
          at(key),
          `"${word}" mixes Latin and Cyrillic letters`,
          "Search will not find it: type the word again in one alphabet.",
        );
      }
    }
  }
}
