import { joinBytes } from "../kit/bytes.ts";
import { contentHash } from "../kit/files.ts";
import type { OutputKind } from "../model/output.ts";
import type { SearchBand } from "../model/search-views.ts";
import type { Front, StoryCard, StoryView } from "../model/views.ts";
import type { ViewOf } from "./view.ts";

/** A view in which stories stand by their versions: two views of a kind are equal where their essences are, and it is short. */
export function essenceOf<K extends OutputKind>(kind: K, view: ViewOf[K]): unknown {
  const essence = ESSENCES[kind];
  return essence === undefined ? view : essence(view);
}

/** Hash of what an output shows: two outputs of a kind with equal hashes are equal, as long as their ingredients are. */
export function viewHash<K extends OutputKind>(kind: K, view: ViewOf[K]): string {
  return contentHash(JSON.stringify(essenceOf(kind, view)));
}

const ESSENCES: { readonly [K in OutputKind]?: (view: ViewOf[K]) => unknown } = {
  story: (view) => ({ ...view, story: storyEssence(view.story), related: view.related.map(cardEssence) }),
  home: (view) => ({ ...listEssence(view), front: view.front && frontEssence(view.front) }),
  topic: listEssence,
  author: listEssence,
  "not-found": listEssence,
  day: listEssence,
  "search-shard": (view) => ({ ...view, bands: view.bands.map(bandEssence) }),
  "search-records": listEssence,
  feed: (view) => ({ ...view, stories: view.stories.map(storyEssence) }),
};

function listEssence<V extends { stories: readonly StoryCard[] }>(view: V): object {
  return { ...view, stories: view.stories.map(cardEssence) };
}

function frontEssence({ top, sections }: Front): unknown {
  return [top.map(cardEssence), sections.map(({ topic, stories }) => [topic, stories.map(cardEssence)])];
}

function bandEssence({ band, months }: SearchBand): unknown {
  return [
    band,
    months.map(({ start }) => start),
    contentHash(joinBytes(months.map(({ postings }) => postings))),
  ];
}

/** Whether a story of the future is marked depends on the clock as well. */
function cardEssence({ id, card, draft }: StoryCard): unknown {
  return [id, card, draft];
}

function storyEssence({ id, version, draft, cards }: StoryView): unknown {
  return [id, version, draft, Object.values(cards).map(cardEssence)];
}
