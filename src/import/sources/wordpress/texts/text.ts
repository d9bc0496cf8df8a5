/** From an item of an export to a text. */
import type { ArchiveOptions, ArchivePhoto, ArchiveText, Remark } from "../../../archive.ts";
import { plainOf, titleIn } from "../../feeds/plain.ts";
import { bodyOf } from "../body/body.ts";
import { groupOf, langOf } from "../site/languages.ts";
import { decodedSlug } from "../site/names.ts";
import { photoOf } from "../site/photos.ts";
import type { Site } from "../site/site.ts";
import type { WxrRecord } from "../wxr/record.ts";
import { addressesOf } from "./addresses.ts";
import { sayFields, standfirstOf } from "./custom-fields.ts";
import type { Fate } from "./fate.ts";
import { publishedAt, updatedAt } from "./moments.ts";
import { authorsOf } from "./people.ts";
import { descriptionOf, sourceOf } from "./search-engines.ts";
import { topicsOf } from "./topics.ts";

/** What is known of the export that an item is in. */
export interface Place {
  /** As reports name it. */
  file: string;
  folder: string;
  site: Site;
}

/** The weight of a text that was kept on top: heavier than any that was not, with room above it. */
const STICKY = 5;

export function textOf(
  record: WxrRecord,
  { kind, draft }: Fate & { is: "text" },
  { file, folder, site }: Place,
  { timeZone }: ArchiveOptions,
): ArchiveText {
  const remarks: Remark[] = [];
  const body = bodyOf(record, site, remarks);
  const lede = ledeOf(record);
  sayFields(record, lede, remarks);
  const title = titleIn(record.field("title"));
  if (title === "") remarks.push({ kind: "missing", what: "a headline" });
  const type = record.field("wp:post_type");
  if (type !== "" && type !== "post" && type !== "page")
    remarks.push({ kind: "told", what: `a story of the type «${type}»` });
  const status = record.field("wp:status");
  if (draft && status !== "draft")
    remarks.push({ kind: "told", what: `a draft with the status «${status}»` });
  return {
    kind,
    key: keyOf(record.field("wp:post_id"), site),
    group: groupOf(record, site),
    lang: langOf(record, site),
    origin: { file, line: record.line },
    title,
    lede,
    date: publishedAt(record, timeZone),
    updated: updatedAt(record, timeZone),
    draft,
    slug: decodedSlug(record.field("wp:post_name")) || undefined,
    addresses: addressesOf(record, site),
    feedId: record.field("guid") || undefined,
    authors: authorsOf(record, site),
    topics: topicsOf(record, site, remarks),
    photo: leadOf(record, site, remarks),
    source: sourceOf(record, site),
    weight: record.field("wp:is_sticky") === "1" ? STICKY : undefined,
    body,
    folders: [folder],
    remarks,
  };
}

/** Its number, and the site that the number is of: a network of sites has each number several times. */
export function keyOf(id: string, { home = "" }: Site): string {
  return `${home.replace(/^https?:\/\//, "")}?p=${id}`;
}

function ledeOf(record: WxrRecord): string | undefined {
  const excerpt = record.field("excerpt:encoded").replace(/\[\/?[a-z][\w-]*(?:\s[^\]]*)?\]/g, " ");
  return plainOf(excerpt) || standfirstOf(record) || descriptionOf(record);
}

/** The featured picture: of the library, or an address that a plugin keeps. */
function leadOf(record: WxrRecord, site: Site, remarks: Remark[]): ArchivePhoto | undefined {
  const id = record.meta("_thumbnail_id");
  const address = record.meta("fifu_image_url", "_knawatfibu_url", "_nelioefi_url");
  const attachment = id === undefined ? undefined : site.attachments.get(id);
  if (attachment !== undefined) return photoOf(attachment);
  if (address !== undefined) return { src: address };
  if (id !== undefined && id !== "0" && id !== "-1")
    remarks.push({ kind: "missing", what: "the featured picture is not in the export", detail: `id ${id}` });
  return undefined;
}
