import { decodeHTML } from "entities";
import type { Remark } from "../../archive.ts";
import { linksIn } from "../feeds/plain.ts";
import { captionIn, creditIn } from "../wire/captions.ts";

/** Plain text. */
export interface Caption {
  caption?: string | undefined;
  credit?: string | undefined;
}

/** The credit that a caption holds, as those of pictures from libraries do, and what it says besides. @param html of a caption */
export function captionOf(html: string | undefined): Caption {
  const plain = decodeHTML((html ?? "").replace(/<[^>]*>/g, ""))
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "") return {};
  const credit = creditIn(plain);
  return credit === undefined ? (captionIn(plain) ?? { caption: plain }) : { credit };
}

/** The links of a caption that is put down as plain text. @param html of the caption */
export function linksLost(html: string | undefined): Remark[] {
  return linksIn(html ?? "").map((detail) => ({ kind: "left out", what: "a link in a caption", detail }));
}
