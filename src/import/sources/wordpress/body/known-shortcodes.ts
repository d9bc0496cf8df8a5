import { CODE_SHORTCODES, codeOf } from "./code.ts";
import type { BodyDraft } from "./draft.ts";
import { embed, isService, serviceAddress } from "./embeds.ts";
import { audio, caption, galleryOf, mediaCredit, playlist, video, wrappedEmbed } from "./media-shortcodes.ts";
import type { Call } from "./shortcode.ts";
import { details, footnote, note, quotation } from "./text-shortcodes.ts";

/** What a shortcode becomes: HTML, or nothing where it is not what it seemed. */
export type Make = (call: Call, draft: BodyDraft) => string | undefined;

export interface KnownShortcode {
  make: Make;
  /** What stands between its beginning and its end belongs to it. */
  encloses: boolean;
  /** Nothing in it is a shortcode. */
  isRaw: boolean;
}

const enclosing = (make: Make): KnownShortcode => ({ make, encloses: true, isRaw: false });

const KNOWN: Readonly<Record<string, KnownShortcode>> = {
  caption: enclosing(caption),
  wp_caption: enclosing(caption),
  "media-credit": enclosing(mediaCredit),
  gallery: { make: galleryOf, encloses: false, isRaw: false },
  playlist: { make: playlist, encloses: false, isRaw: false },
  audio: enclosing(audio),
  video: enclosing(video),
  embed: { make: wrappedEmbed, encloses: true, isRaw: true },
  ...Object.fromEntries(
    ["quote", "blockquote", "pullquote", "su_quote"].map((name) => [name, enclosing(quotation)]),
  ),
  ...Object.fromEntries(
    ["footnote", "fn", "ref", "efn_note", "mfn", "note_ref", "simple_tooltip_note", "footnotes_note"].map(
      (name) => [name, enclosing(footnote)],
    ),
  ),
  ...Object.fromEntries(
    ["spoiler", "su_spoiler", "expand", "toggle", "accordion-item", "collapse", "details", "bg_collapse"].map(
      (name) => [name, enclosing(details)],
    ),
  ),
  ...Object.fromEntries(["su_note", "su_box", "box", "alert"].map((name) => [name, enclosing(note)])),
};

/** Forms, whose fields are nothing to read. */
const FORMS = "contact-form contact-form-7 form wpforms gravityform ninja_form ninja_forms formidable".split(
  " ",
);

const FORM: KnownShortcode = {
  make: ({ offset, original }, draft) => {
    draft.say("left out", "a form", offset, undefined, original);
    return "";
  },
  encloses: true,
  isRaw: true,
};

const CODE: KnownShortcode = { make: codeOf, encloses: true, isRaw: true };

const SERVICE: KnownShortcode = {
  make: (call, draft) => {
    const values = [...call.values, ...Object.values(call.attributes), call.content ?? ""];
    const address = serviceAddress(call.name, values);
    if (address !== undefined) return embed(address);
    if (values.every((value) => value === "")) return undefined;
    draft.say("left out", "a shortcode", call.offset, call.name, call.original);
    return "";
  },
  encloses: true,
  isRaw: true,
};

/** @param hasEnd names of languages are shortcodes for code where they have an end */
export function knownShortcode(name: string, hasEnd: boolean): KnownShortcode | undefined {
  if (Object.hasOwn(KNOWN, name)) return KNOWN[name];
  if (FORMS.includes(name)) return FORM;
  if (hasEnd && CODE_SHORTCODES.has(name)) return CODE;
  return isService(name) ? SERVICE : undefined;
}
