import { z } from "zod";
import { parseInstant } from "../../i18n/dates.ts";
import { nearest, suggest } from "../../kit/text.ts";
import { isOwnAddress, isSitePath } from "../../model/address.ts";
import type { Newsroom } from "../../model/newsroom.ts";
import { fileName, key, line, webAddress } from "../../model/schemas.ts";
import { RELATIONS } from "../../model/story.ts";
import { isStoryId } from "../../model/story-id.ts";

const storyId = z.string().refine(isStoryId, "expected a story's folder such as 2025/02/13-umerov-brussels");

/** Characters of an address: what every file system can hold. */
const LONGEST = 200;

/** An address that a story once had, with its slash at the end. */
const oldAddress = z.string().transform((text, context) => {
  const path = text.endsWith("/") ? text : `${text}/`;
  if (path.length <= LONGEST && isSitePath(path) && !isOwnAddress(path)) return path;
  return fail(
    context,
    `"${text}" is not an address that a story may have had`,
    "Write it from its first slash: /2025/02/13/old-name/",
  );
});

/** Weight of a story that leads the front page before any other. */
const HEAVIEST = 9;
const WEIGHTS = `expected a whole number from 0 to ${HEAVIEST}`;
const isWeight = (weight: number) => Number.isInteger(weight) && weight >= 0 && weight <= HEAVIEST;

/** Years that addresses and feeds can write in four digits. */
const EARLIEST = Date.UTC(1000, 0, 2);
const LATEST = Date.UTC(9999, 0, 1);

/** The front matter of a story: times become instants, tags and authors become keys. */
export function storySchemaFor({ site, topics, authors }: Newsroom) {
  const instant = z.string().transform((text, context) => {
    const found = parseInstant(text, site.timeZone);
    if (found !== undefined && found >= EARLIEST && found < LATEST) return found;
    return fail(
      context,
      /^\d{4}-\d\d-\d\d(?:T|$)/.test(text)
        ? `"${text}" is not a date that exists`
        : `"${text}" is not an ISO date`,
      "Write one such as 2025-02-13T18:40:00+02:00, or 2025-02-13T18:40 in the site's zone.",
    );
  });
  const topic = line.check((tag) => {
    const found = topics.find(tag.value);
    if (found) tag.value = found.key;
    else
      refuse(
        tag,
        `"${tag.value}" is not a topic of topics.yaml`,
        suggest(topics.nearest(tag.value), tag.value) ?? "Add it there, or take another.",
      );
  });
  const author = z.string().check((name) => {
    if (authors.has(name.value)) return;
    refuse(
      name,
      `"${name.value}" is not an author of authors.yaml`,
      suggest(nearest(name.value, authors.keys()), name.value) ??
        `There are ${[...authors.keys()].join(", ")}.`,
    );
  });
  return z.strictObject({
    title: line,
    lede: line,
    date: instant,
    published: instant.optional(),
    updated: instant.optional(),
    tags: z.array(topic).min(1, "a story has at least one topic"),
    authors: z.array(author).default([]),
    photo: z.strictObject({ file: fileName, alt: line, caption: line.optional() }).optional(),
    slug: key.optional(),
    aliases: z.array(oldAddress).default([]),
    related: z.array(storyId).default([]),
    weight: z.number().refine(isWeight, WEIGHTS).default(0),
    source: z
      .strictObject({
        name: line,
        url: webAddress.optional(),
        relation: z.enum(RELATIONS).default("rewritten"),
      })
      .optional(),
    corrections: z.array(z.strictObject({ date: instant, text: line })).default([]),
    draft: z.boolean().default(false),
  });
}
export type StorySchema = ReturnType<typeof storySchemaFor>;
export type StoryFrontMatter = z.output<StorySchema>;

function fail(context: z.core.$RefinementCtx, message: string, hint: string): never {
  context.addIssue({ code: "custom", message, params: { hint } });
  return z.NEVER;
}

function refuse({ issues, value }: z.core.ParsePayload, message: string, hint: string): void {
  issues.push({ code: "custom", message, input: value, params: { hint } });
}
