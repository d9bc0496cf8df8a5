import type { ChaptersSlot } from "../blocks/chapters/slot.ts";
import type { RecordingSlot } from "../blocks/recording/rule.ts";
import type { Lang } from "../i18n/lang.ts";
import { setLine } from "../i18n/typography/typography.ts";
import type { Problems } from "../kit/problems.ts";
import type { FileReference } from "../markdown/rendered-body.ts";
import { endingOf } from "../model/attachment.ts";
import type { Body } from "../model/body.ts";
import type { LeadAudio } from "../model/episode.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { StoryFrontMatter } from "./story-schema.ts";
import type { YamlSource } from "./yaml/yaml.ts";

/** The recording that front matter names, with its words set as the language does. */
export function leadAudioOf(audio: StoryFrontMatter["audio"], lang: Lang): LeadAudio | undefined {
  if (audio === undefined) return undefined;
  const { alt, caption, chapters, ...others } = audio;
  return {
    ...others,
    alt: setLine(alt, lang),
    caption: caption && setLine(caption, lang),
    chapters: chapters.map(({ at, title, url }) => ({ start: at, title: setLine(title, lang), url })),
  };
}

/** A body that begins with its recording, as if the text had begun with it, and with the chapters of that. */
export function withLeadAudio(audio: LeadAudio | undefined, body: Body): Body {
  if (audio === undefined) return body;
  const { file, alt, caption = "", chapters } = audio;
  const player: RecordingSlot = { slot: "recording", files: [file], alt, caption };
  const list: ChaptersSlot = { slot: "chapters", files: [file], chapters };
  return chapters.length === 0 ? [player, ...body] : [player, list, ...body];
}

/** What is read in a lead recording besides its transcript, for search. */
export function wordsOfAudio(audio: LeadAudio | undefined): string[] {
  if (audio === undefined) return [];
  return [audio.alt, audio.caption ?? "", ...audio.chapters.map(({ title }) => title)];
}

/** The same recording as a file that the text refers to. */
export function filesOfAudio({ audio }: StoryFrontMatter, yaml: YamlSource): FileReference[] {
  return audio === undefined ? [] : [{ file: audio.file, line: yaml.lineOf(["audio", "file"]) }];
}

/** Where front matter stands that belongs to an episode. */
interface EpisodePlace {
  newsroom: Pick<Newsroom, "series">;
  yaml: YamlSource;
  file: string;
  problems: Problems;
}

/** The endings of recordings that directories of podcasts take. */
const TAKEN = /^(?:mp3|m4a)$/;

/** Reports what keeps an episode from programs for podcasts. */
export function checkEpisode(
  { audio, series: place }: StoryFrontMatter,
  { newsroom, yaml, file, problems }: EpisodePlace,
): void {
  const podcast = place && newsroom.series.get(place.key)?.podcast;
  if (podcast === undefined) return;
  if (audio === undefined) {
    const why = `the story is of the podcast "${place?.key}", but has no recording, and programs for podcasts will not show it`;
    const hint = 'Name one: audio: { file: talk.mp3, alt: "what is heard" }.';
    problems.warn(file, yaml.lineOf(["series"]), why, hint);
    return;
  }
  if (!TAKEN.test(endingOf(audio.file))) {
    const why = `${audio.file} is a recording that directories of podcasts do not take`;
    problems.error(file, yaml.lineOf(["audio", "file"]), why, "Save it as MP3 or M4A.");
  }
  if (podcast.type === "serial" && audio.episode === undefined && place?.part === undefined) {
    const why = "an episode of a serial podcast needs its number";
    problems.error(file, yaml.lineOf(["audio"]), why, "Add it: episode: 1.");
  }
}
