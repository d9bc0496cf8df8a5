/** What a body refers to, looked up. */
import type { Lang } from "../i18n/lang.ts";
import { attachmentOf } from "../library/attachments.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Attachment } from "../model/attachment.ts";
import type { Body } from "../model/body.ts";
import type { Picture } from "../model/photo.ts";
import type { StoryId } from "../model/story-id.ts";
import type { StoryCard } from "../model/views.ts";
import { cardOf } from "./cards.ts";
import { pictureOf } from "./pictures.ts";

/** The cards of the public stories that a body names. */
export function cardsInBody(context: Snapshot, body: Body, lang: Lang): Record<StoryId, StoryCard> {
  const cards: Record<StoryId, StoryCard> = Object.create(null);
  for (const part of body) {
    if (typeof part === "string") continue;
    for (const id of part.stories ?? []) {
      const card = cardOf(context, id, lang);
      if (card) cards[id] = card;
    }
  }
  return cards;
}

/** @param placed gives the name that the story's folder has for a file that the body names */
export function picturesInBody(
  context: Snapshot,
  body: Body,
  id: StoryId,
  lang: Lang,
  placed: (file: string) => string = asWritten,
): Record<string, Picture> {
  const pictures: Record<string, Picture> = Object.create(null);
  for (const part of body) {
    if (typeof part === "string") continue;
    for (const photo of part.photos ?? [])
      pictures[photo.file] = pictureOf(context, id, lang, { ...photo, file: placed(photo.file) });
  }
  return pictures;
}

/** The photos that stand in the place of recordings until they play. */
export function posters(
  context: Snapshot,
  files: Readonly<Record<string, Attachment>>,
  id: StoryId,
  lang: Lang,
): Record<string, Picture> {
  const names = Object.values(files).flatMap(({ media }) => media?.poster ?? []);
  return Object.fromEntries(names.map((file) => [file, pictureOf(context, id, lang, { file, alt: "" })]));
}

/** @param placed as for `picturesInBody` */
export function filesInBody(
  { db }: Snapshot,
  body: Body,
  id: StoryId,
  placed: (file: string) => string = asWritten,
): Record<string, Attachment> {
  const files: Record<string, Attachment> = Object.create(null);
  for (const part of body) {
    if (typeof part === "string") continue;
    for (const file of part.files ?? []) files[file] = attachmentOf(db, id, placed(file));
  }
  return files;
}

function asWritten(file: string): string {
  return file;
}
