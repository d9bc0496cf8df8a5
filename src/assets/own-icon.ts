import type { DrawnPicture } from "./drawn-picture.ts";

/** The icon of a site in the forms that devices ask for. */
export interface IconForms {
  /** SVG; absent for an icon of pixels. */
  drawing: Uint8Array | undefined;
  /** As PNG with sides of so many pixels. */
  pixels: (side: number) => Promise<Uint8Array>;
  /** For home screens that show what is transparent in black. */
  touch: Uint8Array;
  /** For home screens that cut icons to shapes of their own; the program's icon has none. */
  maskable?: Uint8Array | undefined;
}

/** Sides in pixels. */
const TOUCH = 180;
const MASKABLE = 512;

/** How much of a maskable icon no shape cuts off (W3C Web Application Manifest, "safe zone"): a circle, and the square in it. */
const SAFE = { circle: 0.8, square: 0.8 / Math.SQRT2 };

/** The forms of an icon of one's own. */
export async function ownIcon(icon: DrawnPicture): Promise<IconForms> {
  const ground = await groundOf(icon);
  const filled = ground === undefined ? SAFE.square : SAFE.circle;
  const square = (side: number) => ({ width: side, height: side });
  return {
    drawing: await icon.drawing(),
    pixels: (side) => icon.png(square(side)),
    touch: await icon.png({ ...square(TOUCH), ground: ground ?? "#ffffff" }),
    maskable: await icon.png({ ...square(MASKABLE), filled, ground: ground ?? "#ffffff" }),
  };
}

/** Pixels of the picture in which the ground is looked for, how far from its edge, and how much colours may differ. */
const SAMPLE = 48;
const INSET = 2;
const ALIKE = 8;

/** The colour that reaches all four edges in their middle, as the ground of a square or of a circle does. */
async function groundOf(icon: DrawnPicture): Promise<string | undefined> {
  const pixels = await icon.pixels(SAMPLE);
  const [middle, end] = [SAMPLE / 2, SAMPLE - 1 - INSET];
  const at = (x: number, y: number) => [...pixels.subarray((y * SAMPLE + x) * 4, (y * SAMPLE + x) * 4 + 4)];
  const edges = [at(middle, INSET), at(middle, end), at(INSET, middle), at(end, middle)];
  const [first = []] = edges;
  const isOne = edges.every(
    (edge) => edge[3] === 255 && edge.every((value, i) => Math.abs(value - (first[i] ?? 0)) <= ALIKE),
  );
  if (!isOne) return undefined;
  return `#${first
    .slice(0, 3)
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;
}
