import type { Picture } from "../../src/model/photo.ts";
import type { PageNeeds } from "../block-page.ts";
import type { Frame } from "../frame.ts";
import { shapeOf } from "./picture.ts";
import { withSheet } from "./with-sheet.ts";

/** What a page needs with the sheet of pictures that move or have a shape of their own, where it shows one. */
export function photoNeeds(
  frame: Frame,
  pictures: readonly (Picture | undefined)[],
  needs: PageNeeds | undefined,
): PageNeeds | undefined {
  const isNeeded = pictures.some((picture) => picture && (picture.motion || shapeOf(picture)));
  return isNeeded ? withSheet(frame, "photos", needs) : needs;
}
