import { promisify } from "node:util";
import { brotliCompress, constants, gzip, zstdCompress } from "node:zlib";
import { ENCODINGS, type Encoding } from "../model/site.ts";

/** A way to compress texts once for all who load them. */
interface Compressor {
  /** Changes with whatever decides the bytes. */
  by: string;
  compress: (text: Uint8Array) => Promise<Buffer>;
}

const [brotli, gzipped, zstd] = [promisify(brotliCompress), promisify(gzip), promisify(zstdCompress)];
const { brotli: BROTLI, zlib: ZLIB, zstd: ZSTD } = process.versions;

/**
 * The highest levels that cost a page a few milliseconds. On pages and feeds of the bench, in per cent of the text and
 * milliseconds a page: brotli 6 28.2 and 0.8, 9 27.8 and 3, 10 25.6 and 51, 11 25.4 and 91; gzip 9 31.0 and 2.3; zstd 12
 * 30.6 and 4.5, 19 29.6 and 34. Feeds, seven times as long, take twenty times as long at brotli 11 as at 9.
 */
const LEVELS = { br: 9, gz: 9, zst: 12 } as const;

/**
 * They run in the threads that Node keeps for such work (four, unless UV_THREADPOOL_SIZE says otherwise). The bytes are the
 * same in every run, but not with every version of Node and on every kind of processor.
 */
export const COMPRESSORS_BY_ENCODING: Readonly<Record<Encoding, Compressor>> = {
  br: {
    by: `brotli ${BROTLI}, ${LEVELS.br}`,
    compress: (text) =>
      brotli(text, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: LEVELS.br,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        },
      }),
  },
  gz: {
    by: `zlib ${ZLIB}, ${process.arch}, ${LEVELS.gz}`,
    compress: async (text) => withoutSystem(await gzipped(text, { level: LEVELS.gz, memLevel: 9 })),
  },
  zst: {
    by: `zstd ${ZSTD}, ${LEVELS.zst}`,
    compress: (text) =>
      zstd(text, {
        pledgedSrcSize: text.length,
        params: { [constants.ZSTD_c_compressionLevel]: LEVELS.zst },
      }),
  },
};

/** Where gzip names the operating system, and what stands there where it is not known (RFC 1952, section 2.3). */
const SYSTEM = 9;
const UNKNOWN = 255;

/** Node writes no time into gzip, but which system it ran on. */
function withoutSystem(bytes: Buffer): Buffer {
  bytes[SYSTEM] = UNKNOWN;
  return bytes;
}

/** What makes the forms in each of the encodings. */
export function compressorsOf(encodings: readonly Encoding[]): Partial<Record<Encoding, string>> {
  return Object.fromEntries(
    ENCODINGS.filter((name) => encodings.includes(name)).map((name) => [
      name,
      COMPRESSORS_BY_ENCODING[name].by,
    ]),
  );
}
