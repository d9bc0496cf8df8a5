import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { S3Bucket } from "../../src/s3/bucket.ts";
import { MOTO, type S3Server, startS3 } from "./server.ts";

describe.skipIf(!MOTO.isHere)(`a bucket: ${MOTO.label}`, () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3();
  });
  afterAll(() => server.close());

  const opened = async (prefix?: string) =>
    S3Bucket.open({ bucket: await server.bucket(), prefix, endpoint: server.endpoint });
  const textIn = async (bucket: S3Bucket, key: string) => {
    const object = await bucket.get(key);
    return object && Buffer.from(object.content).toString();
  };

  test("gives back what was put, and nothing where there is nothing", async () => {
    const bucket = await opened("a/b");
    await bucket.put("x/ї 1.html", Buffer.from("один"), {
      ContentType: "text/html",
      CacheControl: "no-cache",
    });
    expect(await textIn(bucket, "x/ї 1.html")).toBe("один");
    expect(await bucket.has("x/ї 1.html")).toBe(true);
    expect(await bucket.get("absent")).toBeUndefined();
    expect(await bucket.has("absent")).toBe(false);
    expect(await bucket.get("x/ї 1.html", 3)).toBeUndefined();
  });

  test("keys are below the prefix, and headers are kept with the object, also in a copy", async () => {
    const bucket = await opened("a/b");
    await bucket.put("x.css", Buffer.from("p{}"), { ContentType: "text/css", CacheControl: "max-age=1" });
    expect(await bucket.copy("x.css", "notes/x y.css")).toBe(true);
    expect(await bucket.copy("absent", "z")).toBe(false);
    const { status, headers } = await fetch(`${server.endpoint}/${bucket.place.bucket}/a/b/notes/x%20y.css`);
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "text/css",
      "max-age=1",
    ]);
  });

  test("a file is sent whole, whether it is small or large", async () => {
    const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
    const bucket = await opened();
    for (const bytes of [5, 9 << 20]) {
      const content = Buffer.alloc(bytes, "абвг");
      writeFileSync(join(folder, "x"), content);
      await bucket.put("x", { file: join(folder, "x"), bytes });
      expect(content.equals((await bucket.get("x"))?.content ?? Buffer.alloc(0))).toBe(true);
    }
    rmSync(folder, { recursive: true });
  });

  test("of two that write where there is nothing yet, one is told that it came late", async () => {
    const bucket = await opened();
    expect(await bucket.put("lock", Buffer.from("1"), { onlyIf: "absent" })).toBeTypeOf("string");
    expect(await bucket.put("lock", Buffer.from("2"), { onlyIf: "absent" })).toBeUndefined();
    expect(await textIn(bucket, "lock")).toBe("1");
  });

  test("what was replaced meanwhile, or removed, is not written over", async () => {
    const bucket = await opened();
    const first = { etag: (await bucket.put("x", Buffer.from("1"))) ?? "" };
    const second = { etag: (await bucket.put("x", Buffer.from("2"), { onlyIf: first })) ?? "" };
    expect(await bucket.put("x", Buffer.from("3"), { onlyIf: first })).toBeUndefined();
    expect(await textIn(bucket, "x")).toBe("2");
    await bucket.remove(["x"]);
    expect(await bucket.put("x", Buffer.from("4"), { onlyIf: second })).toBeUndefined();
  });

  test("more is deleted than one request may name, and what is not there does no harm", async () => {
    const bucket = await opened("p");
    const keys = Array.from({ length: 1005 }, (_, i) => `k${i}`);
    for (const key of ["k0", "k1004"]) await bucket.put(key, Buffer.from(key));
    await bucket.remove(keys);
    expect([await bucket.has("k0"), await bucket.has("k1004")]).toEqual([false, false]);
  });

  test("says what is wrong where there is no such bucket, and that it lasts", async () => {
    const bucket = await S3Bucket.open({ bucket: "nowhere", endpoint: server.endpoint });
    for (const ask of [
      () => bucket.get("x"),
      () => bucket.put("x", Buffer.from("1")),
      () => bucket.put("x", Buffer.from("1"), { onlyIf: "absent" }),
    ])
      await expect(ask()).rejects.toMatchObject({
        message: expect.stringContaining("there is no such bucket"),
        lasts: true,
      });
  });
});

test("says where nobody answers, and that another try may help", async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "x");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "y");
  const bucket = await S3Bucket.open({ bucket: "news", endpoint: "http://127.0.0.1:9" });
  await expect(bucket.has("x")).rejects.toMatchObject({
    message: expect.stringMatching(/^The bucket news at http:\/\/127\.0\.0\.1:9 .*ECONNREFUSED/),
    lasts: false,
  });
});
