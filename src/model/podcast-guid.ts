import { createHash } from "node:crypto";

/** The namespace of podcasts (https://github.com/Podcastindex-org/podcast-namespace, `guid`), in bytes. */
const NAMESPACE = Buffer.from("ead4c236bf5858c6a2c6a6b28d128cb6", "hex");

/**
 * The id that a podcast is to keep for ever, wherever its feed is: a UUID of version 5 (RFC 9562, section 5.5) made from the
 * address of the feed without its scheme and without slashes at its end.
 * @param url where the feed was when it was given the id
 */
export function podcastGuid(url: string): string {
  const name = url.replace(/^[a-z]+:\/\//i, "").replace(/\/+$/, "");
  const bytes = createHash("sha1").update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
