import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectPhoto } from "../../src/photos/inspect.ts";
import { derivationKey } from "../../src/photos/recipe.ts";
import { sharp } from "../../src/photos/sharp.ts";
import { colourAt, derive, noisy, plain, scratchFolder } from "./pictures.ts";

const folder = scratchFolder();

async function formOf(content: Buffer): Promise<{ form: unknown; leftOut: unknown }> {
  const file = join(folder, "any.jpg");
  writeFileSync(file, content);
  const { form, leftOut } = await inspectPhoto(file);
  return { form, leftOut };
}

/** Frames of a few colours. */
async function moving(format: "gif" | "webp", width = 60, count = 3): Promise<Buffer> {
  const colours = ["#ff0000", "#0000ff", "#00ff00"].slice(0, count);
  const frames = await Promise.all(colours.map((one) => plain(width, 40, one).png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

/** A page of a text, as a screenshot has it: its letters are red dots of two by three pixels. */
async function screenshot(): Promise<Buffer> {
  const [width, height] = [640, 400];
  const pixels = Buffer.alloc(3 * width * height, 255);
  for (let y = 0; y < height; y++)
    for (let x = 40; x < 600; x++)
      if (y % 24 < 12 && y % 4 < 3 && x % 50 < 40 && x % 5 < 2)
        pixels.set([180, 10, 40], 3 * (y * width + x));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** A drawing of a house with many windows. */
function lines(): Promise<Buffer> {
  const grey = Buffer.alloc(640 * 400, 255).map((_, at) => (at % 5 < 2 ? 20 : 255));
  return sharp(Buffer.from(grey), { raw: { width: 640, height: 400, channels: 1 } })
    .png()
    .toBuffer();
}

describe("a photo is", () => {
  test.each<[string, () => Promise<Buffer>, string | undefined]>([
    ["one that moves where it is a GIF of several frames", () => moving("gif"), "motion"],
    ["one that moves where it is such a WebP", () => moving("webp"), "motion"],
    ["sharp where it is a PNG with letters", screenshot, "sharp"],
    ["a photograph where it is a plain PNG", () => plain(640, 400).png().toBuffer(), undefined],
    ["a photograph where it is a PNG of lines", lines, undefined],
    ["a photograph where it is a PNG of one", () => noisy(640, 400).blur(1).png().toBuffer(), undefined],
    [
      "a panorama where it is that wide and has the pixels",
      () => plain(2500, 900).jpeg().toBuffer(),
      "panorama",
    ],
    ["a photograph where it is as wide with few pixels", () => plain(1000, 300).jpeg().toBuffer(), undefined],
    ["a photograph where it is upright", () => plain(900, 2500).jpeg().toBuffer(), undefined],
  ])("%s", async (_, make, form) => {
    expect(await formOf(await make())).toEqual({ form, leftOut: undefined });
  });
});

test("of a motion with far too many pixels the first frame is left", async () => {
  const frames = ["#ff0000", "#0000ff", "#000000"].map((one) => plain(5000, 4100, one).png().toBuffer());
  const huge = await sharp(await Promise.all(frames), { join: { animated: true } })
    .gif({ effort: 1 })
    .toBuffer();
  expect(await formOf(huge)).toEqual({ form: undefined, leftOut: "motion" });
});

test("the key of a photograph is what it was before there were forms, and that of each form another", () => {
  const inputs = { hash: "0123456789abcdef", crops: false };
  const forms = [undefined, "vector", "motion", "sharp", "panorama"] as const;
  const keys = forms.map((form) => derivationKey({ ...inputs, form }));
  expect(keys[0]).toBe(derivationKey(inputs));
  expect(new Set(keys).size).toBe(forms.length);
});

test("what moves has a file that goes on for ever, and its first frame for cards and feeds", async () => {
  const { renditions, files } = await derive(folder, "moving.gif", await moving("gif", 900), {
    form: "motion",
  });
  expect(renditions.motion).toMatchObject({ type: "image/webp", width: 800, height: 36 });
  const fileOf = (end: string) => files.find(({ path }) => path.endsWith(end))?.cached ?? end;
  const { pages, loop } = await sharp(fileOf("-moving.webp"), { animated: true }).metadata();
  expect({ pages, loop }).toEqual({ pages: 3, loop: 0 });
  expect(await colourAt(fileOf("-800.jpg"), 0.5, 0.5)).toBe("red");
});

test("letters keep their edges and colours: they are half as far off as by the recipe of photographs", async () => {
  const page = await screenshot();
  /** The mean of squared differences from the picture itself. */
  const off = async (more: { form?: "sharp" }) => {
    const { files } = await derive(folder, `${more.form ?? "plain"}.png`, page, more);
    const file = files.find(({ path }) => path.endsWith("-640.avif"))?.cached ?? "";
    const [seen, real] = [await sharp(file).raw().toBuffer(), await sharp(page).raw().toBuffer()];
    return seen.reduce((sum, value, i) => sum + (value - (real[i] ?? 0)) ** 2, 0) / real.length;
  };
  expect(await off({ form: "sharp" })).toBeLessThan((await off({})) / 2);
});

test("a panorama has more pixels than other photos, whatever its other side", async () => {
  const { renditions } = await derive(folder, "wide.jpg", await plain(4000, 1300).jpeg().toBuffer(), {
    form: "panorama",
  });
  expect(renditions.jpeg.map(({ width }) => width)).toEqual([400, 800, 1200, 1600, 2400, 3200]);
  expect(renditions.avif).toHaveLength(6);
});

test("a picture that is wider than AVIF allows, and a hair's breadth high, has its files", async () => {
  const { renditions } = await derive(folder, "hair.png", await plain(40_000, 12).png().toBuffer(), {
    crops: true,
  });
  expect(renditions.jpeg.at(-1)).toMatchObject({ width: 1600, height: 1 });
  expect(renditions.avif).toHaveLength(4);
  expect(renditions.crops?.wide.height).toBeGreaterThan(0);
});
