import type { Lang } from "../i18n/lang.ts";
import type { PhotoFacts } from "../library/photo-facts.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Picture, Renditions } from "../model/photo.ts";
import type { StoryId } from "../model/story-id.ts";

/** What a text says about a photo. */
export interface PictureWords {
  file: string;
  alt: string;
  caption?: string | undefined;
}

/**
 * A photo of a story as its pages show it.
 * @throws Error where its files have not been made: photos are derived before anything is planned
 */
export function pictureOf(
  { db }: Snapshot,
  id: StoryId,
  lang: Lang,
  { file, alt, caption }: PictureWords,
): Picture {
  const row = db.get<{ facts: string; renditions: string }>(
    "select facts, renditions from photos join renditions using (key) where story = ? and file = ?",
    id,
    file,
  );
  if (row === undefined) throw new Error(`no files were made of the photo ${file} of ${id}`);
  const facts = JSON.parse(row.facts) as PhotoFacts;
  const renditions = JSON.parse(row.renditions) as Renditions;
  return {
    ...renditions,
    file,
    alt,
    caption: caption || undefined,
    kind: facts.kind,
    credit: facts.credit?.[lang],
    licence: facts.licence,
    source: facts.source,
    focus: facts.focus,
  };
}
