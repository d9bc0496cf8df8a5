import { nearest, suggest } from "../kit/text.ts";
import { documentType, recordingType } from "../model/attachment.ts";
import { unescaped } from "../model/file-name.ts";
import { PHOTOS, type StoryFolder } from "./articles.ts";
import { composed } from "./beside.ts";
import type { ReadEntry } from "./live/entry-file.ts";
import { isText } from "./places.ts";
import type { ReadingContext, ReadText } from "./read-text.ts";
import { companionsOf } from "./recording-companions.ts";

const PHOTO_NAME = /\.(?:jpe?g|png|webp|avif|gif|tiff?|hei[cf]|svg|bmp|jp2|psd)$/i;

const UNSHOWN = ["no text shows this photo", "Show it, or take it out of the folder."] as const;
const UNLINKED = [
  "no text links to this document",
  "Link to it: [its title](name.pdf). Or take it out of the folder.",
] as const;
const UNPLAYED = [
  "no text plays this recording",
  "Show it: ![what is seen or heard](name.mp4). Or take it out of the folder.",
] as const;

/**
 * Warns of each file in a story's folder that nothing reads and nothing shows. It warns of photos and documents only where all texts
 * were read and none is a draft: until then they may be there to be shown later.
 */
export function tellLeftOver(
  folder: StoryFolder,
  texts: readonly ReadText[],
  entries: readonly ReadEntry[],
  { problems }: ReadingContext,
): void {
  const others = folder.files.filter((name) => !isText(name) && name !== PHOTOS);
  if (others.length === 0) return;
  const all = [...texts, ...entries];
  const files = all.flatMap((text) => text.files.map(({ file }) => file));
  const words = files.flatMap((file) =>
    recordingType(file) === undefined ? [] : companionsOf(file, others),
  );
  const shown = new Set([
    ...all.flatMap(({ photos }) => photos.map(({ file }) => file)),
    ...files,
    ...words.map(({ file }) => composed(file)),
  ]);
  const isFinished =
    all.length === folder.files.filter(isText).length &&
    texts.every(({ story }) => story?.story.draft === false) &&
    entries.every(({ draft }) => !draft);
  for (const name of others) {
    if (shown.has(composed(name)) || shown.has(composed(unescaped(name)))) continue;
    const path = `${folder.path}/${name}`;
    const isRecording = recordingType(name) !== undefined;
    const isDocument = documentType(name) !== undefined;
    if (!isDocument && !isRecording && !PHOTO_NAME.test(name)) {
      const near = suggest(nearest(name, [PHOTOS]), name);
      const why = `is not read: a story's folder contains texts, photos, recordings, documents and ${PHOTOS}`;
      problems.warn(path, undefined, why, near ?? "Take it out of the content folder.");
    } else if (isFinished) {
      const [why, remedy] = isRecording ? UNPLAYED : isDocument ? UNLINKED : UNSHOWN;
      problems.warn(path, undefined, why, remedy);
    }
  }
}
