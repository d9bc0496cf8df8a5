import { OWN_BLOCKS } from "./own.ts";

/**
 * The files by which a block takes part in a site, each on the floor of what uses it, so that a change to one makes
 * only its own output stale:
 *
 * - `rule.ts`: how it is written, for the markdown parser (see `block-rule.ts`). After a change all texts are read again;
 * - `page.ts`: how pages show it, and what a page that does so may load (`templates/block-page.ts`);
 * - `feed.ts`: how feeds show it, in plain HTML (`src/feeds/block-feed.ts`);
 * - `style.css`: its part of the site's stylesheet, in the layer of components, which every page loads;
 * - `sheet.css`: a stylesheet in the same layer, loaded only by pages that show it;
 * - `script.ts`: a script loaded only by pages that show it.
 *
 * What they share is in other files of the folder; the words of a block are a group of the messages of each language.
 */
export type BlockPart = "rule" | "page" | "feed" | "style" | "sheet" | "script";

export interface Block {
  /** The name of its folder beside this file. */
  name: string;
  parts: readonly BlockPart[];
}

/** Where the folders of blocks are, below that of package.json. */
export const BLOCKS_FOLDER = "src/blocks";

/** What a text is made of, the newsroom's own at last. Rules that run at the same moment, and styles, follow one another in this order. */
export const BLOCKS: readonly Block[] = [
  { name: "read-also", parts: ["rule", "page", "feed", "style"] },
  { name: "text", parts: ["style"] },
  { name: "box", parts: ["rule", "page", "feed", "sheet"] },
  { name: "task-list", parts: ["rule", "page", "feed", "sheet"] },
  { name: "definition-list", parts: ["rule", "page", "feed", "sheet"] },
  { name: "list", parts: ["rule", "style"] },
  { name: "break", parts: ["style"] },
  { name: "quotation", parts: ["rule", "style"] },
  { name: "code", parts: ["rule", "page", "feed", "style", "sheet"] },
  { name: "table", parts: ["rule", "style"] },
  { name: "chart", parts: ["rule", "page", "feed", "sheet"] },
  { name: "footnotes", parts: ["rule", "style"] },
  { name: "recording", parts: ["rule", "page", "feed", "sheet", "script"] },
  { name: "marks", parts: ["rule", "page", "feed", "sheet"] },
  { name: "chapters", parts: ["page", "feed", "sheet"] },
  { name: "figure", parts: ["rule", "page", "feed", "style"] },
  { name: "embed", parts: ["rule", "page", "feed", "sheet", "script"] },
  { name: "gallery", parts: ["rule", "page", "feed", "sheet", "script"] },
  { name: "heading", parts: ["rule"] },
  { name: "link", parts: ["rule", "page", "feed"] },
  ...OWN_BLOCKS,
];

/** The names of the blocks that have the part, in order. */
export function blocksWith(part: BlockPart): string[] {
  return BLOCKS.filter(({ parts }) => parts.includes(part)).map(({ name }) => name);
}

/** The part of every block that has it, in order. */
export async function partsOfBlocks<T>(
  part: BlockPart,
  load: (name: string) => Promise<unknown>,
): Promise<{ name: string; part: T }[]> {
  return Promise.all(
    blocksWith(part).map(async (name) => ({ name, part: ((await load(name)) as { default: T }).default })),
  );
}
