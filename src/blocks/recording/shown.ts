import type { Attachment } from "../../model/attachment.ts";
import type { Slot } from "../../model/body.ts";
import type { Picture } from "../../model/photo.ts";
import type { Recording } from "../../model/recording.ts";
import type { StoryView } from "../../model/views.ts";
import type { RecordingSlot } from "./rule.ts";

/** A recording as a text shows it. */
export interface ShownRecording {
  file: Attachment & { media: Recording };
  /** What is seen or heard, plain. */
  alt: string;
  /** Plain; empty for none. */
  caption: string;
  poster: Picture | undefined;
}

/**
 * A recording with what is known of it.
 * @throws Error where its file was not read as a recording, which its name promised
 */
export function shownRecording(
  { files: [name], alt, caption }: Pick<RecordingSlot, "files" | "alt" | "caption">,
  known: { file(name: string): Attachment; picture(file: string): Picture },
): ShownRecording {
  const { media, ...file } = known.file(name);
  if (media === undefined) throw new Error(`${name} is shown as a recording, but nothing is known of it`);
  const poster = media.poster === undefined ? undefined : { ...known.picture(media.poster), alt };
  return { file: { ...file, media }, alt, caption, poster };
}

/** The recordings of a story, in the order of its text. */
export function recordingsOf({ body, files, pictures }: StoryView): ShownRecording[] {
  const known = {
    file: (name: string) => files[name] as Attachment,
    picture: (file: string) => pictures[file] as Picture,
  };
  return body.flatMap((part) =>
    typeof part !== "string" && isRecording(part) ? [shownRecording(part, known)] : [],
  );
}

function isRecording(slot: Slot): slot is RecordingSlot {
  return slot.slot === "recording";
}
