import { readdirSync } from "node:fs";
import { join } from "node:path";

/** How files of logos and icons end, the best first. */
export const ENDINGS = ["svg", "png", "webp", "avif", "jpg", "jpeg"] as const;

const PICTURE = new RegExp(`^(?:logo|icon)(?:-dark)?\\.(?:${ENDINGS.join("|")})$`);

/** The files of `theme` that may be logos and icons, in order. */
export function pictureNames(content: string): string[] {
  try {
    return readdirSync(join(content, "theme"), { withFileTypes: true })
      .filter((entry) => entry.isFile() && PICTURE.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch {
    // There is no such folder, or it is none, which is told elsewhere.
    return [];
  }
}
