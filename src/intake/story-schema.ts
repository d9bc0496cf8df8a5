import { z } from "zod";
import { parseInstant } from "../i18n/dates.ts";
import { nearest, suggest } from "../kit/text.ts";
import { authorFinder } from "../model/author.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Site } from "../model/site.ts";
import { RELATIONS } from "../model/story.ts";
import { isStoryId } from "../model/story-id.ts";
import { aliasesOn } from "./alias-schema.ts";
import { dateFault, unclearDate } from "./date-faults.ts";
import { feedIdFault } from "./feed-id-faults.ts";
import { pathWithin } from "./link-checks.ts";
import { fileName, key, line, plainLine, webAddress } from "./schemas.ts";

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

/** The years that addresses and feeds can write in four digits. */
const EARLIEST = Date.UTC(1000, 0, 2);
const LATEST = Date.UTC(9999, 0, 1);

/** The parts of a newsroom against which front matter is checked. */
type Judge = Pick<Newsroom, "topics" | "authors" | "incomplete"> & {
  site: Pick<Site, "timeZone" | "baseUrl">;
};

/**
 * The front matter of a story: times become instants, tags and authors become keys.
 */
export function storySchemaFor({ site, topics, authors, incomplete = [] }: Judge) {
  const instant = z.preprocess(
    asWritten,
    z.string().transform((text, context) => {
      const unclear = unclearDate(text, site.timeZone);
      const found = unclear === undefined ? parseInstant(text, site.timeZone) : undefined;
      if (found !== undefined && found >= EARLIEST && found < LATEST) return found;
      const { message, hint } = unclear ?? dateFault(text, site.timeZone);
      return fail(context, message, hint);
    }),
  );
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
  const authorOf = authorFinder(authors);
  const author = z.string().check((name) => {
    const found = authorOf(name.value);
    if (found !== undefined) name.value = found;
    if (found !== undefined || incomplete.includes("authors")) return;
    refuse(
      name,
      `"${name.value}" is not an author in authors.yaml`,
      suggest(nearest(name.value, authors.keys()), name.value) ??
        `There are ${[...authors.keys()].join(", ")}.`,
    );
  });
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
    authors: z.array(author).default([]),
    photo: z
      .strictObject({ file: fileName, alt: plainLine.default(""), caption: line.optional() })
      .optional(),
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
    draft: z.boolean().default(false),
  });
}

export type StorySchema = ReturnType<typeof storySchemaFor>;
export type StoryFrontMatter = z.output<StorySchema>;

/** YAML reads a year alone as a number, and may give a boolean or a list: they are reported like any other wrong date. */
function asWritten(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === "string") return value;
  return Array.isArray(value)
    ? value.join(", ")
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
}

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

function fail(context: z.core.$RefinementCtx, message: string, hint: string): never {
  context.addIssue({ code: "custom", message, params: { hint } });
  return z.NEVER;
}

function refuse({ issues, value }: z.core.ParsePayload, message: string, hint: string): void {
  issues.push({ code: "custom", message, input: value, params: { hint } });
}
