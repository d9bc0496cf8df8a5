/** Chromium from its package, unpacked once for this project alone. */
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { Lock } from "../src/publication/lock.ts";

const PACKED = join(
  dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")),
  "../bin/chromium.br",
);
const FOLDER = join(import.meta.dirname, "../node_modules/.cache/chromium");

/**
 * The path of the browser's program. The package itself would unpack it into the folder for temporary files, where there
 * may already be one of another account, or an incomplete one.
 */
export async function browserProgram(): Promise<string> {
  const program = join(FOLDER, `${statSync(PACKED).size}`, "chromium");
  if (existsSync(program)) return program;
  mkdirSync(dirname(program), { recursive: true });
  const lock = await Lock.take(join(FOLDER, "lock"), () => undefined);
  try {
    if (!existsSync(program)) await unpack(program);
  } finally {
    lock.release();
  }
  return program;
}

async function unpack(program: string): Promise<void> {
  const unpacked = `${program}.part`;
  await pipeline(
    createReadStream(PACKED),
    createBrotliDecompress(),
    createWriteStream(unpacked, { mode: 0o755 }),
  );
  renameSync(unpacked, program);
}
