import { storyPageView } from "../../../src/outputs/story-view.ts";
import type { Trick } from "./trick.ts";

export const heldCards: Trick = {
  title: "cards, words and places in lists that pages of stories share held",
  plain: "read for each page",
  prepare(material) {
    const pages = material.pages().toReversed();
    const { languages } = material.newsroom().site;
    return {
      stories: pages.length,
      plain: () => pages.map(({ id }) => storyPageView(material.snapshot(), id, languages[0])),
      trick: () => {
        const snapshot = material.snapshot();
        return pages.map(({ id }) => storyPageView(snapshot, id, languages[0]));
      },
    };
  },
};
