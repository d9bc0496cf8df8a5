import type { Picture } from "../../src/model/photo.ts";
import type { PageNeeds } from "../block-page.ts";
import type { Frame } from "../frame.ts";
import { shapeOf } from "./picture.ts";

/** What a page needs with the sheet of pictures that move or have a shape of their own, where it shows one. */
export function photoNeeds(
  { assets }: Frame,
  pictures: readonly (Picture | undefined)[],
  needs: PageNeeds | undefined,
): PageNeeds | undefined {
  const sheet = assets.sheets.photos;
  const isNeeded = pictures.some((picture) => picture && (picture.motion || shapeOf(picture)));
  if (!isNeeded || sheet === undefined) return needs;
  return { policies: [], scripts: [], ...needs, sheets: [...(needs?.sheets ?? []), sheet] };
}
