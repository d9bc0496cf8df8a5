import { posterFile } from "../blocks/recording/poster.ts";
import { recordingsOf, type ShownRecording } from "../blocks/recording/shown.ts";
import { isoDuration } from "../i18n/duration.ts";
import { largest } from "../model/photo.ts";
import { transcriptFor } from "../model/recording.ts";
import type { StoryView } from "../model/views.ts";
import type { DiscoveryContext } from "./context.ts";

/** The recordings of a story as schema.org `VideoObject` and `AudioObject`; search engines want name, picture and date of each. */
export function recordingsLd(
  story: StoryView,
  context: DiscoveryContext,
): { video?: object[]; audio?: object[] } {
  const all = recordingsOf(story);
  const of = (kind: "audio" | "video") =>
    all.filter(({ file }) => file.media.kind === kind).map((shown) => recordingLd(shown, story, context));
  const [video, audio] = [of("video"), of("audio")];
  return { ...(video.length > 0 && { video }), ...(audio.length > 0 && { audio }) };
}

function recordingLd(
  { file, alt, caption, poster }: ShownRecording,
  story: StoryView,
  { addresses, dates }: DiscoveryContext,
): object {
  const { path, bytes, media } = file;
  const picture = poster ? posterFile(poster) : story.picture && largest(story.picture.jpeg);
  const said = transcriptFor(media, story.lang);
  const captions = media.captions.map((track) => ({
    "@type": "MediaObject",
    contentUrl: addresses.absolute(track.path),
    encodingFormat: "text/vtt",
    inLanguage: track.lang,
  }));
  return {
    "@type": media.kind === "video" ? "VideoObject" : "AudioObject",
    name: caption || alt || story.title,
    description: alt || story.lede,
    contentUrl: addresses.absolute(path),
    encodingFormat: media.mime,
    contentSize: `${bytes}`,
    duration: isoDuration(media.seconds),
    width: media.width,
    height: media.height,
    thumbnailUrl: picture && addresses.absolute(picture.path),
    uploadDate: dates.iso(story.published),
    transcript: said?.paragraphs.map(({ text }) => text).join("\n"),
    caption: captions.length > 0 ? captions : undefined,
  };
}
