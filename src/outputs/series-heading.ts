import type { Lang } from "../i18n/lang.ts";
import { comparePlaces, seriesOrder } from "../library/series-order.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Picture } from "../model/photo.ts";
import { isSpokenIn, type Podcast } from "../model/podcast.ts";
import { registerFolder } from "../model/register-picture.ts";
import type { Series, SeriesKey } from "../model/series.ts";
import type { PodcastHeading, SeriesHeading } from "../model/series-views.ts";
import type { StoryId } from "../model/story-id.ts";
import type { StoryCard } from "../model/views.ts";
import { cardOf } from "./cards.ts";
import { episodesOf } from "./episodes.ts";
import { pictureOf } from "./pictures.ts";
import { kindOf } from "./series-view.ts";

/** What is said of a series on its page, above these stories. */
export function seriesHeading(context: Snapshot, series: Series, lang: Lang): SeriesHeading {
  const { key, podcast, parts } = series;
  const places: Record<StoryId, number> = Object.create(null);
  for (const { id, part } of seriesOrder(context, lang, key)) if (part !== undefined) places[id] = part;
  return {
    kind: kindOf(podcast),
    parts,
    places,
    picture: pictureOfSeries(context, series, lang),
    podcast: podcast && podcastHeading(context, key, podcast, lang),
  };
}

function pictureOfSeries(
  context: Snapshot,
  { key, name, photo, podcast }: Series,
  lang: Lang,
): Picture | undefined {
  const file = photo?.file ?? podcast?.artwork.file;
  if (file === undefined) return undefined;
  const [alt, caption] = [photo?.alt[lang] ?? name[lang], photo?.caption?.[lang]];
  return pictureOf(context, registerFolder("series", key), lang, { file, alt, caption });
}

function podcastHeading(context: Snapshot, key: SeriesKey, podcast: Podcast, lang: Lang): PodcastHeading {
  const { subscribe, funding } = podcast;
  const episodes = episodesOf(context, lang, key);
  const lengths = episodes.map(({ id, file }) => [id, file.media?.seconds ?? 0]);
  const [newest] = episodes;
  const card = newest && cardOf(context, newest.id, lang);
  return {
    feed: newest && isSpokenIn(podcast, lang) ? context.addresses.podcast(lang, key) : undefined,
    subscribe,
    funding: funding && { url: funding.url, text: funding.text[lang] },
    lengths: Object.fromEntries(lengths),
    newest: newest && card && { title: card.title, path: card.path, audio: newest.audio, file: newest.file },
  };
}

/** The stories of a page in the order in which they are to be read: a series from its first part, a podcast from its newest. */
export function inSeriesOrder({ kind, places }: SeriesHeading, stories: readonly StoryCard[]): StoryCard[] {
  const placeOf = ({ id, date }: StoryCard) => ({ id, date, part: places[id] });
  return kind === "podcast"
    ? [...stories]
    : stories.toSorted((a, b) => comparePlaces(placeOf(a), placeOf(b)));
}
