import type { Lang } from "../i18n/lang.ts";
import type { PhotoFacts } from "../library/photo-facts.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { sitePathOf } from "../model/address.ts";
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
  { db, withoutPhotos }: Snapshot,
  id: StoryId,
  lang: Lang,
  { file, alt, caption }: PictureWords,
): Picture {
  const row = db.get<{ facts: string; renditions: string | null }>(
    "select facts, renditions from photos left join renditions using (key) where story = ? and file = ?",
    id,
    file,
  );
  const made = row?.renditions ?? (withoutPhotos && STAND_IN);
  if (row === undefined || !made) throw new Error(`no files were made of the photo ${file} of ${id}`);
  const facts = JSON.parse(row.facts) as PhotoFacts;
  const renditions = JSON.parse(made) as Renditions;
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

/** For a photo of which nothing is made: of the form that files have, so that whoever counts on a picture gets one. */
const STAND_IN = JSON.stringify({
  tone: { light: 2 },
  avif: [],
  jpeg: [{ path: sitePathOf("/unmade.jpeg"), type: "image/jpeg", width: 1, height: 1, bytes: 1 }],
} satisfies Renditions);
