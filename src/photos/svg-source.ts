import { FORM_RECIPES } from "./forms.ts";
import { PhotoError } from "./photo-error.ts";
import { type SafeSvg, type SvgFault, type SvgGround, safeSvg } from "./safe-svg.ts";

/** A drawing is read as a whole; one with more bytes is hardly a chart. */
const MOST_BYTES = 5_000_000;
/** Pixels of the pictures that are drawn of it. */
const MOST_PIXELS = 40_000_000;

const FAULTS: Readonly<Record<SvgFault, readonly [reason: string, hint: string]>> = {
  damaged: [
    "the SVG is no well-formed XML, or it uses entities of its own",
    "Save it again as plain SVG (in Illustrator: SVG 1.1, without its editing capabilities), or export it as PNG.",
  ],
  sizeless: [
    "the SVG does not say how large it is",
    'Give its first element a viewBox, such as viewBox="0 0 800 450".',
  ],
  html: [
    "the SVG keeps words as HTML (foreignObject), which pictures do not show",
    "Export it with words as text of SVG or as outlines, or as PNG.",
  ],
  vast: ["the SVG is too large to be shown as one", "Simplify it, or export it as PNG, 2400 pixels wide."],
};

/**
 * Reads a drawing, without what could run or load something.
 * @throws PhotoError where it cannot be used
 */
export function readSvg(file: string, bytes: Buffer, ground?: SvgGround): SafeSvg {
  const read = bytes.length > MOST_BYTES ? "vast" : safeSvg(textOf(bytes), ground);
  const fault = typeof read === "string" ? read : isTooLarge(read) ? "vast" : undefined;
  if (fault !== undefined) throw new PhotoError(file, ...FAULTS[fault]);
  return read as SafeSvg;
}

/** Pixels of the picture that is drawn of it. */
export function drawnSize({ width, height }: SafeSvg): { width: number; height: number } {
  const drawn = FORM_RECIPES.vector.width;
  return { width: drawn, height: Math.max(1, Math.round((height / width) * drawn)) };
}

function isTooLarge(svg: SafeSvg): boolean {
  const { width, height } = drawnSize(svg);
  return width * height > MOST_PIXELS;
}

/** A text that is not UTF-8 is damaged: its declaration is not followed. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}
