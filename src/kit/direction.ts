import { type Html, html } from "./html.ts";

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** Every text in our own letters is told by one look. */
const MAY_BE = /[\u0590-\u08FF\uD800-\uDBFF\uFB1D-\uFEFC]/;

/** Whether a text has letters that are written from right to left. */
export function isRightToLeft(text: string): boolean {
  return MAY_BE.test(text) && RIGHT_TO_LEFT.test(text);
}

const AUTO = html` dir="auto"`;
const NONE = html``;

export type Direction = "ltr" | "rtl";

/** Whether a text may go another way than what is around it: one with letters from right to left, or within such ones one without. */
export function mayTurn(text: string, around: Direction): boolean {
  return isRightToLeft(text) !== (around === "rtl");
}

/** The attribute of an element whose text may go another way than what is around it: it goes by its first letter then. */
export function directionOf(text: string, around: Direction): Html {
  return mayTurn(text, around) ? AUTO : NONE;
}
