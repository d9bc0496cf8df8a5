import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ShareImageLook } from "../../model/share-image.ts";
import type { ThemePicture } from "../../model/theme-picture.ts";
import { sharp } from "../sharp.ts";

/** A picture that is drawn within an image, with its pixels as a `data:` address. */
export interface Embedded {
  href: string;
  /** How much wider than high it is. */
  ratio: number;
}

/** The newsroom's own pictures on an image. */
export interface OwnPictures {
  logo?: Embedded | undefined;
  mark?: Embedded | undefined;
}

/** Pixels: a little more than any image shows of them. */
const MOST = { width: 1100, height: 300 };

/** Reads and scales what the look names. @param content the folder of the content */
export async function ownPictures({ logo, mark }: ShareImageLook, content: string): Promise<OwnPictures> {
  const [its, icon] = await Promise.all([logo, mark].map((picture) => picture && embedded(picture, content)));
  return { logo: its, mark: icon };
}

async function embedded(
  { file, width, height, isDrawing }: ThemePicture,
  content: string,
): Promise<Embedded> {
  const bytes = await readFile(join(content, file));
  const scale = Math.min(MOST.width / width, MOST.height / height);
  const pixels = isDrawing ? await drawn(file, bytes, Math.round(width * scale)) : bytes;
  const png = await sharp(pixels)
    .autoOrient()
    .resize({ ...MOST, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();
  return { href: `data:image/png;base64,${png.toString("base64")}`, ratio: width / height };
}

async function drawn(file: string, bytes: Buffer, width: number): Promise<Buffer> {
  const [{ drawSvg }, { readSvg }] = await Promise.all([
    import("../draw-svg.ts"),
    import("../svg-source.ts"),
  ]);
  return drawSvg(readSvg(file, bytes, "none").svg, width);
}
