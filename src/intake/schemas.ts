/** The shapes of the files in `content/`; what takes other files to check is checked by the reader. */
import { z } from "zod";
import { inEveryLang, type Lang, type Localised } from "../i18n/lang.ts";
import { cleanText } from "../kit/text.ts";
import { withoutHere } from "../model/file-name.ts";
import { TOPIC_KINDS } from "../model/topic.ts";
import { textEach } from "./yaml/text-each.ts";

/** The message for a value that is refused, and what to do. */
export function told(error: string, hint: string): { error: string; params: { hint: string } } {
  return { error, params: { hint } };
}

/** A text of one line, cleaned. No-break spaces and spaces of other widths are the editor's choice and stay. */
export const plainLine = z.string().overwrite((text) =>
  cleanText(text)
    .replace(/[ \t\r\n]+/g, " ")
    .trim(),
);

/** The same, with a text in it. */
export const line = plainLine.refine((text) => text !== "", {
  ...told("is empty", "Write a text."),
  abort: true,
});

export const key = z
  .string()
  .refine(
    (text) => text.length <= 100,
    told("is longer than 100 characters", "Shorten it: it becomes a part of addresses."),
  )
  .refine(
    (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text),
    told("contains something other than a–z, 0–9 and single hyphens", "Write a name such as short-name."),
  );

const url = z.url({ protocol: /^https?$/ });

/** A whole address, written with the characters that addresses may have (RFC 3986). */
export const webAddress = z
  .string()
  .check(({ value, issues }) => {
    if (url.safeParse(value).success) return;
    const isBare = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/:].*)?$/u.test(value);
    const hint = isBare ? `Write https://${value}` : "Write one such as https://example.org/page/.";
    const message = `"${value}" is not a whole address that begins with https://`;
    issues.push({ code: "custom", message, input: value, params: { hint } });
  })
  .transform(writtenOut);

/** What the URL parser accepts though no address may contain it, and escapes that are not valid. */
const UNWRITTEN = /[{}|\\^`"<>[\] ]|%(?![0-9a-f]{2})/gi;

function writtenOut(address: string): string {
  const { href } = new URL(address);
  const path = href.indexOf("/", href.indexOf("//") + 2);
  return href.slice(0, path) + href.slice(path).replace(UNWRITTEN, encodeURIComponent);
}

export const fileName = z
  .string()
  .overwrite(withoutHere)
  .refine(
    (name) => /^[^/\\.][^/\\]*$/.test(name),
    told(
      "expected the name of a file in this folder",
      "Put the file there, and write its name without slashes and without a dot at the beginning.",
    ),
  )
  .transform((name) => name.normalize("NFC"));
const fraction = z.number().min(0).max(1);

/** An account in the fediverse. */
export const fediverse = z
  .string()
  .refine(
    (text) => /^@[\w.-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text),
    told("is not an account in the fediverse", 'Write one such as "@name@mastodon.social", in quotes.'),
  );

export const email = z
  .string()
  .refine(
    (text) => z.email().safeParse(text).success,
    told("is not an e-mail address", "Write one such as desk@example.org."),
  );

/** A text for every language: one text for all, or one for each. */
export const words = z.union([line, z.strictObject(inEveryLang(() => line.optional()))], {
  error: `expected a text, or one for each language: ${textEach(2)}`,
});
type Words = z.output<typeof words>;

const focus = z.tuple([fraction, fraction]);

export const topicsSchema = z.record(
  key,
  z.strictObject({
    kind: z.enum(TOPIC_KINDS),
    name: words,
    description: words.optional(),
    aliases: z.array(line).default([]),
    parent: key.optional(),
  }),
);

/** What is known of a photo besides its words. */
export const photoNotes = {
  kind: z.enum(["photo", "illustration"]).default("photo"),
  credit: words.optional(),
  licence: line.optional(),
  source: webAddress.optional(),
  focus: focus.optional(),
};

/** The picture of an entry: a file in the register's folder, and what is known of it. */
export const registerPhoto = z.strictObject({
  file: fileName,
  alt: words,
  caption: words.optional(),
  ...photoNotes,
});

export const photosSchema = z.record(fileName, z.strictObject(photoNotes));

export type PhotoNotes = z.output<typeof photosSchema>;

/**
 * The text in every language; a language without one gets the first that is given.
 * @returns also the languages of the site that have none of their own
 */
export function localised(text: Words, languages: readonly Lang[]): { text: Localised; missing: Lang[] } {
  if (typeof text === "string") return { text: inEveryLang(() => text), missing: [] };
  const first =
    languages.map((lang) => text[lang]).find((word) => word !== undefined) ?? Object.values(text)[0] ?? "";
  return {
    text: inEveryLang((lang) => text[lang] ?? first),
    missing: languages.filter((lang) => text[lang] === undefined),
  };
}
