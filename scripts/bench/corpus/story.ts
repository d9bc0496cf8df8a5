/** The stories of a corpus. Each is made from its number alone, so that any of them can be asked for at any time. */
import { slugOf } from "../../../src/i18n/slug.ts";
import { ENGLISH } from "./english.ts";
import { AUTHORS, type CorpusLang, TOPICS } from "./newsroom.ts";
import { Random } from "./random.ts";
import type { Speech } from "./sentence.ts";
import { UKRAINIAN } from "./ukrainian.ts";
import { NOUNS } from "./ukrainian-words.ts";

const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3650;
const DAY = 86_400_000;
/** News is published between six and eight in UTC, so that the day is the same in Kyiv. */
const MORNING = 6 / 24;
const DAYTIME = 14 / 24;

const TRANSLATED = 0.1;
/** Texts use the whole vocabulary, addresses only the usual words. */
const WORDS_OF_ADDRESSES = 300;

/** What other stories may know about a story: enough to link to it. */
export interface StoryRef {
  index: number;
  /** `2016-03-01` */
  day: string;
  slug: string;
  /** Milliseconds since the epoch. */
  date: number;
  langs: readonly CorpusLang[];
}

export interface CorpusStory extends StoryRef {
  topics: readonly string[];
  authors: readonly string[];
}

/** One language of a story. */
export interface CorpusText {
  title: string;
  lede: string;
  /** Markdown. */
  body: string;
}

/** How a generator's markdown refers to other stories. */
export interface Dialect {
  link(text: string, to: StoryRef, lang: CorpusLang): string;
  /** A block of its own that leads to another story. */
  card(to: StoryRef, lang: CorpusLang): string;
}

/** The address and the place in time of story number `index` among `count`: the first is ten years older than the last. */
export function storyRef(index: number, count: number): StoryRef {
  const random = new Random(index * 3);
  const place = (index * DAYS) / count;
  const hours = MORNING + (place % 1) * DAYTIME;
  const date = Math.floor((FIRST_DAY + (Math.floor(place) + hours) * DAY) / 1000) * 1000;
  const words = [noun(random), noun(random)].join(" ");
  return {
    index,
    day: new Date(date).toISOString().slice(0, 10),
    slug: `${slugOf(words, "uk")}-${index}`,
    date,
    langs: random.chance(TRANSLATED) ? ["uk", "en"] : ["uk"],
  };
}

function noun(random: Random): string {
  return NOUNS[random.below(WORDS_OF_ADDRESSES)]?.forms[0] as string;
}

/** A story with its topics, most of them common ones, and its authors. */
export function corpusStory(index: number, count: number): CorpusStory {
  const random = new Random(index * 3 + 1);
  const topics = new Set<string>();
  for (const wanted = random.between(3, 5); topics.size < wanted; )
    topics.add(random.pickByRank(TOPICS, 2).key);
  return { ...storyRef(index, count), topics: [...topics], authors: [random.pickByRank(AUTHORS).key] };
}

const SPEECH: Readonly<Record<CorpusLang, Speech>> = { uk: UKRAINIAN, en: ENGLISH };

/** The text of a story: 300 to 900 words. */
export function corpusText(
  { index }: StoryRef,
  lang: CorpusLang,
  count: number,
  dialect: Dialect,
): CorpusText {
  const random = new Random(index * 3 + 2);
  const speech = SPEECH[lang];
  return {
    title: speech.headline(random),
    lede: `${speech.sentence(random)} ${speech.sentence(random)}`,
    body: new Body(random, speech, (kind) => reference(kind, random, index, lang, count, dialect)).write(),
  };
}

/** Refers to an older story that exists in this language; nothing where there is none. */
function reference(
  kind: keyof Dialect,
  random: Random,
  index: number,
  lang: CorpusLang,
  count: number,
  dialect: Dialect,
): ((text: string) => string) | undefined {
  if (index === 0) return undefined;
  // Mostly recent ones, as newsrooms do.
  for (let other = Math.min(index, count) - 1 - random.rank(index); other >= 0; other--) {
    const to = storyRef(other, count);
    if (to.langs.includes(lang))
      return (text) => (kind === "card" ? dialect.card(to, lang) : dialect.link(text, to, lang));
  }
  return undefined;
}

type Reference = (kind: keyof Dialect) => ((text: string) => string) | undefined;

/** Writes the blocks of one text. */
class Body {
  readonly #random: Random;
  readonly #speech: Speech;
  readonly #reference: Reference;
  readonly #blocks: string[] = [];
  #words = 0;

  constructor(random: Random, speech: Speech, reference: Reference) {
    this.#random = random;
    this.#speech = speech;
    this.#reference = reference;
  }

  write(): string {
    const random = this.#random;
    const wanted = random.between(300, 900);
    const extras = [() => this.#list(), () => this.#quote(), () => this.#card()].filter(() =>
      random.chance(0.5),
    );
    for (let paragraphs = 1; this.#words < wanted; paragraphs++) {
      this.#add(this.#paragraph());
      if (paragraphs % 3 === 2) extras.pop()?.();
      if (paragraphs % 3 === 0) this.#add(`## ${this.#speech.headline(random)}`);
    }
    // A heading has something below it.
    this.#add(this.#speech.sentence(random));
    return `${this.#blocks.join("\n\n")}\n`;
  }

  #add(block: string): void {
    this.#words += block.split(" ").length;
    this.#blocks.push(block);
  }

  #paragraph(): string {
    const sentences = Array.from({ length: this.#random.between(3, 6) }, () =>
      this.#speech.sentence(this.#random),
    );
    if (this.#random.chance(0.2)) sentences.push(this.#linked());
    else if (this.#random.chance(0.1)) sentences.push(`**${this.#speech.headline(this.#random)}.**`);
    return sentences.join(" ");
  }

  #linked(): string {
    const words = this.#speech.headline(this.#random);
    return `${this.#reference("link")?.(words) ?? words}.`;
  }

  #list(): void {
    const items = Array.from(
      { length: this.#random.between(3, 6) },
      () => `- ${this.#speech.headline(this.#random)};`,
    );
    this.#add(items.join("\n"));
  }

  #quote(): void {
    this.#add(`> ${this.#speech.sentence(this.#random)}\n>\n> — ${this.#speech.speaker(this.#random)}`);
  }

  #card(): void {
    const card = this.#reference("card")?.("");
    if (card !== undefined) this.#add(card);
  }
}
