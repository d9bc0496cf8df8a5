import { frameOf } from "../../../src/eleventy/frames.ts";
import type { StoryId } from "../../../src/model/story-id.ts";
import { cardsOf } from "../../../src/outputs/cards.ts";
import { storyCard } from "../../../templates/parts/story-card.ts";
import { storyRow } from "../../../templates/parts/story-rows.ts";
import { ASSETS } from "./once-per-frame.ts";
import type { Trick } from "./trick.ts";

export const heldRows: Trick = {
  title: "rows of stories held, since several lists have the same",
  plain: "rendered for each list",
  prepare(material) {
    const snapshot = material.snapshot();
    const [lang] = snapshot.newsroom.site.languages;
    const newest = new Set(material.pages().map(({ id }) => id));
    const entries = snapshot.db.all<{ id: StoryId }>(
      "select id from list_entries where lang = ? and list in ('home', 'topic', 'author') order by list, key, date, id",
      lang,
    );
    const ids = entries.map(({ id }) => id).filter((id) => newest.has(id));
    const cards = cardsOf(snapshot, ids, lang);
    const frame = () => frameOf({ context: snapshot, assets: ASSETS, preview: false }, lang);
    return {
      stories: newest.size,
      plain: () => {
        const own = frame();
        return cards.map((card) => storyCard(own, card, { layout: "row" }).value);
      },
      trick: () => {
        const own = frame();
        return cards.map((card) => storyRow(own, card).value);
      },
    };
  },
};
