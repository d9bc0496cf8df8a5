import { z } from "zod";
import type { Newsroom } from "../../model/newsroom.ts";
import { saidOfPhotos } from "../photo-schema.ts";
import { line } from "../schemas.ts";
import { authorAmong, instantIn } from "../story-values.ts";

/** The front matter of an entry of a live report; its time, and what it is about, are in the name of its file. */
export function entrySchemaFor({
  site,
  authors,
  incomplete,
}: Pick<Newsroom, "site" | "authors" | "incomplete">) {
  return z.strictObject({
    title: line.optional(),
    authors: z.array(authorAmong({ authors, incomplete })).default([]),
    key: z.boolean().default(false),
    pinned: z.boolean().default(false),
    updated: instantIn(site.timeZone).optional(),
    photos: saidOfPhotos,
    draft: z.boolean().default(false),
  });
}

export type EntrySchema = ReturnType<typeof entrySchemaFor>;
export type EntryMatter = z.output<EntrySchema>;
