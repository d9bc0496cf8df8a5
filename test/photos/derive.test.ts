import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diskError } from "../../src/kit/disk-errors.ts";
import { type DerivedPhoto, derivePhoto } from "../../src/photos/derive.ts";
import { readEmbeddedCredit } from "../../src/photos/exif.ts";
import { PhotoError } from "../../src/photos/photo-error.ts";
import { PHOTO_RECIPE } from "../../src/photos/recipe.ts";
import { sharp } from "../../src/photos/sharp.ts";
import { tiffDirectories } from "../../src/photos/tiff.ts";
import {
  cachedAt,
  colourAt,
  coloursOfQuarters,
  derive,
  noisy,
  plain,
  quarters,
  requestFor,
  scratchFolder,
} from "./pictures.ts";

const folder = scratchFolder();

describe("widths", () => {
  test.each([
    [1, [1]],
    [320, [320]],
    [400, [400]],
    [440, [400]],
    [441, [400, 441]],
    [640, [400, 640]],
    [1000, [400, 800, 1000]],
    [1250, [400, 800, 1200]],
    [1599, [400, 800, 1200, 1599]],
    [1600, [400, 800, 1200, 1600]],
    [3000, [400, 800, 1200, 1600]],
  ])("a photo %i pixels wide", async (width, widths) => {
    const { renditions, files } = await derive(
      folder,
      `w${width}.png`,
      await plain(width, 9).png().toBuffer(),
    );
    expect(renditions.avif.map((one) => one.width)).toEqual(widths);
    expect(renditions.jpeg.map((one) => one.width)).toEqual(widths);
    expect(renditions.crops).toBeUndefined();
    expect(files).toHaveLength(widths.length * 2);
  });

  test.each([
    [601, 401],
    [401, 1999],
    [1700, 333],
    [5000, 3],
  ])("what is said of a photo of %i × %i is what its files are", async (width, height) => {
    const content = await plain(width, height).jpeg().toBuffer();
    const { renditions, files } = await derive(folder, `s${width}.jpg`, content);
    for (const one of [...renditions.avif, ...renditions.jpeg]) {
      const file = files.find(({ path }) => path === one.path);
      const found = await sharp(file?.cached).metadata();
      expect([found.width, found.height, found.mediaType]).toEqual([one.width, one.height, one.type]);
      expect(readFileSync(file?.cached as string)).toHaveLength(one.bytes);
      expect(Math.abs(one.height - (height * one.width) / width)).toBeLessThan(1);
    }
  });

  test.each([
    [300, 16_384, ["avif", "jpeg"]],
    [300, 16_385, ["jpeg"]],
    [800, 17_000, ["jpeg"]],
    [1700, 17_000, ["avif", "jpeg"]],
  ])("a photo of %i × %i has no AVIF where that may not be so high", async (width, height, formats) => {
    const content = await plain(width, height).png().toBuffer();
    const { renditions } = await derive(folder, `tall${height}x${width}.png`, content, { crops: true });
    const { avif, jpeg, crops } = renditions;
    expect([...(avif.length > 0 ? ["avif"] : []), ...(jpeg.length > 0 ? ["jpeg"] : [])]).toEqual(formats);
    expect(jpeg.at(-1)?.width).toBe(Math.min(width, 1600));
    expect(crops?.square.width).toBe(Math.min(width, 1200));
  });

  test("addresses are the name, the beginning of the key and the width", async () => {
    const content = await plain(500, 300).jpeg().toBuffer();
    const { files } = await derive(folder, "named.jpg", content, { name: "kaja-kallas", crops: true });
    const suffixes = files.map(({ path }) => /^\/photos\/kaja-kallas-[0-9a-f]{12}-(.*)$/.exec(path)?.[1]);
    expect(suffixes).toEqual([
      "400.avif",
      "500.avif",
      "400.jpg",
      "500.jpg",
      "wide.jpg",
      "standard.jpg",
      "square.jpg",
    ]);
  });

  test("a name that is no slug is refused", async () => {
    const request = await requestFor(folder, "slug.jpg", await plain(9, 9).jpeg().toBuffer(), {
      name: "../x",
    });
    await expect(derivePhoto(request)).rejects.toThrow(/is not an address/);
  });
});

