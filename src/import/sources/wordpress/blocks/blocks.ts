import type { BodyDraft } from "../body/draft.ts";
import { countLines, inPlace, withoutComments } from "../body/lines.ts";
import { withParagraphs } from "../body/paragraphs.ts";
import { CONTENT_BLOCKS } from "./content-blocks.ts";
import { type Block, blocksIn, textAttribute } from "./parse.ts";
import { unknownBlock } from "./unknown-block.ts";

/** A text of blocks as HTML, without their marks. */
export function withoutBlocks(text: string, draft: BodyDraft): string {
  return innerOf(blocksIn(text), draft);
}

function innerOf(block: Block, draft: BodyDraft): string {
  return block.inner
    .map((part) => (typeof part === "string" ? freeform(part, block) : htmlOf(part, draft)))
    .join("");
}

/** What stands between blocks is of the old editor, and may have no paragraphs yet. */
function freeform(html: string, { name }: Block): string {
  const isOfOldEditor = name === "" && html.trim() !== "" && !/<p[\s>]/i.test(html);
  return isOfOldEditor || name === "core/freeform" ? withParagraphs(withoutComments(html)) : html;
}

function htmlOf(block: Block, draft: BodyDraft): string {
  if (block.name === "core/block") return reusable(block, draft);
  const inner = innerOf(block, draft);
  const rule =
    CONTENT_BLOCKS[block.name] ?? CONTENT_BLOCKS[`core/${block.name.replace(/^core-embed\/.*/, "embed")}`];
  if (rule === undefined) return inPlaceOf(unknownBlock(block, inner, draft), inner);
  const made = rule(block, inner, draft);
  return made === inner ? inner : inPlaceOf(made, inner);
}

/** What a block becomes, on the lines of what it was: code and the like keep theirs. */
function inPlaceOf(made: string, inner: string): string {
  return countLines(made) === countLines(inner) ? made : inPlace(made, inner);
}

/** A block that is kept apart, to be shown in many texts. */
function reusable(block: Block, draft: BodyDraft): string {
  const ref = textAttribute(block, "ref");
  const text = draft.site.blocks.get(ref);
  if (text === undefined) {
    draft.say("missing", "a reusable block is not in the export", block.offset, `id ${ref}`);
    return "";
  }
  if (draft.inserting.has(ref)) return "";
  draft.inserting.add(ref);
  const html = inPlace(withoutBlocks(text, draft), "");
  draft.inserting.delete(ref);
  return html;
}
