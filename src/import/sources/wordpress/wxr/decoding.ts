/** The characters of an export, whatever it says of its encoding. */
import { createReadStream } from "node:fs";
import { beginningOf } from "../../xml.ts";

/** Bytes that show in which encoding a file is. */
const SAMPLE = 1 << 20;

/** The text of a file, piece by piece. */
export async function* decodedText(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(await beginningOf(file, SAMPLE)));
  for await (const bytes of createReadStream(file)) {
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  yield decoder.decode();
}

/**
 * The encoding of an export. What its bytes show is believed before what its first line says: databases that were moved
 * between servers are often in another one.
 */
export function encodingOf(sample: Uint8Array): string {
  if (sample[0] === 0xff && sample[1] === 0xfe) return "utf-16le";
  if (sample[0] === 0xfe && sample[1] === 0xff) return "utf-16be";
  const { good, bad } = sequencesIn(sample);
  if (good > bad || good + bad === 0) return "utf-8";
  const head = Buffer.from(sample.subarray(0, 200)).toString("latin1");
  const declared = /\bencoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ?? "";
  const isOther = isEncoding(declared) && new TextDecoder(declared).encoding !== "utf-8";
  return isOther ? declared : legacyOf(sample);
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
}

/** How many sequences of bytes beyond ASCII are UTF-8, and how many cannot be. */
function sequencesIn(sample: Uint8Array): { good: number; bad: number } {
  let [good, bad] = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] as number;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    const rest = sample.subarray(i + 1, i + 1 + length);
    if (length > 0 && rest.every((next) => next >> 6 === 0b10)) {
      good++;
      i += length;
    } else bad++;
  }
  return { good, bad };
}

/** Of text that is not UTF-8 and says no other encoding: words of Cyrillic are of such letters alone, words of the West are not. */
function legacyOf(sample: Uint8Array): string {
  let [beside, alone] = [0, 0];
  for (let i = 1; i < sample.length; i++) {
    if ((sample[i] as number) < 0xc0) continue;
    if ((sample[i - 1] as number) >= 0xc0) beside++;
    else alone++;
  }
  return beside > alone ? "windows-1251" : "windows-1252";
}
