/** The parts of the front matter that say what kind of text a story is, and who paid for it. */
import { z } from "zod";
import { LANGS } from "../i18n/lang.ts";
import { messagesFor } from "../i18n/messages.ts";
import { memo } from "../kit/memo.ts";
import { foldText, nearest, suggest } from "../kit/text.ts";
import { FUNDS_ORIGINS, FUNDS_PLACES, type LabelKey, STORY_LABELS } from "../model/label.ts";
import { email, line, told, webAddress } from "./schemas.ts";

/** Labels by how they may be written: by their keys, and by their names in any language. */
const labelsByName = memo((): ReadonlyMap<string, LabelKey> => {
  const names = LANGS.map((lang) => messagesFor(lang).labels.names);
  const named = STORY_LABELS.flatMap((key) => names.map((its) => [foldText(its[key]), key] as const));
  return new Map([...named, ...STORY_LABELS.map((key) => [key, key] as const)]);
});

/** A label, as its key or as readers of any language see it. */
const label = line.transform((text, context) => {
  const found = labelsByName().get(foldText(text));
  if (found !== undefined) return found;
  const all = labelsByName().keys();
  const hint = suggest(nearest(text, all), text) ?? `There are ${STORY_LABELS.join(", ")}.`;
  context.addIssue({ code: "custom", message: `"${text}" is not a label of stories`, params: { hint } });
  return z.NEVER;
});

const party = z.strictObject({ name: line, email, address: line.optional() });

const day = z
  .string()
  .refine(
    (text) => z.iso.date().safeParse(text).success,
    told("is not a day", "Write one such as 2026-09-01."),
  );

/** As `PoliticalNotice` has it. */
const political = z.strictObject({
  sponsor: party,
  controlledBy: party.optional(),
  paidBy: party.optional(),
  election: line.optional(),
  information: webAddress.optional(),
  process: line.optional(),
  from: day,
  until: day,
  amount: line,
  campaign: line.optional(),
  method: line,
  origin: z.enum(FUNDS_ORIGINS),
  place: z.enum(FUNDS_PLACES),
  targeting: line.optional(),
  repository: webAddress.optional(),
  suspended: line.optional(),
});

/** The keys of front matter, to be spread into its schema. */
export const labelKeys = {
  label: label.optional(),
  sponsor: z.strictObject({ name: line, url: webAddress }).optional(),
  political: political.optional(),
};
