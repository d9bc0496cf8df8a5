/** Files that only pages load which show a block: in its folder, or beside the newsroom's own. */
import { join } from "node:path";
import { BLOCKS_FOLDER } from "../blocks/list.ts";
import { OWN_BLOCKS } from "../blocks/own.ts";
import { OF_THEME, overlayHere } from "../kit/overlay.ts";

const NAMES = { sheet: ["sheet.css", ".css"], script: ["script.ts", ".script.ts"] } as const;

/** The file of a block of the program, below its folder, or of the newsroom's own: `theme/blocks/poll.script.ts`. */
export function besideBlock(block: string, part: keyof typeof NAMES): string {
  const [ofHouse, ofOwn] = NAMES[part];
  if (!isOwnBlock(block)) return `${BLOCKS_FOLDER}/${block}/${ofHouse}`;
  return `${OF_THEME}blocks/${block}${ofOwn}`;
}

/** The path of a file: as it is for one of the program, absolute for one of the theme. */
export function inTheme(file: string): string {
  const overlay = overlayHere();
  return overlay !== undefined && file.startsWith(OF_THEME)
    ? join(overlay.folder, file.slice(OF_THEME.length))
    : file;
}

/** The key of the stylesheet of a page of the newsroom's own. */
export function sheetOfPage(name: string): string {
  return `page:${name}`;
}

/** Whether what lies beside a block, or a page, is of the newsroom's own. */
export function isOfOwnCode(key: string): boolean {
  return isOwnBlock(key) || key.startsWith(sheetOfPage(""));
}

function isOwnBlock(block: string): boolean {
  return OWN_BLOCKS.some(({ name }) => name === block);
}
