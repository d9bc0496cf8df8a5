import type { Html } from "../src/kit/html.ts";
import { type OwnBoxSlot, ownSlot } from "../src/model/body.ts";
import { boxFrom, type OwnBox } from "../src/model/own-box.ts";
import type { BlockPage, BodyOnPage } from "./block-page.ts";

/** How the newsroom's code shows a box of its own on pages. */
export type BoxPage = (box: OwnBox, body: BodyOnPage) => Html;

/** @param module the newsroom's, which may not be loaded yet */
export function boxPage(name: string, module: { page: BoxPage }): BlockPage {
  const fill = (slot: OwnBoxSlot, body: BodyOnPage, inner: Html) => module.page(boxFrom(slot, inner), body);
  return { slots: { [ownSlot(name)]: fill } };
}
