import type { Lang } from "../i18n/lang.ts";
import { partsAround } from "../library/series-order.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Series, SeriesPlace } from "../model/series.ts";
import type { SeriesHeading, SeriesLink } from "../model/series-views.ts";
import type { StoryId } from "../model/story-id.ts";
import type { StoryLink, StoryView } from "../model/views.ts";
import { cardOf } from "./cards.ts";

type Kind = SeriesHeading["kind"];

/** Where a story stands, as its page and feeds say it. @throws Error for a series that there is not; the reader lets no such through */
export function seriesLink(
  { newsroom, addresses }: Snapshot,
  { key, part }: SeriesPlace,
  lang: Lang,
): SeriesLink {
  const series = newsroom.series.get(key);
  if (series === undefined) throw new Error(`there is no series ${key}`);
  const { name, podcast, parts } = series;
  return { key, kind: kindOf(podcast), name: name[lang], path: addresses.series(lang, key), part, parts };
}

/** The parts before and after a story. */
export function neighbouringParts(
  context: Snapshot,
  { id, lang, date, series }: StoryView,
): { previousPart?: StoryLink | undefined; nextPart?: StoryLink | undefined } {
  if (series === undefined) return {};
  const { previous, next } = partsAround(context, lang, series.key, { id, date, part: series.part });
  const linkOf = (other: StoryId | undefined): StoryLink | undefined => {
    const card = other === undefined ? undefined : cardOf(context, other, lang);
    return card && { title: card.title, path: card.path, ...(card.label && { label: card.label }) };
  };
  return { previousPart: linkOf(previous), nextPart: linkOf(next) };
}

export function kindOf(podcast: Series["podcast"]): Kind {
  return podcast === undefined ? "series" : "podcast";
}
