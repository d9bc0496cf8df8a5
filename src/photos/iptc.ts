import type { EmbeddedCredit } from "./exif.ts";

/** Datasets of the second record (IPTC-IIM 4.2, section 6). */
const BY_LINE = 80;
const CREDIT = 110;
const COPYRIGHT = 116;

const DATASET = 0x1c;
const APPLICATION = 2;
const HEADER = 5;
/** Longer values state their length in another way; no name is that long. */
const LONGEST = 0x7fff;
/** The beginning of the Photoshop resource that holds IPTC. */
const RESOURCE = Buffer.from("8BIM\x04\x04", "latin1");

/**
 * Reads by-line, credit and copyright of IPTC-IIM, as agencies write it, alone or among Photoshop's resources. Text that is
 * not UTF-8 counts as absent: its encoding is seldom stated.
 */
export function readIptcCredit(block: Buffer): EmbeddedCredit {
  const texts = new Map<number, string[]>();
  let at = startOf(block);
  while (at + HEADER <= block.length && block[at] === DATASET) {
    const length = block.readUInt16BE(at + 3);
    if (length > LONGEST) break;
    const text = decode(block.subarray(at + HEADER, at + HEADER + length));
    const dataset = block[at + 2] as number;
    if (block[at + 1] === APPLICATION && text !== "")
      texts.set(dataset, [...(texts.get(dataset) ?? []), text]);
    at += HEADER + length;
  }
  const credit = (texts.get(BY_LINE) ?? texts.get(CREDIT))?.join(", ");
  const copyright = texts.get(COPYRIGHT)?.join(", ");
  return { ...(credit && { credit }), ...(copyright && { copyright }) };
}

/** Before its content, a resource has its name, padded to an even length, and its length in four bytes. */
function startOf(block: Buffer): number {
  const resource = block.indexOf(RESOURCE);
  if (resource < 0) return 0;
  const name = resource + RESOURCE.length;
  const length = (block[name] ?? 0) + 1;
  return name + length + (length % 2) + 4;
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\0/g, "").trim();
  } catch {
    return "";
  }
}
