/** What notes hold, checked when they are read: whoever can write at a target may leave anything among them. */
import { z } from "zod";
import type { Intent, Kept, Reached } from "./intent.ts";
import type { Index } from "./manifest.ts";
import { isInnerPath } from "./targets/notes-folder.ts";

const path = z.string().refine(isInnerPath);
const hash = z.string().regex(/^[0-9a-f]*$/);
const count = z.int().min(0);
const file = z.object({ hash, bytes: count, kind: z.string() });
const standing = file.extend({ perhaps: z.literal(true).optional() });

const listing = z.object({
  serial: count,
  at: z.number(),
  baseUrl: z.string(),
  parts: z.record(z.string(), hash),
  waiting: hash.optional(),
});

export const INDEX_SHAPE = listing.extend({
  format: z.number(),
  before: listing.extend({ kept: hash.optional() }).optional(),
}) as unknown as z.ZodType<Index>;

export const KEPT_SHAPE: z.ZodType<Kept[]> = z.array(z.object({ path, note: z.string().regex(/^[\w.-]+$/) }));

export const INTENT_SHAPE = z.object({
  id: z.string(),
  serial: count,
  goal: z.enum(["site", "before", "undone"]),
  differences: z.array(z.tuple([path, standing.nullable()])),
  steps: z.array(z.object({ path, stage: count, file: file.optional() })),
  kept: KEPT_SHAPE,
}) as unknown as z.ZodType<Intent>;

export const REACHED_SHAPE = z.object({
  id: z.string(),
  leg: z.int(),
  obsolete: z.array(z.string().regex(/^(?:part|kept)-[\w.-]+$/)).optional(),
}) as unknown as z.ZodType<Reached>;
