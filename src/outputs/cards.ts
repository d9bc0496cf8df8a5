import type { Lang } from "../i18n/lang.ts";
import { memoPer } from "../kit/memo.ts";
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

/** Cards to hold, of about 2 kB each. */
const CARDS = 20_000;

/** A public story as lists show it; nothing where there is none. */
export const cardOf = memoPer(readCard, { key: (id, lang) => `${lang} ${id}`, most: CARDS });

function readCard(context: Snapshot, id: StoryId, lang: Lang): StoryCard | undefined {
  const row = context.db.get<CardRow>(
    `select id, lang, topics, card, ${CARD_COLUMNS.join(", ")} from stories where id = ? and lang = ? and live = 1`,
    id,
    lang,
  );
  return row && cardOfRow(context, row);
}

/** The cards of public stories, in the order of their ids given. */
export function cardsOf(context: Snapshot, ids: readonly StoryId[], lang: Lang): StoryCard[] {
  return ids.flatMap((id) => cardOf(context, id, lang) ?? []);
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

/** @throws Error for a key that the registry does not have; the reader lets no such key through */
export const topicLink = memoPer(makeTopicLink, { key: (key, lang) => `${lang} ${key}` });

function makeTopicLink({ newsroom, addresses }: Snapshot, key: TopicKey, lang: Lang): TopicLink {
  const topic = newsroom.topics.get(key);
  if (topic === undefined) throw new Error(`there is no topic ${key}`);
  return { key, kind: topic.kind, name: topic.name[lang], path: addresses.topic(lang, key) };
}

/** @throws Error for a key that the registry does not have; the reader lets no such key through */
export const authorLink = memoPer(makeAuthorLink, { key: (key, lang) => `${lang} ${key}` });

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
