import { quoted } from "./text.ts";

/** What a map makes of one text, or of those that a pattern matches; of several patterns the first counts. */
export type MapLine = { key: string; value: string } | { pattern: string; value: string };

/**
 * A `map` of nginx. It is looked up anew each time: after an error nginx goes through the server again for the page that it
 * shows, which is no old address.
 * @param otherwise the value where no line matches; empty without one
 */
export function nginxMap(
  source: string,
  variable: string,
  lines: readonly MapLine[],
  otherwise?: string,
): string {
  const texts = lines.map((line) => {
    const what = "key" in line ? line.key : `~${line.pattern}`;
    return `  ${quoted(what)} ${quoted(line.value)};\n`;
  });
  const rest = otherwise === undefined ? "" : `  default ${otherwise};\n`;
  return `map ${source} ${variable} {\n  volatile;\n${rest}${texts.join("")}}\n`;
}

/** What nginx has by itself on machines of 64 bits. */
const SMALLEST_BUCKET = 64;
const SMALLEST_TABLE = 2048;
/** Bytes that an entry takes besides its key. */
const BESIDES = 32;

/** Lines for the `http` block that make room for the keys of all maps; none where there is room, since it takes them once. */
export function hashSizes(keys: readonly string[]): string {
  const bytes = new TextEncoder();
  const longest = keys.reduce((most, key) => Math.max(most, bytes.encode(key).length), 0);
  const bucket = Math.max(SMALLEST_BUCKET, powerFrom(longest + BESIDES));
  const table = Math.max(SMALLEST_TABLE, powerFrom(2 * keys.length));
  return [
    bucket > SMALLEST_BUCKET ? `map_hash_bucket_size ${bucket};\n` : "",
    table > SMALLEST_TABLE ? `map_hash_max_size ${table};\n` : "",
  ].join("");
}

/** The least power of two that is not smaller. */
function powerFrom(size: number): number {
  return 2 ** Math.ceil(Math.log2(size));
}
