import { join } from "node:path";
import { OWN_STYLE } from "../../assets/own-files.ts";
import { exists } from "../../kit/files.ts";
import type { Problems } from "../../kit/problems.ts";
import type { Site } from "../../model/site.ts";
import type { Theme } from "../../model/theme.ts";

/**
 * Reads the folder `theme` of the content, but for its code, which is no data (`src/overlay`).
 * What each part is read with is loaded where the folder has one. The commands that only ask the registers do without it.
 * @param content the folder of the content
 */
export async function readTheme(content: string, site: Site, problems: Problems): Promise<Theme> {
  if (exists(join(content, "theme"))) await (await import("./own-code.ts")).checkOwnCode(content, problems);
  if (exists(join(content, OWN_STYLE))) (await import("./own-style.ts")).checkOwnStyle(content, problems);
  return { ...(await ownSlots(content, site, problems)) };
}

async function ownSlots(content: string, site: Site, problems: Problems): Promise<Theme> {
  if (!exists(join(content, "theme/slots"))) return {};
  const { readSlots } = await import("./slots.ts");
  return readSlots(content, site, problems);
}
