import { FORM_RECIPES } from "./forms.ts";
import { sharp } from "./sharp.ts";

/** A moving picture as WebP that goes on for ever, at the first quality of the recipe that makes it light enough. */
export async function movingWebp(bytes: Buffer): Promise<{ data: Buffer; width: number; height: number }> {
  const { width, webp, bytes: most, qualities } = FORM_RECIPES.motion;
  const frames = sharp(bytes, { animated: true }).resize({ width, withoutEnlargement: true });
  let moving = await frames.clone().webp(webp).toBuffer({ resolveWithObject: true });
  for (const quality of qualities) {
    if (moving.data.length <= most) break;
    moving = await frames
      .clone()
      .webp({ ...webp, quality })
      .toBuffer({ resolveWithObject: true });
  }
  const { data, info } = moving;
  return { data, width: info.width, height: info.pageHeight ?? info.height };
}
