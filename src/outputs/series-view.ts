import type { Lang } from "../i18n/lang.ts";
import { comparePlaces, partsAround, seriesOrder } from "../library/series-order.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Series, SeriesPlace } from "../model/series.ts";
import type { StoryId } from "../model/story-id.ts";
import type { SeriesHeading, SeriesLink, StoryCard, StoryLink, StoryView } from "../model/views.ts";
import { cardOf } from "./cards.ts";

type Kind = SeriesHeading["kind"];

/** What is said of a series on its page, above these stories. */
export function seriesHeading(context: Snapshot, { key, podcast, parts }: Series, lang: Lang): SeriesHeading {
  const places: Record<StoryId, number> = Object.create(null);
  for (const { id, part } of seriesOrder(context, lang, key)) if (part !== undefined) places[id] = part;
  return { kind: kindOf(podcast), parts, places };
}

/** The stories of a page in the order in which they are to be read: a series from its first part, a podcast from its newest. */
export function inSeriesOrder({ kind, places }: SeriesHeading, stories: readonly StoryCard[]): StoryCard[] {
  const placeOf = ({ id, date }: StoryCard) => ({ id, date, part: places[id] });
  return kind === "podcast"
    ? [...stories]
    : stories.toSorted((a, b) => comparePlaces(placeOf(a), placeOf(b)));
}

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
    return card && { title: card.title, path: card.path };
  };
  return { previousPart: linkOf(previous), nextPart: linkOf(next) };
}

function kindOf(podcast: Series["podcast"]): Kind {
  return podcast === undefined ? "series" : "podcast";
}
