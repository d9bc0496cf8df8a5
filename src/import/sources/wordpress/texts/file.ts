import type { ArchiveFile } from "../../../archive.ts";
import { photoOf } from "../site/photos.ts";
import type { Attachment, Site } from "../site/site.ts";
import type { WxrRecord } from "../wxr/record.ts";
import { keyOf } from "./text.ts";

/** A file of the library, with the page that WordPress made for it. */
export function fileOf(record: WxrRecord, attachment: Attachment, site: Site): ArchiveFile {
  const { id, parent } = attachment;
  return {
    ...photoOf(attachment),
    key: id,
    page: record.field("link") || undefined,
    owner: parent === "" || parent === "0" ? undefined : keyOf(parent, site),
  };
}