describe("pixels", () => {
  /** Where the quarters of the upright picture are stored, by Exif 2.32, section 4.6.4 A (Orientation). */
  test.each([
    [1, ["red", "lime", "blue", "white"]],
    [2, ["lime", "red", "white", "blue"]],
    [3, ["white", "blue", "lime", "red"]],
    [4, ["blue", "white", "red", "lime"]],
    [5, ["red", "blue", "lime", "white"]],
    [6, ["lime", "white", "red", "blue"]],
    [7, ["white", "lime", "blue", "red"]],
    [8, ["blue", "red", "white", "lime"]],
  ] as const)("orientation %i ends upright", async (orientation, stored) => {
    const [width, height] = orientation < 5 ? [600, 300] : [300, 600];
    const content = await quarters(width, height, stored).jpeg().withMetadata({ orientation }).toBuffer();
    const photo = await derive(folder, `o${orientation}.jpg`, content, { crops: true });
    const { avif, jpeg, crops } = photo.renditions;
    for (const one of [...avif, ...jpeg]) {
      const file = cachedAt(photo, one.path);
      expect(one.height).toBe(one.width / 2);
      expect((await sharp(file).metadata()).orientation).toBeUndefined();
      expect(await coloursOfQuarters(file)).toEqual(["red", "lime", "blue", "white"]);
    }
    const square = crops && cachedAt(photo, crops.square.path);
    expect(await coloursOfQuarters(square as string)).toEqual(["red", "lime", "blue", "white"]);
  });

  test.each([
    ["CMYK", () => plain(40, 30, "#ff0000").toColourspace("cmyk").jpeg()],
    ["16 bits a channel", () => plain(40, 30, "#ff0000").toColourspace("rgb16").png()],
    ["Display P3", () => plain(40, 30, "#ff0000").withIccProfile("p3").jpeg()],
  ])("%s becomes sRGB", async (name, make) => {
    const photo = await derive(folder, name.replaceAll(" ", ""), await make().toBuffer());
    for (const { cached } of photo.files) {
      const { space, depth, hasProfile } = await sharp(cached).metadata();
      expect({ space, depth, hasProfile }).toEqual({ space: "srgb", depth: "uchar", hasProfile: false });
      const [r, g, b] = await sharp(cached).raw().toBuffer();
      expect([(r as number) > 200, (g as number) < 60, (b as number) < 60]).toEqual([true, true, true]);
    }
  });

  test("transparent pixels show white in both formats", async () => {
    const content = await sharp({ create: { width: 40, height: 30, channels: 4, background: "#00000000" } })
      .png()
      .toBuffer();
    const { files } = await derive(folder, "clear.png", content);
    for (const { cached } of files) {
      expect(await colourAt(cached, 0.5, 0.5)).toBe("white");
      expect((await sharp(cached).metadata()).hasAlpha).toBe(false);
    }
  });

  test("of an animation, the first frame is taken", async () => {
    const frames = await Promise.all(
      ["#ff0000", "#0000ff"].map((colour) => plain(30, 20, colour).png().toBuffer()),
    );
    const { files } = await derive(
      folder,
      "moving.gif",
      await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
    );
    for (const { cached } of files) expect(await colourAt(cached, 0.5, 0.5)).toBe("red");
  });
});

