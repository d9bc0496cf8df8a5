import { nearest, suggest } from "../kit/text.ts";
import { PHOTOS, type StoryFolder } from "./articles.ts";
import { isText } from "./places.ts";
import type { ReadingContext, ReadText } from "./story-file.ts";

const PHOTO_NAME = /\.(?:jpe?g|png|webp|avif|gif|tiff?|hei[cf]|svg|bmp|jp2|psd)$/i;

/**
 * Warns of each file in a story's folder that nothing reads and nothing shows. It warns of photos only where all texts
 * were read and none is a draft: until then they may be there to be shown later.
 */
export function tellLeftOver(
  folder: StoryFolder,
  texts: readonly ReadText[],
  { problems }: ReadingContext,
): void {
  const others = folder.files.filter((name) => !isText(name) && name !== PHOTOS);
  if (others.length === 0) return;
  const shown = new Set(texts.flatMap(({ photos }) => photos.map(({ file }) => file)));
  const isFinished =
    texts.length === folder.files.filter(isText).length &&
    texts.every(({ story }) => story?.story.draft === false);
  for (const name of others) {
    if (shown.has(name.normalize("NFC"))) continue;
    const path = `${folder.path}/${name}`;
    if (!PHOTO_NAME.test(name)) {
      const near = suggest(nearest(name, [PHOTOS]), name);
      const why = `is not read: a story's folder contains texts, photos and ${PHOTOS}`;
      problems.warn(path, undefined, why, near ?? "Take it out of the content folder.");
    } else if (isFinished)
      problems.warn(path, undefined, "no text shows this photo", "Show it, or take it out of the folder.");
  }
}
