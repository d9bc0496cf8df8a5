import { z } from "zod";
import { suggest } from "../kit/text.ts";
import { LIVE_ORDERS } from "../model/live.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Site } from "../model/site.ts";
import { RELATIONS } from "../model/story.ts";
import { isStoryId } from "../model/story-id.ts";
import { aliasesOn } from "./alias-schema.ts";
import { leadAudio } from "./audio-schema.ts";
import { eventSchemaFor } from "./event-schema.ts";
import { feedIdFault } from "./feed-id-faults.ts";
import { labelKeys } from "./label-schema.ts";
import { pathWithin } from "./link-checks.ts";
import { saidOfPhoto, saidOfPhotos } from "./photo-schema.ts";
import { fileName, key, line, plainLine, webAddress } from "./schemas.ts";
import { seriesPlaceAmong } from "./series-place.ts";
import { signatureAmong } from "./signatures.ts";
import { fail, instantIn, refuse } from "./story-values.ts";

const storyId = z.string().refine(isStoryId, {
  error: "expected the folder of a story",
  params: { hint: "Write its path below articles/, such as 2025/02/13-umerov-brussels." },
});

const feedId = line.check((id) => {
  const fault = feedIdFault(id.value);
  if (fault !== undefined) refuse(id, fault.message, fault.hint);
});

/** Weight of a story that leads the front page before any other. */
const HEAVIEST = 9;
const WEIGHTS = {
  error: `expected a whole number from 0 to ${HEAVIEST}`,
  params: { hint: `Write 0 for an ordinary story, ${HEAVIEST} for one that leads the front page.` },
};
const isWeight = (weight: number) => Number.isInteger(weight) && weight >= 0 && weight <= HEAVIEST;

/** The parts of a newsroom against which front matter is checked. */
type Judge = Pick<Newsroom, "topics" | "authors" | "series" | "incomplete"> & {
  site: Pick<Site, "timeZone" | "baseUrl">;
};

/**
 * The front matter of a story: times become instants, tags and authors become keys.
 */
export function storySchemaFor({ site, topics, authors, series, incomplete = [] }: Judge) {
  const instant = instantIn(site.timeZone);
  const topic = line.check((tag) => {
    const found = topics.find(tag.value);
    if (found) tag.value = found.key;
    else if (!incomplete.includes("topics"))
      refuse(
        tag,
        `"${tag.value}" is not a topic in topics.yaml`,
        suggest(topics.nearest(tag.value), tag.value) ?? "Add it there, or use another.",
      );
  });
  const signature = signatureAmong({ authors, incomplete });
  const elsewhere = webAddress.superRefine((address, context) => {
    if (pathWithin(address, site.baseUrl) === undefined) return;
    const message = `"${address}" is an address of this site, and each page names its own by itself`;
    fail(context, message, "Take it out; to give a story another address, use slug and aliases.");
  });
  return z.strictObject({
    title: line,
    lede: line,
    date: instant,
    published: instant.optional(),
    updated: instant.optional(),
    tags: z.array(topic).min(1, "a story has at least one topic"),
    authors: z.array(signature).default([]),
    photo: z
      .strictObject({ file: fileName, alt: plainLine.default(""), caption: line.optional(), ...saidOfPhoto })
      .optional(),
    photos: saidOfPhotos,
    audio: leadAudio.optional(),
    series: seriesPlaceAmong({ series, incomplete }).optional(),
    slug: key.optional(),
    aliases: aliasesOn(site),
    id: feedId.optional(),
    related: z.array(storyId).default([]),
    weight: z.number().refine(isWeight, WEIGHTS).default(0),
    source: z
      .strictObject({
        name: line,
        url: webAddress.optional(),
        relation: z.enum(RELATIONS).default("rewritten"),
      })
      .superRefine(addressOfOriginal)
      .optional(),
    canonical: elsewhere.optional(),
    corrections: z.array(z.strictObject({ date: instant, text: line })).default([]),
    live: z
      .strictObject({
        until: instant,
        from: instant.optional(),
        order: z.enum(LIVE_ORDERS).default("newest"),
      })
      .optional(),
    draft: z.boolean().default(false),
    event: eventSchemaFor(site.timeZone).optional(),
    ...labelKeys,
  });
}

export type StorySchema = ReturnType<typeof storySchemaFor>;
export type StoryFrontMatter = z.output<StorySchema>;

/** A reprint leads search engines and feed readers to its original. */
function addressOfOriginal(
  { relation, url }: { relation: string; url?: string | undefined },
  context: z.core.$RefinementCtx,
): void {
  if (relation !== "reprint" || url !== undefined) return;
  context.addIssue({
    code: "custom",
    path: ["relation"],
    message: "a reprint needs the address of its original",
    params: { hint: 'Add it beside the name of the source: url: "https://example.org/story".' },
  });
}
