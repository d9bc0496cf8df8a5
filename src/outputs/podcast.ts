import type { Lang } from "../i18n/lang.ts";
import { attachmentOf } from "../library/attachments.ts";
import type { Change } from "../library/changes.ts";
import { feedDateBefore } from "../library/feed-dates.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { CHAPTERS_FILE, PODCAST_FILE, type SitePath, sitePathOf } from "../model/address.ts";
import { isSpokenIn } from "../model/podcast.ts";
import { podcastGuid } from "../model/podcast-guid.ts";
import type { ChaptersView, PodcastView } from "../model/podcast-views.ts";
import { registerFolder } from "../model/register-picture.ts";
import type { SeriesKey } from "../model/series.ts";
import { because, looksTheSame, ofEachChange, publicFacets } from "./affected.ts";
import { cardOf } from "./cards.ts";
import { episodesOf, extraOfStory } from "./episodes.ts";
import { feedStory } from "./feed-view.ts";
import { storyFingerprint } from "./fingerprint.ts";
import { type OutputOf, outputRecord, PHASES } from "./record.ts";
import { storiesReferringTo } from "./story.ts";

/** The feed of a podcast as programs for podcasts take it; its key is that of the series. */
export const podcast = outputRecord({
  kind: "podcast",
  phase: PHASES.news,
  files: [PODCAST_FILE],
  dependsOn: {
    settings: ["authority", "feeds"],
    words: true,
    content: ["topics.yaml", "authors.yaml", "series.yaml"],
  },
  all: function* (of) {
    for (const [key, lang] of podcastsOf(of))
      if (episodesOf(of, lang, key).length > 0) yield podcastOutput(of, lang, key);
  },
  view: (snapshot, { lang, key }) => podcastView(snapshot, lang, key),
  fingerprint: (view) => ({ ...view, episodes: view.episodes.map(storyFingerprint) }),
  affected: ofEachChange(function* (snapshot, change) {
    const outputs = (keys: SeriesKey[]) => keys.map((key) => podcastOutput(snapshot, change.lang, key));
    yield* because(change, "lists", outputs(podcastsWith(snapshot, change)));
    if (!looksTheSame(change))
      yield* because(change, "shows", outputs(podcastsReferringTo(snapshot, change)));
  }),
});

/** The chapters of an episode as programs for podcasts take them; its key is the id of the story. */
export const chapters = outputRecord({
  kind: "chapters",
  phase: PHASES.pages,
  dependsOn: { content: ["series.yaml"] },
  files: [CHAPTERS_FILE],
  all: function* (of) {
    for (const [key, lang] of podcastsOf(of))
      for (const { id, audio } of episodesOf(of, lang, key)) {
        const path = audio.chapters.length > 0 ? cardOf(of, id, lang)?.path : undefined;
        if (path !== undefined) yield chaptersOutput(id, lang, path);
      }
  },
  view: (snapshot, { key, lang, path }) => chaptersView(snapshot, key, lang, path),
  affected: ofEachChange((snapshot, change) =>
    podcastsWith(snapshot, change).length === 0
      ? []
      : because(
          change,
          "is",
          publicFacets(change).map(({ path }) => chaptersOutput(change.id, change.lang, path)),
        ),
  ),
});

function podcastOutput({ addresses }: Snapshot, lang: Lang, key: SeriesKey): OutputOf<"podcast"> {
  return { path: addresses.podcast(lang, key), kind: "podcast", lang, key, page: 0 };
}

function chaptersOutput(id: string, lang: Lang, story: SitePath): OutputOf<"chapters"> {
  return { path: sitePathOf(story + CHAPTERS_FILE), kind: "chapters", lang, key: id, page: 0 };
}

/** Every podcast in every language that it may have a feed in. */
function* podcastsOf({ newsroom }: Snapshot): Generator<[SeriesKey, Lang]> {
  for (const { key, podcast } of newsroom.series.values())
    for (const lang of newsroom.site.languages) if (podcast && isSpokenIn(podcast, lang)) yield [key, lang];
}

/** The podcasts that a story was or is an episode of. */
function podcastsWith({ newsroom }: Snapshot, change: Change): SeriesKey[] {
  if (newsroom.series.size === 0) return [];
  const keys = publicFacets(change).flatMap(({ lists }) =>
    lists.flatMap(([list, key]) => (list === "series" && newsroom.series.get(key)?.podcast ? [key] : [])),
  );
  return [...new Set(keys)];
}

/** The podcasts with an episode whose text refers to a story. */
function podcastsReferringTo(snapshot: Snapshot, { id: target, lang }: Change): SeriesKey[] {
  const { db, newsroom } = snapshot;
  if (newsroom.series.size === 0) return [];
  const sql = "select key from list_entries where list = 'series' and id = ? and lang = ?";
  const keys = storiesReferringTo(snapshot, target, lang).flatMap((id) =>
    db.all<{ key: SeriesKey }>(sql, id, lang).map(({ key }) => key),
  );
  return [...new Set(keys)].filter((key) => newsroom.series.get(key)?.podcast !== undefined);
}

/** A feed of a podcast; nothing where it has no episode in the language. */
function podcastView(of: Snapshot, lang: Lang, key: SeriesKey): PodcastView | undefined {
  const series = of.newsroom.series.get(key);
  if (series?.podcast === undefined || !isSpokenIn(series.podcast, lang)) return undefined;
  const episodes = episodesOf(of, lang, key).flatMap(({ id }) => feedStory(of, id, lang) ?? []);
  if (episodes.length === 0) return undefined;
  const path = of.addresses.podcast(lang, key);
  const changes = episodes.map(({ updated, published }) => updated ?? published);
  const before = feedDateBefore(of.db, { list: "series", lang, key });
  return {
    lang,
    key,
    path,
    hub: of.addresses.series(lang, key),
    name: series.name[lang],
    description: series.about?.[lang] ?? "",
    podcast: series.podcast,
    guid: series.podcast.guid[lang] ?? podcastGuid(of.addresses.absolute(path)),
    artwork: attachmentOf(of.db, registerFolder("series", key), series.podcast.artwork.file),
    updated: Math.max(...changes, before ?? 0),
    episodes,
  };
}

function chaptersView(of: Snapshot, id: string, lang: Lang, path: SitePath): ChaptersView | undefined {
  const card = cardOf(of, id, lang);
  if (card === undefined || path !== card.path + CHAPTERS_FILE) return undefined;
  const { audio, series: place } = extraOfStory(of.db, id, lang) ?? {};
  const series = place && of.newsroom.series.get(place.key);
  if (series?.podcast === undefined || !isSpokenIn(series.podcast, lang)) return undefined;
  if (audio === undefined || audio.chapters.length === 0) return undefined;
  return { lang, path, title: card.title, podcast: series.name[lang], chapters: audio.chapters };
}
