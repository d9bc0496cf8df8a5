import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { moduleHere } from "../kit/program.ts";
import { threadEnvironment } from "../kit/threads.ts";
import type { HeicAnswer } from "./heic-thread.ts";
import { withProfile } from "./png-profile.ts";
import { sharp } from "./sharp.ts";

/**
 * The primary picture of a HEIC file as an uncompressed PNG: upright, with its colour profile. sharp has no decoder for
 * HEVC; the one that is loaded here is libheif with libde265 as WebAssembly (LGPL-3.0), in a thread of its own.
 * @throws Error where the pixels are damaged or cut short
 */
export async function pngOfHeic(bytes: Buffer): Promise<Buffer> {
  const { icc } = await sharp(bytes).metadata();
  const answer = await decoded(bytes);
  if ("fault" in answer) throw new Error(answer.fault);
  const { data, width, height } = answer;
  const raw = { width, height, channels: 4 } as const;
  const png = await sharp(data, { raw, limitInputPixels: false })
    .removeAlpha()
    .png({ compressionLevel: 0 })
    .toBuffer();
  return icc === undefined ? png : withProfile(png, icc);
}

async function decoded(bytes: Buffer): Promise<HeicAnswer> {
  const worker = new Worker(moduleHere(new URL("heic-thread.ts", import.meta.url)), {
    workerData: new Uint8Array(bytes),
    env: threadEnvironment(),
    // What the decoder thinks of a damaged file is said by us.
    stdout: true,
    stderr: true,
  });
  try {
    const [answer] = (await once(worker, "message")) as [HeicAnswer];
    return answer;
  } finally {
    await worker.terminate();
  }
}
