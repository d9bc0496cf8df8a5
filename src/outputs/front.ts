import type { Lang } from "../i18n/lang.ts";
import { newestOf } from "../library/list-pages.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { isPaid } from "../model/label.ts";
import type { Front, StoryCard } from "../model/views.ts";
import { cardsOf, topicLink } from "./cards.ts";

/** Stories above the sections: the lead, and three beside one another. */
const TOP = 4;

/** Milliseconds for which a story has its weight. */
const DAY = 86_400_000;

/** Stories up to which a paper has no sections: one below the other, with their pictures, they make a page. */
const YOUNG = 10;

/** Stories of a section. */
const IN_SECTION = 3;

/**
 * What the front page puts before the latest stories. A story of great weight leads until there is one that is more than
 * a day younger, so nobody has to take it down by hand, and no page changes by the clock.
 * What somebody paid for does not lead it.
 * @param newest the stories of the page, newest first
 */
export function frontOf(context: Snapshot, lang: Lang, newest: readonly StoryCard[]): Front {
  const last = newest[0]?.date ?? 0;
  const weightOf = ({ weight, date }: StoryCard) => (last - date > DAY ? 0 : weight);
  const news = newest.filter(({ label }) => !isPaid(label));
  const top = (news.length > 0 ? news : newest).toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, TOP);
  const list = { list: "home", lang, key: "" } as const;
  if (newest.length <= YOUNG && newestOf(context.db, list, YOUNG + 1).length <= newest.length)
    return { top, sections: [] };
  const shown = new Set(top.map(({ id }) => id));
  const sections = context.newsroom.site.navigation.map((key) => {
    const list = { list: "topic", lang, key } as const;
    const ids = newestOf(context.db, list, shown.size + IN_SECTION).filter((id) => !shown.has(id));
    const stories = cardsOf(context, ids.slice(0, IN_SECTION), lang);
    for (const { id } of stories) shown.add(id);
    return { topic: topicLink(context, key, lang), stories };
  });
  return { top, sections: sections.filter(({ stories }) => stories.length > 0) };
}
