import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DeployError } from "../../../src/deploy/deploy-error.ts";
import type { Surroundings, Target } from "../../../src/deploy/target.ts";
import { openTarget } from "../../../src/deploy/targets/index.ts";
import { S3Bucket } from "../../../src/s3/bucket.ts";
import { askBucket, MOTO, type S3Server, startS3 } from "../../s3/server.ts";
import { clock, itConforms, type Place } from "../conformance.ts";
import { cloudFront, DONE } from "./cloudfront-api.ts";

const root = mkdtempSync(join(tmpdir(), "visnyk-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function surroundings(say: (line: string) => void = () => {}): Surroundings {
  const at = { site: root, cache: root, baseUrl: "https://news.example/" };
  return { environment: process.env, ...at, clock, say };
}

describe.skipIf(!MOTO.isHere)(`a bucket: ${MOTO.label}`, () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3();
  });
  afterAll(() => server.close());

  const addressOf = (bucket: string, path: string) =>
    `${server.endpoint}/${bucket}/${path.split("/").map(encodeURIComponent).join("/")}`;

  async function openPlace(prefix: string | undefined, notes?: string): Promise<Place> {
    const [bucket, { endpoint }] = [await server.bucket(), server];
    return {
      connect: () => openTarget({ to: "s3", bucket, prefix, endpoint, notes }, surroundings()),
      served: (path) => askBucket(addressOf(bucket, prefix === undefined ? path : `${prefix}/${path}`)),
    };
  }

  itConforms("a whole bucket", () => openPlace(undefined));
  itConforms("a part of one", () => openPlace("site/news"));
  itConforms("one with notes in another", async () => openPlace(undefined, await server.bucket()));

  async function sent(target: Target, path: string, headers: Readonly<Record<string, string>> = {}) {
    writeFileSync(join(root, "sent"), "<p>Ї");
    await target.put([{ path, file: join(root, "sent"), bytes: 5, headers }], () => {});
  }

  test("objects have the headers that S3 can keep, and a type in any case; kept ones, too", async () => {
    const [bucket, { endpoint }] = [await server.bucket(), server];
    const target = await openTarget({ to: "s3", bucket, endpoint }, surroundings());
    await sent(target, "a/index.html");
    await sent(target, "feed.xml", {
      "content-type": "application/rss+xml; charset=utf-8",
      "Cache-Control": "max-age=300",
      "Content-Security-Policy": "frame-ancestors 'none'",
    });
    await target.keep([{ path: "feed.xml", note: "kept" }]);
    await target.remove(["feed.xml"]);
    await target.bringBack([{ path: "feed.xml", note: "kept" }]);
    const page = (await fetch(addressOf(bucket, "a/index.html"))).headers;
    expect(page.get("content-type")).toBe("text/html; charset=utf-8");
    const feed = (await fetch(addressOf(bucket, "feed.xml"))).headers;
    expect([feed.get("content-type"), feed.get("cache-control")]).toEqual([
      "application/rss+xml; charset=utf-8",
      "max-age=300",
    ]);
  });

  test("readers of a part of a bucket do not get to its notes", async () => {
    const [bucket, { endpoint }] = [await server.bucket(), server];
    const target = await openTarget({ to: "s3", bucket, prefix: "site", endpoint }, surroundings());
    await target.writeNote("manifest.json", new Uint8Array([1]));
    const whole = await S3Bucket.open({ bucket, endpoint });
    expect(await whole.has("site.visnyk/note-manifest.json")).toBe(true);
  });

  test.each(["../x", "/x", "a//b", "a/./b", ".visnyk/lock", ""])("the path %j is refused", async (path) => {
    const target = await openTarget({ to: "s3", bucket: "b", endpoint: server.endpoint }, surroundings());
    await expect(sent(target, path)).rejects.toThrow("is not a path within a site");
  });

  test("what is not there any more cannot be brought back", async () => {
    const [bucket, { endpoint }] = [await server.bucket(), server];
    const target = await openTarget({ to: "s3", bucket, endpoint }, surroundings());
    await expect(target.bringBack([{ path: "a.html", note: "absent" }])).rejects.toThrow(/kept of a\.html/);
  });

  test("CloudFront is told what changed; all of it, where an earlier deploy broke off before it did", async () => {
    const [bucket, { endpoint }] = [await server.bucket(), server];
    const open = () => openTarget({ to: "s3", bucket, endpoint, distribution: "E1" }, surroundings());
    const asked = await cloudFront(201, DONE);
    const told = () =>
      asked.splice(0).map(({ body }) => [...body.matchAll(/<Path>(.*?)<\/Path>/g)].map(([, path]) => path));
    const first = await open();
    await first.lock("first");
    await sent(first, "a/index.html");
    await first.published?.(["a/index.html"]);
    await first.unlock();
    expect(told()).toEqual([["/a/", "/a/index.html"]]);
    const cut = await open();
    await cut.lock("cut off");
    await sent(cut, "b/index.html");
    await cut.unlock();
    const next = await open();
    await next.lock("next");
    expect(told()).toEqual([["/*"]]);
    await sent(next, "c/index.html");
    await next.published?.(["c/index.html"]);
    await next.unlock();
    expect(told()).toEqual([["/c/", "/c/index.html"]]);
    await (await open()).lock("last");
    expect(told()).toEqual([]);
  });

  test("a bucket that is not there is told of at once, and not tried again", async () => {
    const { endpoint } = server;
    const target = await openTarget({ to: "s3", bucket: "nowhere", endpoint }, surroundings());
    await expect(target.lock("desk")).rejects.toThrow(DeployError);
    await expect(target.readNote("manifest.json")).rejects.toThrow(/there is no such bucket/);
  });
});
