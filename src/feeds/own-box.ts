import { type Html, html } from "../kit/html.ts";
import { ownCall } from "../kit/own-call.ts";
import { type OwnBoxSlot, ownSlot } from "../model/body.ts";
import { boxFrom, type OwnBox } from "../model/own-box.ts";
import type { BlockFeed, BodyInFeed } from "./block-feed.ts";

/** How the newsroom's code writes a box of its own in feeds. */
export type BoxFeed = (box: OwnBox, body: BodyInFeed) => Html;

/** @param module the newsroom's; without a form for feeds, its title and what stands in it are written as they are */
export function boxFeed(name: string, module: { feed?: BoxFeed }): BlockFeed {
  const place = { path: `blocks/${name}.ts`, name: "feed" };
  const fill = (slot: OwnBoxSlot, body: BodyInFeed, inner: Html) =>
    ownCall(module.feed ?? plain, place, [boxFrom(slot, inner), body]) as Html;
  return { [ownSlot(name)]: fill };
}

function plain({ title, html: inner }: OwnBox): Html {
  return html`${title !== "" && html`<p><strong>${title}</strong></p>\n`}${inner}`;
}
