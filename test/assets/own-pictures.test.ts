import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { AssetCache } from "../../src/assets/cache.ts";
import { makePictures } from "../../src/assets/own-pictures.ts";
import { CodeMap } from "../../src/kit/code-map.ts";
import { contentHash } from "../../src/kit/files.ts";
import { sitePathOf } from "../../src/model/address.ts";
import type { ThemePicture, ThemePictures } from "../../src/model/theme-picture.ts";
import { PROJECT } from "../structure/source-files.ts";

const content = mkdtempSync(join(tmpdir(), "visnyk-pictures-"));
afterAll(() => rmSync(content, { recursive: true }));

function drawing(name: string, width: number, height: number, shapes: string): ThemePicture {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
  writeFileSync(join(content, name), svg);
  return { file: name, hash: contentHash(svg), width, height, isDrawing: true };
}

async function made(pictures: ThemePictures) {
  const files = new Map<string, Uint8Array>();
  const add = (name: string, bytes: Uint8Array) => {
    if (!files.has(name)) files.set(name, bytes);
    return sitePathOf(`/assets/${name}`);
  };
  const tools = { content, cache: new AssetCache(content), code: new CodeMap(PROJECT) };
  return { ...(await makePictures(tools, pictures, add)), files };
}

/** The colour of a pixel, with its opacity. */
async function pixel(png: Uint8Array | undefined, left: number, top: number): Promise<number[]> {
  const image = sharp(Buffer.from(png ?? [])).ensureAlpha();
  return [...(await image.extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

const INK = '<rect x="0" y="20" width="400" height="60" fill="#14213d"/>';
const PALE = INK.replace("#14213d", "#ffd500");

describe("an icon", () => {
  test("that is transparent keeps within the circle that no shape cuts off, on white", async () => {
    const cross = '<path fill="#c00000" d="M40 0h20v100H40zM0 40h100v20H0z" transform="rotate(45 50 50)"/>';
    const { icon } = await made({ icon: drawing("clear.svg", 100, 100, cross) });
    const image = sharp(Buffer.from(icon?.maskable ?? [])).removeAlpha();
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    const outside = [];
    for (let i = 0; i < data.length; i += 3) {
      const [x, y] = [(i / 3) % info.width, Math.floor(i / 3 / info.width)];
      if ((data[i + 1] ?? 0) < 250) outside.push(Math.hypot(x - 256, y - 256));
    }
    expect(Math.max(...outside)).toBeLessThanOrEqual(0.4 * 512 + 1);
    expect(await pixel(await icon?.pixels(192), 0, 96)).toEqual([0, 0, 0, 0]);
    expect(await pixel(icon?.touch, 0, 90)).toEqual([255, 255, 255, 255]);
  });

  test("with a ground has that ground to the corners, where devices cut it", async () => {
    const round =
      '<circle cx="50" cy="50" r="50" fill="#0a7d2c"/><circle cx="50" cy="50" r="9" fill="#fff"/>';
    const { icon } = await made({ icon: drawing("round.svg", 100, 100, round) });
    for (const png of [icon?.maskable, icon?.touch])
      expect(await pixel(png, 1, 1)).toEqual([10, 125, 44, 255]);
  });

  test("is made of a logo that is nearly square, and of no other", async () => {
    const square = await made({ logo: drawing("square.svg", 100, 90, "<path d='M0 0h100v90H0z'/>") });
    const wide = await made({ logo: drawing("wide.svg", 400, 100, INK) });
    expect([square.icon === undefined, wide.icon === undefined]).toEqual([false, true]);
  });
});

describe("a logo", () => {
  test("gets a light ground on dark paper where it is lost there, and has no logo for that", async () => {
    const ink = drawing("ink.svg", 400, 100, INK);
    const pale = drawing("pale.svg", 400, 100, PALE);
    const needs = async (pictures: ThemePictures) => (await made(pictures)).named.logo?.needsGround;
    expect(await needs({ logo: ink })).toBe(true);
    expect(await needs({ logo: pale })).toBe(false);
    expect(await needs({ logo: ink, logoDark: pale })).toBe(false);
  });

  test.each([
    [400, 100],
    [2000, 40],
    [40, 300],
  ])("of %d × %d has no side under 112 pixels for search engines", async (width, height) => {
    const { named, files } = await made({ logo: drawing("a.svg", width, height, INK) });
    const { width: w = 0, height: h = 0 } = named.publisherLogo ?? {};
    expect(Math.min(w, h)).toBeGreaterThanOrEqual(112);
    expect(w / h).toBeCloseTo(width / height, 0);
    const { width: real, height: high } = await sharp(Buffer.from(files.get("logo.png") ?? [])).metadata();
    expect([real, high]).toEqual([w, h]);
  });

  test("of pixels is no larger than pages show it", async () => {
    const png = await sharp({ create: { width: 3000, height: 600, channels: 3, background: "#14213d" } })
      .png()
      .toBuffer();
    writeFileSync(join(content, "large.png"), png);
    const logo = { file: "large.png", hash: contentHash(png), width: 3000, height: 600, isDrawing: false };
    const { named, files } = await made({ logo });
    expect(named.logo?.day).toEqual({ path: "/assets/logo.png", width: 240, height: 48 });
    expect((await sharp(Buffer.from(files.get("logo.png") ?? [])).metadata()).width).toBe(1200);
  });
});
