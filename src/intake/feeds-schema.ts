/** The shape of `feeds` in `site.yaml`. */
import { z } from "zod";
import { FEED_GROUPS } from "../model/feed-formats.ts";
import { FEED_FORMATS } from "../model/list.ts";
import { told, webAddress } from "./schemas.ts";

function isForEverybody(address: string): boolean {
  const { username, password } = new URL(address);
  return username + password === "";
}

const formats = z
  .array(z.enum(FEED_FORMATS))
  .refine(
    (all) => all.length > 0,
    told(
      "names no format",
      "Name one at least, such as [rss], which every feed reader knows; or take the line out.",
    ),
  )
  .refine(
    (all) => new Set(all).size === all.length,
    told("names a format twice", `Name each once: [${FEED_FORMATS.join(", ")}].`),
  );

export const feedsSchema = z.strictObject({
  items: z
    .int()
    .min(1)
    .refine(
      (items) => items <= 30,
      told("is more than 30, and the feed of the site would have twice as many", "Write 20 to 30."),
    )
    .default(30),
  archive: z.boolean().optional(),
  formats: z
    .strictObject(
      Object.fromEntries(FEED_GROUPS.map((group) => [group, formats.optional()])) as Record<
        (typeof FEED_GROUPS)[number],
        z.ZodOptional<typeof formats>
      >,
    )
    .default({}),
  empty: z.boolean().default(true),
  hubs: z
    .array(
      webAddress.refine(
        isForEverybody,
        told("contains a name or password, which everybody could read", "Write the address without it."),
      ),
    )
    .default([]),
});
