import type { Problems } from "../../kit/problems.ts";
import type { Site } from "../../model/site.ts";
import type { Theme } from "../../model/theme.ts";

/**
 * Reads the folder `theme` of the content, but for its code, which is no data (`src/overlay`).
 * @param content the folder of the content
 */
export function readTheme(_content: string, _site: Site, _problems: Problems): Theme {
  return {};
}
