/** Short forms of what many views hold. A story is reduced to its version, which changes with anything shown of it. */
import type { StoryCard, StoryView } from "../model/views.ts";

/** The fingerprint of a view that lists stories. */
export function listFingerprint<V extends { stories: readonly StoryCard[] }>(view: V): object {
  return { ...view, stories: view.stories.map(cardFingerprint) };
}

/** Includes the draft mark: whether a future story bears it also depends on the clock. */
export function cardFingerprint({ id, card, draft, due }: StoryCard): unknown {
  return due === undefined ? [id, card, draft] : [id, card, draft, due];
}

export function storyFingerprint({ id, version, draft, due, cards }: StoryView): unknown {
  const others = Object.values(cards).map(cardFingerprint);
  return due === undefined ? [id, version, draft, others] : [id, version, draft, due, others];
}
