import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { derivePhotos, type PhotoRequest } from "../../src/photos/batch.ts";
import { noisy, plain, requestFor, scratchFolder } from "./pictures.ts";

const folder = scratchFolder();

async function good(name: string, colour: string, more: Partial<PhotoRequest> = {}): Promise<PhotoRequest> {
  return requestFor(folder, name, await plain(20, 10, colour).png().toBuffer(), more);
}

async function cut(name: string): Promise<PhotoRequest> {
  const content = await noisy(64, 64).jpeg().toBuffer();
  return requestFor(folder, name, content.subarray(0, content.length / 2));
}

function missing(name: string): PhotoRequest {
  return { file: join(folder, name), hash: "0", name: "x", crops: false, cacheDir: join(folder, "cache") };
}

describe("derivePhotos", () => {
  test("gives every photo that it can and every error, in order", async () => {
    const [a, b] = [await good("a.png", "#ff0000"), await good("b.png", "#00ff00")];
    const requests = [await cut("1.jpg"), a, missing("2.jpg"), b, await cut("3.jpg")];
    const { derived, errors, made, reused } = await derivePhotos(requests, { concurrency: 2 });
    expect([...derived.keys()]).toEqual([a, b]);
    expect(errors.map((error) => error.file)).toEqual(
      ["1.jpg", "2.jpg", "3.jpg"].map((name) => join(folder, name)),
    );
    expect([made, reused]).toEqual([2, 0]);
  });

  test("makes nothing the second time", async () => {
    const requests = [await good("c.png", "#123456"), await good("d.png", "#654321")];
    expect(await derivePhotos(requests)).toMatchObject({ made: 2, reused: 0 });
    expect(await derivePhotos(requests)).toMatchObject({ made: 0, reused: 2 });
  });

  test("makes what two stories share once", async () => {
    const requests = [
      await good("e1.png", "#abcdef", { name: "one" }),
      await good("e2.png", "#abcdef", { name: "two" }),
    ];
    const { derived, made, reused } = await derivePhotos(requests, { concurrency: 2 });
    expect([derived.size, made, reused]).toEqual([2, 1, 1]);
  });

  test.each([1, 2, 100])("tells its progress, %i at a time", async (concurrency) => {
    const requests = [await good("f.png", "#111111"), missing("g.jpg"), await good("h.png", "#222222")];
    const told: [number, number, string][] = [];
    await derivePhotos(requests, { concurrency, onProgress: (...progress) => told.push(progress) });
    expect(told.map(([done, total]) => [done, total])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(told.map(([, , file]) => file).sort()).toEqual(requests.map((request) => request.file).sort());
  });

  test("an error of the program is not taken for one of a photo", async () => {
    await expect(derivePhotos([await good("i.png", "#333333", { name: "Not A Slug" })])).rejects.toThrow(
      /is not an address/,
    );
  });

  test("no photos, nothing to do", async () => {
    const batch = await derivePhotos([]);
    expect(batch).toEqual({ derived: new Map(), errors: [], made: 0, reused: 0 });
  });

  test("a cache that cannot be made is the fault of no photo, and no further ones are begun", async () => {
    writeFileSync(join(folder, "file"), "");
    const request = await good("j.png", "#444444", { cacheDir: join(folder, "file", "cache") });
    const more = await good("k.png", "#555555");
    const told: string[] = [];
    const requests = [request, ...["a", "b", "c"].map((name) => ({ ...more, name }))];
    const onProgress = (_done: number, _total: number, file: string) => told.push(file);
    await expect(derivePhotos(requests, { concurrency: 1, onProgress })).rejects.toThrow(/ENOTDIR/);
    expect(told).toEqual([]);
  });
});
