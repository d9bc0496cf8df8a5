/** Pictures that are as large and as full of detail as photos are, put together from parts of the demo's photos. */
import { globSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { sharp } from "../../../src/photos/sharp.ts";
import { PROJECT } from "../places.ts";
import { Random } from "./random.ts";

const WIDTH = 4000;
const HEIGHT = 3000;
/** The side of the parts in pixels: so small that none is enlarged much, since blurred photos are cheap to encode. */
const PART = 1000;
/** The demo's photos; its other pictures are drawings. */
const SOURCES = "content/articles/**/{*.jpg,astronaut.png,coffee.png}";

/** Draws that many JPEG files into a folder and returns them. The same number gives the same pictures. */
export async function drawPhotos(folder: string, count: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const sources = globSync(SOURCES, { cwd: PROJECT }).sort();
  const files: string[] = [];
  for (let i = 0; i < count; i++) {
    const random = new Random(i);
    files.push(
      await drawPhoto(() => join(PROJECT, random.pick(sources)), join(folder, `photo-${i}.jpg`), random),
    );
  }
  return files;
}

async function drawPhoto(source: () => string, file: string, random: Random): Promise<string> {
  const parts = [];
  for (let top = 0; top < HEIGHT; top += PART)
    for (let left = 0; left < WIDTH; left += PART)
      parts.push({ input: await part(source(), random), left, top });
  await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: "#000000" } })
    .composite(parts)
    .jpeg({ quality: 90 })
    .toFile(file);
  return file;
}

/** A square cut at random, sometimes flipped, in other colours. */
async function part(source: string, random: Random): Promise<Buffer> {
  const { width, height } = await sharp(source).metadata();
  const side = Math.floor(Math.min(width, height) * (0.7 + random.next() * 0.25));
  return sharp(source)
    .extract({
      left: random.below(width - side),
      top: random.below(height - side),
      width: side,
      height: side,
    })
    .flop(random.chance(0.5))
    .removeAlpha()
    .toColourspace("srgb")
    .modulate({
      hue: random.below(360),
      brightness: 0.9 + random.next() * 0.3,
      saturation: 0.5 + random.next() * 0.7,
    })
    .resize(PART, PART, { kernel: "lanczos3" })
    .png({ compressionLevel: 0 })
    .toBuffer();
}
