import type { Html } from "../src/kit/html.ts";
import { ownCall } from "../src/kit/own-call.ts";
import { type OwnBoxSlot, ownSlot } from "../src/model/body.ts";
import { boxFrom, type OwnBox } from "../src/model/own-box.ts";
import type { BlockPage, BodyOnPage, Policy } from "./block-page.ts";

/** How the newsroom's code shows a box of its own on pages. */
export type BoxPage = (box: OwnBox, body: BodyOnPage) => Html;

/** The newsroom's module of a block. */
interface BoxModule {
  page: BoxPage;
  /** What pages with the box may load or send to besides the site's own files. */
  policy?: Policy;
}

/** @param module the newsroom's, which may not be loaded yet */
export function boxPage(name: string, module: BoxModule): BlockPage {
  const place = { path: `blocks/${name}.ts`, name: "page" };
  const fill = (slot: OwnBoxSlot, body: BodyOnPage, inner: Html) =>
    ownCall(module.page, place, [boxFrom(slot, inner), body]) as Html;
  return { slots: { [ownSlot(name)]: fill }, policy: () => module.policy ?? {} };
}
