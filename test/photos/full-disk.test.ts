import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { diskError } from "../../src/kit/disk-errors.ts";
import { derivePhotos } from "../../src/photos/batch.ts";
import { PhotoError } from "../../src/photos/photo-error.ts";
import { plain, requestFor, scratchFolder } from "./pictures.ts";

/** What the disk says to whoever writes a file whose name ends so; the system does not say which file that was. */
const disk: { ending?: RegExp; code: string } = { code: "" };

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const writeFile: typeof real.writeFile = async (file, ...rest) => {
    if (disk.ending?.test(String(file)))
      throw Object.assign(new Error(`${disk.code}: no, write`), { code: disk.code });
    return real.writeFile(file, ...rest);
  };
  return { ...real, writeFile };
});

const folder = scratchFolder();
afterEach(() => {
  delete disk.ending;
});

test.each([
  ["ENOSPC", /30\.tif$/],
  ["ENOSPC", /30\.jpg$/],
  ["ENOSPC", /30\.avif$/],
  ["ENOSPC", /manifest\.json$/],
  ["EDQUOT", /30\.jpg$/],
  ["EROFS", /30\.tif$/],
  ["EACCES", /30\.tif$/],
])("%s at %s names the disk's file, and no photo; what was begun is taken away", async (code, ending) => {
  const request = await requestFor(folder, "fine.png", await plain(30, 20).png().toBuffer());
  Object.assign(disk, { code, ending });
  const error = await derivePhotos([request]).catch((e: unknown) => e);
  expect(error).not.toBeInstanceOf(PhotoError);
  const said = diskError(error, "x")?.message ?? "";
  expect(said).toContain(`cannot be written (${code}): `);
  expect(said.split(" ", 1)[0]).toMatch(ending);
  expect(said).not.toContain("fine.png");
  expect(readdirSync(join(folder, "cache", "photos"))).toEqual([]);
});
