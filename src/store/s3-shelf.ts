import { S3Bucket } from "../s3/bucket.ts";
import type { S3Place } from "../s3/place.ts";
import { LARGEST, type Shelf } from "./store.ts";

/** A bucket. */
export async function s3Shelf(place: S3Place): Promise<Shelf> {
  const bucket = await S3Bucket.open(place);
  return {
    read: async (name) => (await bucket.get(name, LARGEST))?.content,
    has: (name) => bucket.has(name),
    write: async (name, content) => {
      await bucket.put(name, content, { ContentType: "application/octet-stream" });
    },
    close: () => bucket.close(),
  };
}
