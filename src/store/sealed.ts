import { hash } from "node:crypto";

/** Begins what is stored: the form, then the key, then the SHA-256 of the content. */
const HEAD = /^visnyk-store 1 (\S+) ([0-9a-f]{64})\n/;
const LONGEST_HEAD = 1024;

/** A content as it is stored: with its key and its hash before it, so that one taken for another shows, too. */
export function seal(key: string, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`visnyk-store 1 ${key} ${hash("sha256", content, "hex")}\n`), content]);
}

/** @returns the content, or what is wrong with it */
export function unseal(key: string, stored: Uint8Array): { content: Uint8Array } | { fault: string } {
  const start = Buffer.from(stored.buffer, stored.byteOffset, Math.min(stored.length, LONGEST_HEAD));
  const [head, sealedKey, sha256] = HEAD.exec(start.toString("latin1")) ?? [];
  if (head === undefined) return { fault: "is not what a build stored" };
  if (sealedKey !== key) return { fault: "belongs to something else" };
  const content = stored.subarray(head.length);
  return hash("sha256", content, "hex") === sha256 ? { content } : { fault: "is damaged or cut" };
}