describe("metadata", () => {
  const SECRETS = ["SecretCamera", "SecretLens", "SecretProgram", "SecretPlace", "GPS"];

  async function fromCamera(): Promise<Buffer> {
    return plain(450, 300)
      .withExif({
        IFD0: {
          Make: "SecretCamera",
          Software: "SecretProgram",
          Artist: "Camera owner",
          Copyright: "Owner's",
        },
        IFD2: { LensModel: "SecretLens" },
        IFD3: { GPSLatitude: "50/1 27/1 0/1", GPSLatitudeRef: "N", GPSAreaInformation: "SecretPlace" },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SecretPlace GPSLatitude</x:xmpmeta>')
      .jpeg()
      .toBuffer();
  }

  /** Tags of the directory of camera data that say who made a photo with what, and where (Exif 2.32, 4.6.3 and 4.6.4). */
  const TELLING = { Make: 0x10f, Model: 0x110, Software: 0x131, GPS: 0x8825 };

  async function tellingIn(image: Buffer | string): Promise<string[]> {
    const { exif = Buffer.alloc(0) } = await sharp(image).metadata();
    const directories = [...tiffDirectories(exif.subarray("Exif\0\0".length))];
    return Object.entries(TELLING).flatMap(([name, tag]) =>
      directories.some((directory) => directory.has(tag)) ? name : [],
    );
  }

  test("the photo that is tested with does carry what must go", async () => {
    expect(await tellingIn(await fromCamera())).toEqual(["Make", "Software", "GPS"]);
    const content = (await fromCamera()).toString("latin1");
    expect(SECRETS.filter((secret) => content.includes(secret))).toEqual([
      "SecretCamera",
      "SecretLens",
      "SecretProgram",
      "SecretPlace",
      "GPS",
    ]);
  });

  test("place and camera go, credit and copyright are put in", async () => {
    const words = { credit: "Рустем Умєров", copyright: "Рустем Умєров (CC BY 4.0)" };
    const { files } = await derive(folder, "camera.jpg", await fromCamera(), { ...words, crops: true });
    expect(files).toHaveLength(7);
    for (const { cached } of files) {
      const content = readFileSync(cached);
      expect(SECRETS.filter((secret) => content.includes(secret))).toEqual([]);
      expect(content.includes("Camera owner")).toBe(false);
      expect(await tellingIn(cached)).toEqual([]);
      expect(readEmbeddedCredit((await sharp(cached).metadata()).exif as Buffer)).toEqual(words);
    }
  });

  test("the photo's own credit and copyright stay where none are given", async () => {
    const { files } = await derive(folder, "owner.jpg", await fromCamera());
    for (const { cached } of files) {
      const { exif } = await sharp(cached).metadata();
      expect(readEmbeddedCredit(exif as Buffer)).toEqual({ credit: "Camera owner", copyright: "Owner's" });
    }
  });
});

describe("crops", () => {
  test.each([
    [4000, 3000, [1200, 675], [1200, 900], [1200, 1200]],
    [1600, 900, [1200, 675], [1200, 900], [900, 900]],
    [6000, 1500, [1200, 675], [1200, 900], [1200, 1200]],
    [1000, 2000, [1000, 563], [1000, 750], [1000, 1000]],
    [300, 300, [300, 169], [300, 225], [300, 300]],
  ])("of a photo of %i × %i", async (width, height, wide, standard, square) => {
    const content = await plain(width, height).jpeg().toBuffer();
    const photo = await derive(folder, `c${width}x${height}.jpg`, content, { crops: true });
    const crops = photo.renditions.crops;
    expect([crops?.wide, crops?.standard, crops?.square].map((one) => [one?.width, one?.height])).toEqual([
      wide,
      standard,
      square,
    ]);
    const found = await sharp(cachedAt(photo, crops?.wide.path as string)).metadata();
    expect([found.width, found.height, found.format]).toEqual([...wide, "jpeg"]);
  });

  test.each([
    ["the centre, by default", undefined, "black"],
    ["the left edge", [0.05, 0.5], "red"],
    ["the right edge", [0.95, 0.5], "blue"],
  ] as const)("show %s", async (_, focus, colour) => {
    const part = async (background: string) => plain(200, 200, background).png().toBuffer();
    const content = await plain(1200, 200, "#000000")
      .composite([
        { input: await part("#ff0000"), left: 0, top: 0 },
        { input: await part("#0000ff"), left: 1000, top: 0 },
      ])
      .png()
      .toBuffer();
    const photo = await derive(folder, "focus.png", content, { crops: true, focus });
    expect(await colourAt(cachedAt(photo, photo.renditions.crops?.square.path as string), 0.5, 0.5)).toBe(
      colour,
    );
  });
});

describe("what telephones fetch", () => {
  const { width, bytes } = PHOTO_RECIPE.light;
  const sizes = (photo: DerivedPhoto) =>
    photo.renditions.avif.filter((one) => one.width <= width).map((one) => one.bytes);

  test("loses quality where it would be too heavy, and no more than it must", async () => {
    const content = await noisy(900, 420).blur(0.7).png().toBuffer();
    const [, heavy = 0] = sizes(await derive(folder, "heavy.png", content));
    expect(heavy).toBeLessThanOrEqual(bytes);
    expect(heavy).toBeGreaterThan(bytes / 2);
  });
});

describe("errors", () => {
  const cut = async (format: "jpeg" | "png" | "webp" | "avif") => {
    const content = await noisy(200, 200).toFormat(format).toBuffer();
    return content.subarray(0, content.length * 0.6);
  };

  test.each(["jpeg", "png", "webp", "avif"] as const)("%s that is cut short", async (format) => {
    const request = await requestFor(folder, `cut.${format}`, await cut(format)).catch(
      (error: unknown) => error,
    );
    const error =
      request instanceof PhotoError ? request : await derivePhoto(request as never).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(PhotoError);
    expect(error).toMatchObject({
      reason: "the photo is damaged or cut short",
      hint: expect.stringMatching(/^Copy it again/),
    });
  });

  test("JPEG with bytes overwritten in its middle", async () => {
    const content = await noisy(200, 200).jpeg().toBuffer();
    const middle = Math.floor(content.length / 2);
    content.fill(0xff, middle, middle + 400);
    await expect(derive(folder, "overwritten.jpg", content)).rejects.toThrow(/damaged or cut short/);
  });

  test("a photo that changed after its inspection", async () => {
    const request = await requestFor(folder, "changing.jpg", await plain(30, 20).jpeg().toBuffer());
    writeFileSync(request.file, await plain(31, 20).jpeg().toBuffer());
    await expect(derivePhoto(request)).rejects.toThrow(
      /changed while the site was being built. Run the build again/,
    );
  });

  test("a cache that cannot be written is not blamed on the photo", async () => {
    const content = await plain(30, 20).jpeg().toBuffer();
    const request = await requestFor(folder, "fine.jpg", content);
    const error = await derivePhoto({ ...request, cacheDir: request.file }).catch((e: unknown) => e);
    expect(error).not.toBeInstanceOf(PhotoError);
    expect(diskError(error, "x")?.message).toMatch(/fine\.jpg.* cannot be written \((ENOTDIR|EEXIST)\)/);
  });
});
