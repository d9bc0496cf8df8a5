import { expect, test } from "vitest";
import { parseS3Place } from "../../src/s3/place.ts";

// biome-ignore format: a table reads better in rows
test.each([
  ["s3://news", { bucket: "news" }],
  ["s3://news/", { bucket: "news" }],
  ["s3://news/built/photos/", { bucket: "news", prefix: "built/photos" }],
  ["s3://news/a%20b?region=eu-central-1", { bucket: "news", prefix: "a b", region: "eu-central-1" }],
  ["s3://news?endpoint=https://x.r2.example&region=auto", { bucket: "news", endpoint: "https://x.r2.example", region: "auto" }],
])("%s", (text, place) => expect(parseS3Place(text)).toEqual(place));

test.each([
  ["news", "is not the address of a bucket"],
  ["https://news/", "is not the address of a bucket"],
  ["s3:///photos", "is not the address of a bucket"],
  ["s3://news?zone=1", 'a parameter "zone"'],
  ["s3://news?endpoint=minio:9000", "an endpoint that is not an address of the web"],
])("%s is refused", (text, reason) => expect(() => parseS3Place(text)).toThrow(reason));

test("a secret in the address is refused, and not repeated", () => {
  const refused = () => parseS3Place("s3://AKIAEXAMPLE:verysecret@news/x");
  expect(refused).toThrow("Put those into AWS_ACCESS_KEY_ID");
  expect(refused).not.toThrow("verysecret");
});
