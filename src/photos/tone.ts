import type { Tone } from "../model/photo.ts";
import { type Base, imageOf } from "./base.ts";
import { sharp } from "./sharp.ts";

const LIGHT_STEPS = 5;
const HUES = 12;
/** Chroma in OKLCH below which nobody would name a hue. */
const GREY_BELOW = 0.03;
/** Pixels of a side; the dominant colour does not need more. */
const SAMPLE = 64;

/** The tone of a photo's dominant colour. */
export async function toneOf(base: Base): Promise<Tone> {
  const sample = await imageOf(base).resize(SAMPLE, SAMPLE, { fit: "fill" }).png().toBuffer();
  const { r, g, b } = (await sharp(sample).stats()).dominant;
  return toneOfColour(r, g, b);
}

/** @param r, g, b sRGB from 0 to 255 */
export function toneOfColour(r: number, g: number, b: number): Tone {
  const { lightness, chroma, hue } = oklch(linear(r), linear(g), linear(b));
  const light = Math.min(LIGHT_STEPS - 1, Math.floor(lightness * LIGHT_STEPS));
  return chroma < GREY_BELOW ? { light } : { light, hue: Math.round((hue / 360) * HUES) % HUES };
}

/** CSS Color 4, section 10.2 (sRGB). */
function linear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** CSS Color 4, section 9.3 (OKLab and OKLCH), from linear sRGB. Hue in degrees from 0 to 360. */
function oklch(r: number, g: number, b: number): { lightness: number; chroma: number; hue: number } {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const hue = (Math.atan2(bb, a) * 180) / Math.PI;
  return { lightness, chroma: Math.hypot(a, bb), hue: (hue + 360) % 360 };
}
