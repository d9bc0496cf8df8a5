import type { SitePath } from "../model/address.ts";
import type { Logo, LogoFile } from "../model/logo.ts";
import { PAPER } from "../model/palette.ts";
import type { DrawnPicture } from "./drawn-picture.ts";

/** Adds a file to the site. */
export type AddAsset = (name: string, content: Uint8Array) => SitePath;

/** Pixels that a logo has at most: more than any page shows of it on any screen. */
const MOST = { width: 1200, height: 480 };
/** Pixels of its attributes: a size that suits where no stylesheet is. */
const HEIGHT = 48;

/** The files of a logo for pages. */
export async function logoOf(
  day: DrawnPicture,
  night: DrawnPicture | undefined,
  add: AddAsset,
): Promise<Logo> {
  return {
    day: await fileOf(day, "logo", add),
    night: night && (await fileOf(night, "logo-dark", add)),
    needsGround: night === undefined && (await isLostOn(day, PAPER.dark)),
  };
}

async function fileOf(logo: DrawnPicture, name: string, add: AddAsset): Promise<LogoFile> {
  const drawing = await logo.drawing();
  const { width, height } = logo.picture;
  const scale = Math.min(1, MOST.width / width, MOST.height / height);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const path = drawing ? add(`${name}.svg`, drawing) : add(`${name}.png`, await logo.png(size));
  return { path, width: Math.round(HEIGHT * logo.ratio), height: HEIGHT };
}

/** Search engines ask for 112 pixels on each side (Google, "Article structured data"). */
const LEAST_SIDE = 112;
const SIDE = 160;

/** A logo as PNG, for search engines, which show it on white. */
export async function publisherLogo(logo: DrawnPicture, add: AddAsset): Promise<LogoFile> {
  const { ratio } = logo;
  const side = Math.max(LEAST_SIDE, Math.min(SIDE, MOST.width / Math.max(ratio, 1 / ratio)));
  const width = Math.round(ratio >= 1 ? side * ratio : side);
  const height = Math.round(ratio >= 1 ? side : side / ratio);
  return { path: add("logo.png", await logo.png({ width, height })), width, height };
}

/** The logo of feeds is twice as wide as high (RFC 4287, section 4.2.8). */
export function feedLogo(logo: DrawnPicture): Promise<Uint8Array> {
  return logo.png({ width: 600, height: 300, filled: 0.9, ground: "#ffffff" });
}

/** Pixels of the picture that is looked at, the contrast that signs need (WCAG 2.2, 1.4.11), and how much may lack it. */
const SAMPLE = 128;
const CONTRAST = 3;
const LOST = 0.25;

/** Whether a part of a picture that matters can hardly be told from the ground. */
async function isLostOn(logo: DrawnPicture, ground: string): Promise<boolean> {
  const pixels = await logo.pixels(SAMPLE);
  const behind = luminance(...(ground.match(/\w\w/g) ?? []).map((two) => Number.parseInt(two, 16)));
  let [seen, lost] = [0, 0];
  for (let i = 0; i < pixels.length; i += 4) {
    if ((pixels[i + 3] ?? 0) < 128) continue;
    seen++;
    const its = luminance(...pixels.subarray(i, i + 3));
    if ((Math.max(its, behind) + 0.05) / (Math.min(its, behind) + 0.05) < CONTRAST) lost++;
  }
  return lost > LOST * seen;
}

/** Relative luminance (WCAG 2.2) of red, green and blue from 0 to 255. */
function luminance(...channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
