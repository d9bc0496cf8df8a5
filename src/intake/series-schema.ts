/** The shape of `content/series.yaml`. */
import { z } from "zod";
import { LANGS } from "../i18n/lang.ts";
import { nearest, suggest } from "../kit/text.ts";
import { PODCAST_TYPES } from "../model/podcast.ts";
import { CATEGORY_NAMES, categoryNamed } from "../model/podcast-categories.ts";
import { email, fileName, key, line, registerPhoto, told, webAddress, words } from "./schemas.ts";

/** Apple's categories are written as Apple writes them: another name is none to directories. */
const category = line.check(({ value, issues }) => {
  if (categoryNamed(value) !== undefined) return;
  const hint =
    suggest(nearest(value, CATEGORY_NAMES), value) ?? "Write one such as News, Daily News or Politics.";
  const message = `"${value}" is not a category of Apple Podcasts`;
  issues.push({ code: "custom", message, input: value, params: { hint } });
});

/** A UUID, as `podcast:guid` is. */
const guid = z
  .string()
  .refine(
    (text) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
    told(
      "is not the id of a podcast",
      "Take it from podcast:guid of its feed: 917393e3-1b1e-5cef-ace4-edaa54e1f810.",
    ),
  );

const parts = z
  .number()
  .refine(
    (n) => Number.isInteger(n) && n >= 1,
    told("is not a number of parts", "Write how many there are when it is complete, such as 5."),
  );

const ofAny = {
  name: words,
  about: words.optional(),
  photo: registerPhoto.optional(),
  parts: parts.optional(),
};

const listOfOne = (value: unknown) => (typeof value === "string" ? [value] : value);

const series = z.strictObject({ kind: z.literal("series"), ...ofAny });

const podcast = z.strictObject({
  kind: z.literal("podcast"),
  ...ofAny,
  about: words,
  type: z.enum(PODCAST_TYPES).default("episodic"),
  artwork: fileName,
  category: z.preprocess(listOfOne, z.array(category).min(1)),
  explicit: z.boolean().default(false),
  author: words.optional(),
  owner: z.strictObject({ name: words, email }).optional(),
  language: z.enum(LANGS).optional(),
  copyright: words.optional(),
  funding: z.strictObject({ url: webAddress, text: words }).optional(),
  locked: z.boolean().default(true),
  guid: z.partialRecord(z.enum(LANGS), guid).optional(),
  complete: z.boolean().default(false),
  movedTo: webAddress.optional(),
  subscribe: z.array(z.strictObject({ name: line, url: webAddress })).default([]),
});

/** The podcast comes first: it has all the keys that either has. */
export const seriesSchema = z.record(key, z.discriminatedUnion("kind", [podcast, series]));
