import { type Html, html } from "./html.ts";

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** A quick test: a text in Cyrillic or Latin letters never matches. */
const MAY_BE = /[\u0590-\u08FF\uD800-\uDBFF\uFB1D-\uFEFC]/;

/** Whether a text has letters that are written from right to left. */
export function isRightToLeft(text: string): boolean {
  return MAY_BE.test(text) && RIGHT_TO_LEFT.test(text);
}

const AUTO = html` dir="auto"`;
const NONE = html``;

export type Direction = "ltr" | "rtl";

/** Whether a text may run against what is around it: it has letters written from right to left, or stands among such and has none. */
export function mayTurn(text: string, around: Direction): boolean {
  return isRightToLeft(text) !== (around === "rtl");
}

/** The attribute of an element whose text may run against what is around it: its first letter then decides. */
export function directionOf(text: string, around: Direction): Html {
  return mayTurn(text, around) ? AUTO : NONE;
}
