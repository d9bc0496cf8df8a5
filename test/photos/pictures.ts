import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sharp } from "sharp";
import { afterAll } from "vitest";
import { type DerivedPhoto, derivePhoto, type PhotoRequest } from "../../src/photos/derive.ts";
import { inspectPhoto } from "../../src/photos/inspect.ts";
import { sharp } from "../../src/photos/sharp.ts";

/** A folder that is removed after the test file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-photos-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A plain picture. */
export function plain(width: number, height: number, background = "#3366aa"): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** A picture that does not compress to nothing. */
export function noisy(width: number, height: number): Sharp {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: "#000000", noise } });
}

const COLOURS = {
  red: "#ff0000",
  lime: "#00ff00",
  blue: "#0000ff",
  white: "#ffffff",
  black: "#000000",
} as const;
export type Colour = keyof typeof COLOURS;

/** A picture of four colours: above left, above right, below left, below right. */
export function quarters(width: number, height: number, colours: readonly Colour[]): Sharp {
  const parts = colours.map((colour, i) => ({
    input: {
      create: { width: width / 2, height: height / 2, channels: 3 as const, background: COLOURS[colour] },
    },
    left: (i % 2) * (width / 2),
    top: Math.floor(i / 2) * (height / 2),
  }));
  return sharp({ create: { width, height, channels: 3, background: "#000000" } }).composite(parts);
}

/** The colour of a picture at fractions of its width and height: `red`, `lime`, `blue`, `white`, `black` or `other`. */
export async function colourAt(file: string | Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(file).toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  const bits = [...data.subarray(at, at + 3)].map((v) => (v > 200 ? "1" : v < 60 ? "0" : "?")).join("");
  return { "100": "red", "010": "lime", "001": "blue", "111": "white", "000": "black" }[bits] ?? "other";
}

export async function coloursOfQuarters(file: string | Buffer): Promise<string[]> {
  const places = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ] as const;
  return Promise.all(places.map(([x, y]) => colourAt(file, x, y)));
}

/** Writes a photo into the folder and gives the request to derive it with a cache of its own. */
export async function requestFor(
  folder: string,
  name: string,
  content: Buffer,
  more: Partial<PhotoRequest> = {},
): Promise<PhotoRequest> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { hash } = await inspectPhoto(file);
  return { file, hash, name: "photo", crops: false, cacheDir: join(folder, "cache"), ...more };
}

export async function derive(
  folder: string,
  name: string,
  content: Buffer,
  more: Partial<PhotoRequest> = {},
): Promise<DerivedPhoto> {
  return derivePhoto(await requestFor(folder, name, content, more));
}

/** The file in the cache that is published at an address. */
export function cachedAt(photo: DerivedPhoto, path: string): string {
  const file = photo.files.find((one) => one.path === path);
  if (!file) throw new Error(`nothing is published at ${path}`);
  return file.cached;
}
