import { linksIn, plainOf, titleIn } from "../../feeds/plain.ts";
import { phpAt, unserialized } from "../wxr/php.ts";
import type { WxrRecord } from "../wxr/record.ts";
import { kept } from "./kept.ts";
import type { Attachment } from "./site.ts";

/** Custom fields in which plugins keep who made a picture. */
const CREDITS = [
  ...["_media_credit", "media_credit", "_navis_media_credit_org", "isc_image_source", "_photo_credit"],
  ...["photo_credit", "_image_credit", "image_credit", "_credit", "credit", "_photographer", "photographer"],
  ...["_copyright", "copyright", "_wp_attachment_source_name", "_bis_image_credit", "_sm_credit"],
];

/** A file of the library of media, with all that the export says of it. */
export function attachmentOf(record: WxrRecord): Attachment {
  return {
    id: record.field("wp:post_id"),
    src: kept(record.field("wp:attachment_url") || record.field("guid")),
    title: kept(titleIn(record.field("title"))),
    alt: keptIf(altOf(record)),
    caption: keptIf(record.field("excerpt:encoded")),
    credit: keptIf(creditOf(record)),
    parent: record.field("wp:post_parent"),
    order: Number(record.field("wp:menu_order")) || 0,
  };
}

function keptIf(text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : kept(text);
}

function altOf(record: WxrRecord): string | undefined {
  const alt = record.meta("_wp_attachment_image_alt");
  return alt === undefined ? undefined : plainOf(alt) || undefined;
}

/** Where the links of its credit lead, which is kept as plain text. */
export function linksInCredit(record: WxrRecord): string[] {
  return linksIn(record.meta(...CREDITS) ?? "");
}

/** As a plugin for credits keeps it, else as the camera or the agency wrote it into the file. */
function creditOf(record: WxrRecord): string | undefined {
  const said = record.meta(...CREDITS);
  if (said !== undefined) return plainOf(said) || undefined;
  const metadata = record.meta("_wp_attachment_metadata");
  if (metadata === undefined || !metadata.includes("image_meta")) return undefined;
  const image = phpAt(unserialized(metadata), "image_meta");
  const written = [phpAt(image, "credit"), phpAt(image, "copyright")];
  const credit = written.find((value) => typeof value === "string" && value.trim() !== "");
  return credit === undefined ? undefined : plainOf(String(credit)) || undefined;
}
