import { closeSync, openSync, readSync } from "node:fs";
import { looksTaken, strangerIn } from "../photos/strangers.ts";

/** Bytes that show what a file is. */
const HEAD = 4096;

/** What keeps a file from being a photo of the site, in words; nothing where it may be one. */
export function strangeness(file: string): string | undefined {
  const head = headOf(file);
  if (head.length === 0) return "empty";
  const stranger = strangerIn(head);
  if (stranger !== undefined) return stranger.what;
  return looksTaken(head) ? undefined : "not a picture";
}

function headOf(file: string): Buffer {
  const descriptor = openSync(file, "r");
  try {
    const head = Buffer.alloc(HEAD);
    return head.subarray(0, readSync(descriptor, head));
  } finally {
    closeSync(descriptor);
  }
}
