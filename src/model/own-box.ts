import type { Html } from "../kit/html.ts";
import type { OwnBoxSlot } from "./body.ts";

/** What a box of the newsroom's own holds, `:::poll Title` … `:::`, as its code is given it. */
export interface OwnBox {
  /** Plain; empty where it has none. */
  title: string;
  /** The words of the items of its lists, plain. */
  items: readonly string[];
  /** All its words but the title, plain, a line for each block. */
  text: string;
  /** What stands in it, as it would stand without it. */
  html: Html;
}

export function boxFrom({ title, items, text }: OwnBoxSlot, html: Html): OwnBox {
  return { title, items, text, html };
}
