import { availableParallelism } from "node:os";
import { sweepAbandonedWork } from "./cache.ts";
import { type DerivedPhoto, derivePhoto, type PhotoRequest } from "./derive.ts";
import { PhotoError } from "./photo-error.ts";

export type { PhotoRequest } from "./derive.ts";

export interface BatchOptions {
  /** How many photos are made at a time; by default, the number of cores. */
  concurrency?: number | undefined;
  onProgress?: ((done: number, total: number, file: string) => void) | undefined;
  /** Called for each photo whose files had to be made; one that is made meanwhile does not wait for it, the next but one does. */
  onMade?: ((request: PhotoRequest) => Promise<void>) | undefined;
}

export interface Batch {
  /** By request; those with an error are missing. */
  derived: ReadonlyMap<PhotoRequest, DerivedPhoto>;
  /** In the order of the requests. */
  errors: readonly PhotoError[];
  /** Photos whose files had to be made. */
  made: number;
  /** Photos whose files were in the cache, or were made for an equal request. */
  reused: number;
}

/**
 * Derives many photos. One that fails does not stop the others.
 * @throws Error where it is not the photo's fault; then no further ones are begun
 */
export async function derivePhotos(
  requests: readonly PhotoRequest[],
  options: BatchOptions = {},
): Promise<Batch> {
  const { concurrency = availableParallelism(), onProgress, onMade } = options;
  await Promise.all([...new Set(requests.map((request) => request.cacheDir))].map(sweepAbandonedWork));

  const results = new Map<PhotoRequest, DerivedPhoto | PhotoError>();
  const queue = [...requests].reverse();
  const work = async () => {
    let told: Promise<void> | undefined;
    for (let request = queue.pop(); request; request = queue.pop()) {
      const result = await derivePhoto(request).catch(onlyPhotoErrors);
      results.set(request, result);
      onProgress?.(results.size, requests.length, request.file);
      await told;
      if ("reused" in result && !result.reused) told = onMade?.(request);
    }
    await told;
  };
  const stop = () => {
    queue.length = 0;
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, () => work().finally(stop)));
  return summarise(requests, results);
}

function onlyPhotoErrors(error: unknown): PhotoError {
  if (error instanceof PhotoError) return error;
  throw error;
}

function summarise(
  requests: readonly PhotoRequest[],
  results: ReadonlyMap<PhotoRequest, DerivedPhoto | PhotoError>,
): Batch {
  const derived = new Map<PhotoRequest, DerivedPhoto>();
  const errors: PhotoError[] = [];
  let reused = 0;
  for (const request of requests) {
    const result = results.get(request);
    if (result instanceof PhotoError) errors.push(result);
    else if (result) derived.set(request, result);
    if (result && "reused" in result && result.reused) reused++;
  }
  return { derived, errors, made: derived.size - reused, reused };
}
