import type { Html } from "../src/kit/html.ts";
import { ownCall } from "../src/kit/own-call.ts";
import { type OwnBoxSlot, ownSlot } from "../src/model/body.ts";
import { boxFrom, type OwnBox } from "../src/model/own-box.ts";
import type { BlockPage, BodyOnPage } from "./block-page.ts";

/** How the newsroom's code shows a box of its own on pages. */
export type BoxPage = (box: OwnBox, body: BodyOnPage) => Html;

/** @param module the newsroom's, which may not be loaded yet */
export function boxPage(name: string, module: { page: BoxPage }): BlockPage {
  const place = { path: `blocks/${name}.ts`, name: "page" };
  const fill = (slot: OwnBoxSlot, body: BodyOnPage, inner: Html) =>
    ownCall(module.page, place, [boxFrom(slot, inner), body]) as Html;
  return { slots: { [ownSlot(name)]: fill } };
}
