import type { Metadata } from "sharp";
import { brandsOf } from "./strangers.ts";
import { isReduced, tiffDirectories } from "./tiff.ts";

/**
 * What is not shown of a file that is: the motion of an animation, further pages, or the parts of a drawing that could run
 * or load something.
 */
export type LeftOut = "motion" | "pages" | "active";

/** @param header what the decoder says about the file */
export function leftOutOf(bytes: Buffer, { format, pages = 1 }: Metadata): LeftOut | undefined {
  switch (format) {
    case "tiff":
      return [...tiffDirectories(bytes)].filter((page) => !isReduced(page)).length > 1 ? "pages" : undefined;
    case "png":
      return framesOfPng(bytes) > 1 ? "motion" : undefined;
    case "heif":
      return brandsOf(bytes).includes("avis") ? "motion" : undefined;
    default:
      return pages > 1 ? "motion" : undefined;
  }
}

const PNG_HEADER = 8;
/** Bytes of a chunk's length, type and checksum. */
const CHUNK = 12;

/** Frames of a PNG: an animated one has a chunk `acTL` before its first `IDAT` (PNG 3, section 11.3.6.1). */
function framesOfPng(bytes: Buffer): number {
  for (let at = PNG_HEADER; at + CHUNK <= bytes.length; at += CHUNK + bytes.readUInt32BE(at)) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "acTL") return bytes.readUInt32BE(at + 8);
    if (type === "IDAT") break;
  }
  return 1;
}
