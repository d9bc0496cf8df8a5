import type { Lang } from "../i18n/lang.ts";
import { memo, memoPer } from "../kit/memo.ts";
import { CARD_COLUMNS, type StoryRow } from "../library/rows.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Signature } from "../model/author.ts";
import type { Label } from "../model/label.ts";
import type { LeadPhoto } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { TopicKey } from "../model/topic.ts";
import type { AuthorLink, StoryCard, TopicLink } from "../model/views.ts";
import { pictureOf } from "./pictures.ts";

type CardColumn = (typeof CARD_COLUMNS)[number] | "topics" | "card";
type CardRow = { id: StoryId; lang: Lang } & {
  [Column in CardColumn]: StoryRow[Column] extends boolean ? 0 | 1 : StoryRow[Column];
};

const CARD = `select id, lang, topics, card, ${CARD_COLUMNS.join(", ")} from stories where id = ? and lang = ? and live = 1`;

/** Cards to hold in all languages, of about 2 kB each. */
const CARDS = 20_000;

/** The public stories of a language as lists show them, by their ids; nothing where there is none. */
const cardsIn = memoPer((context: Snapshot, lang: Lang) =>
  memo((id: StoryId) => readCard(context, id, lang), {
    most: Math.ceil(CARDS / context.newsroom.site.languages.length),
  }),
);

/** A public story as lists show it; nothing where there is none. */
export function cardOf(context: Snapshot, id: StoryId, lang: Lang): StoryCard | undefined {
  return cardsIn(context, lang)(id);
}

function readCard(context: Snapshot, id: StoryId, lang: Lang): StoryCard | undefined {
  const row = context.db.get<CardRow>(CARD, id, lang);
  return row && cardOfRow(context, row);
}

/** The cards of public stories, in the order of their ids given. */
export function cardsOf(context: Snapshot, ids: readonly StoryId[], lang: Lang): StoryCard[] {
  const cardFor = cardsIn(context, lang);
  return ids.map(cardFor).filter((card) => card !== undefined);
}

function cardOfRow(context: Snapshot, row: CardRow): StoryCard {
  const { photo, label, topics, authors, draft, published, liveUntil, ...others } = row;
  // Does not compile with a column that a card does not have as it is stored.
  const shown: Pick<StoryCard, keyof typeof others> = others;
  const { id, lang } = shown;
  const lead = photo === null ? undefined : (JSON.parse(photo) as LeadPhoto);
  const [first] = JSON.parse(topics) as TopicKey[];
  return {
    ...shown,
    draft: draft === 1 || published > context.now,
    ...(published > context.now && { due: { at: published, isDraft: draft === 1 } }),
    picture: lead && pictureOf(context, id, lang, lead),
    ...(label !== null && { label: labelOf(label) }),
    ...(liveUntil !== null && { live: { until: liveUntil } }),
    topic: first === undefined ? undefined : topicLink(context, first, lang),
    authors: (JSON.parse(authors) as Signature[]).map(({ key, roles }) => {
      const author = authorLink(context, key, lang);
      return roles === undefined ? author : { ...author, roles };
    }),
  };
}

/** A label as the library keeps it. */
export function labelOf(json: string | null): Label | undefined {
  return json === null ? undefined : (JSON.parse(json) as Label);
}

const topicLinksIn = memoPer((context: Snapshot, lang: Lang) =>
  memo((key: TopicKey) => makeTopicLink(context, key, lang)),
);

/** @throws Error for a key that the registry does not have; the reader lets no such key through */
export function topicLink(context: Snapshot, key: TopicKey, lang: Lang): TopicLink {
  return topicLinksIn(context, lang)(key);
}

function makeTopicLink({ newsroom, addresses }: Snapshot, key: TopicKey, lang: Lang): TopicLink {
  const topic = newsroom.topics.get(key);
  if (topic === undefined) throw new Error(`there is no topic ${key}`);
  return { key, kind: topic.kind, name: topic.name[lang], path: addresses.topic(lang, key) };
}

const authorLinksIn = memoPer((context: Snapshot, lang: Lang) =>
  memo((key: string) => makeAuthorLink(context, key, lang)),
);

/** @throws Error for a key that the registry does not have; the reader lets no such key through */
export function authorLink(context: Snapshot, key: string, lang: Lang): AuthorLink {
  return authorLinksIn(context, lang)(key);
}

function makeAuthorLink({ newsroom, addresses }: Snapshot, key: string, lang: Lang): AuthorLink {
  const author = newsroom.authors.get(key);
  if (author === undefined) throw new Error(`there is no author ${key}`);
  return {
    key,
    kind: author.kind,
    name: author.name[lang],
    path: addresses.author(lang, key),
    url: author.url,
    fediverse: author.fediverse,
    ...(author.sameAs !== undefined && { sameAs: author.sameAs }),
    ...(author.gender !== undefined && { gender: author.gender }),
  };
}
