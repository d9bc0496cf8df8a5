import { fileSize } from "../../i18n/file-size.ts";
import type { Lang } from "../../i18n/lang.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Attachment } from "../../model/attachment.ts";

/** What readers want to know before they load a document: `(PDF, 1,2 МБ)`, never broken between two lines. */
export function fileFacts({ type, bytes }: Attachment, lang: Lang): Html {
  return html` <small>(${type},\u00A0${fileSize(bytes, lang)})</small>`;
}
