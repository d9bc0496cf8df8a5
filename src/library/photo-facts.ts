import type { Lang, Localised } from "../i18n/lang.ts";
import type { FocalPoint } from "../model/photo.ts";
import type { PhotoForm } from "../photos/forms.ts";

/** What pages say about a photo, and what its derivation needs; kept in the library as JSON. */
export interface PhotoFacts {
  kind: "photo" | "illustration";
  /** Its file below the content folder. */
  path: string;
  credit?: Localised | undefined;
  licence?: string | undefined;
  source?: string | undefined;
  focus?: FocalPoint | undefined;
  /** Latin name for addresses. */
  name: string;
  /** True where crops are made, because it is the lead photo in some language. */
  crops: boolean;
  /** What it is besides a photograph; absent for one. */
  form?: PhotoForm | undefined;
}

/** What a derivation is made from besides the photo's file: used both for its key and to make it. */
export function derivationOf(
  hash: string,
  facts: PhotoFacts,
  lang: Lang,
): {
  hash: string;
  name: string;
  crops: boolean;
  credit?: string;
  copyright?: string;
  focus?: FocalPoint;
  form?: PhotoForm;
} {
  const credit = facts.credit?.[lang];
  return {
    hash,
    name: facts.name,
    crops: facts.crops,
    ...(credit === undefined ? {} : { credit }),
    ...(credit === undefined
      ? {}
      : { copyright: facts.licence === undefined ? credit : `${credit} (${facts.licence})` }),
    ...(facts.focus === undefined ? {} : { focus: facts.focus }),
    ...(facts.form === undefined ? {} : { form: facts.form }),
  };
}
