import { join } from "node:path";
import type { Problems } from "../../kit/problems.ts";
import type { Site } from "../../model/site.ts";
import type { ThemePicture, ThemePictures } from "../../model/theme-picture.ts";
import type { PhotoError } from "../../photos/photo-error.ts";
import { ENDINGS, pictureNames } from "./picture-names.ts";

/** Pixels that an icon has at least: the largest that is made of it. */
const ICON_SIDE = 512;

/**
 * Reads the headers of logo and icon: those that `site.yaml` names, else those that are there.
 * @returns nothing where the folder has none
 */
export async function readPictures(
  content: string,
  { look }: Site,
  problems: Problems,
): Promise<ThemePictures | undefined> {
  const names = pictureNames(content);
  if (names.length === 0) return undefined;
  const read = (name: string | undefined) => (name ? readPicture(content, name, problems) : undefined);
  const [logo, logoDark, icon] = await Promise.all([
    read(named(names, "logo", look?.logo?.file)),
    read(named(names, "logo-dark")),
    read(named(names, "icon", look?.icon)),
  ]);
  if (icon !== undefined) checkIcon(icon, problems);
  if (logoDark !== undefined && logo === undefined)
    problems.error(
      logoDark.file,
      undefined,
      "is for dark pages alone, and light ones have no logo",
      "Put the logo of light pages beside it, as logo.svg or logo.png.",
    );
  return { logo, logoDark, icon };
}

/** The file that is asked for, or the first of a name, drawings before pictures of pixels. */
function named(names: readonly string[], stem: string, asked?: string): string | undefined {
  if (asked !== undefined) return names.find((name) => name === asked);
  return ENDINGS.map((ending) => `${stem}.${ending}`).find((name) => names.includes(name));
}

async function readPicture(
  content: string,
  name: string,
  problems: Problems,
): Promise<ThemePicture | undefined> {
  const [{ readPhoto }, { decodePhoto }] = await Promise.all([
    import("../../photos/source.ts"),
    import("../../photos/inspect.ts"),
  ]);
  const file = `theme/${name}`;
  try {
    const { hash, width, height, format, parts } = await readPhoto(join(content, file));
    if (format !== "svg") await decodePhoto(join(content, file));
    if (parts !== undefined) {
      const why = `parts of the SVG that can run or load something are left out: ${parts.join(", ")}`;
      problems.warn(
        file,
        undefined,
        why,
        "Look at it on the page; where something is missing, export it as PNG.",
      );
    }
    return { file, hash, width, height, isDrawing: format === "svg" };
  } catch (error) {
    const { reason, hint } = error as PhotoError;
    if (reason === undefined) throw error;
    problems.error(file, undefined, reason, hint);
    return undefined;
  }
}

function checkIcon({ file, width, height, isDrawing }: ThemePicture, problems: Problems): void {
  if (Math.abs(width - height) > 1)
    problems.error(
      file,
      undefined,
      `the icon is ${(width / height).toFixed(2)} times as wide as high, and must be square`,
      "Export it as wide as high: devices show icons as squares, and would cut or squeeze it.",
    );
  else if (!isDrawing && width < ICON_SIDE)
    problems.error(
      file,
      undefined,
      `the icon has ${width} × ${height} pixels, and devices ask for ${ICON_SIDE} × ${ICON_SIDE}`,
      "Export it larger, or as SVG.",
    );
}
