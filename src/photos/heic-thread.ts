/** A thread that decodes one HEIC picture and ends: the decoder's memory goes with it. */
import { parentPort, workerData } from "node:worker_threads";
import libheif, { type HeifImage, type ImageBytes } from "libheif-js/wasm-bundle.js";

/** The pixels of a picture, or what the decoder says where there are none. */
export type HeicAnswer = ImageBytes | { fault: string };

async function decode(bytes: Uint8Array): Promise<HeicAnswer> {
  await libheif.ready;
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  return image === undefined ? { fault: "empty" } : pixelsOf(image);
}

function pixelsOf(image: HeifImage): Promise<HeicAnswer> {
  const [width, height] = [image.get_width(), image.get_height()];
  const { promise, resolve } = Promise.withResolvers<HeicAnswer>();
  image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (filled) =>
    resolve(filled ?? { fault: "damaged" }),
  );
  return promise;
}

const answer = await decode(workerData as Uint8Array).catch(
  (error: Error): HeicAnswer => ({ fault: error.message }),
);
parentPort?.postMessage(answer, "data" in answer ? [answer.data.buffer as ArrayBuffer] : []);
