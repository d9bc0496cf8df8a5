/** Short forms of what many views hold: a story stands by its version, since that changes with all that is shown of it. */
import type { StoryCard, StoryView } from "../model/views.ts";

/** Of a view that lists stories. */
export function listFingerprint<V extends { stories: readonly StoryCard[] }>(view: V): object {
  return { ...view, stories: view.stories.map(cardFingerprint) };
}

/** Whether a story of the future is marked depends on the clock as well. */
export function cardFingerprint({ id, card, draft }: StoryCard): unknown {
  return [id, card, draft];
}

export function storyFingerprint({ id, version, draft, cards }: StoryView): unknown {
  return [id, version, draft, Object.values(cards).map(cardFingerprint)];
}
