import type { ArchiveBody, Remark } from "../../../archive.ts";
import { withoutBlocks } from "../blocks/blocks.ts";
import { hasBlocks } from "../blocks/parse.ts";
import type { Site } from "../site/site.ts";
import type { WxrRecord } from "../wxr/record.ts";
import { withNotesOfBlocks } from "./block-notes.ts";
import { BodyDraft } from "./draft.ts";
import { isAddress, withBareAddresses, withBracketedAddresses } from "./embeds.ts";
import { withoutComments } from "./lines.ts";
import { withParagraphs } from "./paragraphs.ts";
import { player } from "./pictures.ts";
import { withoutShortcodes } from "./shortcodes.ts";
import { withNotesInBrackets } from "./text-shortcodes.ts";

/** The text of an item as HTML: its blocks, shortcodes and paragraphs, which WordPress resolves when it shows a page. */
export function bodyOf(record: WxrRecord, site: Site, remarks: Remark[]): ArchiveBody {
  const line = record.lineOf("content:encoded") ?? record.line;
  const draft = new BodyDraft(site, record.field("wp:post_id"), line, remarks);
  const written = withBracketedAddresses(record.raw("content:encoded"));
  const isOfBlocks = hasBlocks(written);
  draft.text = written;
  draft.text = isOfBlocks ? withoutBlocks(written, draft) : written;
  draft.text = withNotesOfBlocks(draft.text, record.meta("footnotes"), draft);
  draft.text = withoutComments(draft.text);
  draft.text = withBareAddresses(draft.text);
  draft.text = withoutShortcodes(draft.text, draft);
  draft.text = withNotesInBrackets(draft.text, draft);
  const text = isOfBlocks ? draft.text : withParagraphs(draft.text);
  return { markup: "html", text: recordingOf(record, written) + text + draft.footnotes(), line };
}

/** The recording of a podcast, which plugins show above its text. Addresses in texts are noted in the same field. */
function recordingOf(record: WxrRecord, written: string): string {
  const [address = "", , type = ""] = (record.meta("enclosure") ?? "").split("\n").map((line) => line.trim());
  const kind = /^(audio|video)\//.exec(type)?.[1];
  if (kind === undefined || !isAddress(address) || written.includes(address)) return "";
  return player(kind === "audio" ? "audio" : "video", address);
}
