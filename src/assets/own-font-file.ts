/** What a font file says of itself: its family, weights, letters and heights. */
import { convert } from "fontverter";
import * as hb from "harfbuzzjs";
import { contentHash } from "../kit/files.ts";
import type { FontDesign, FontSource } from "../model/own-fonts.ts";

export interface FontFile {
  source: FontSource;
  /** The family that its weights and styles share, and other names that it goes by. */
  family: string;
  names: readonly string[];
  characters: ReadonlySet<number>;
  /** Nothing where neither its tables nor its letters tell. */
  design: FontDesign | undefined;
  /** In ems. */
  heights: FontHeights;
  /** The width of a text in ems, with kerning, at a weight. */
  widthOf: (text: string, weight: number) => number;
}

/** Of a line, as browsers take them; in ems. */
export interface FontHeights {
  ascent: number;
  descent: number;
  lineGap: number;
}

/**
 * Reads a font: WOFF2, WOFF, TrueType or OpenType.
 * @param path below the content folder
 * @returns nothing for what is no font, or has no letters
 */
export async function readFontFile(path: string, bytes: Uint8Array): Promise<FontFile | undefined> {
  const face = await faceOf(bytes);
  const characters = new Set(face?.collectUnicodes());
  if (face === undefined || characters.size === 0) return undefined;
  const { wght, ...others } = face.getAxisInfos();
  const tables = new Tables(face);
  const weight = tables.weight();
  const source: FontSource = {
    path,
    hash: contentHash(bytes),
    style: tables.isItalic() ? "italic" : "normal",
    weights: wght ? [wght.min, wght.max] : [weight, weight],
    axes: Object.fromEntries(Object.entries(others).map(([tag, axis]) => [tag, axis.default])),
  };
  return {
    source,
    ...namesOf(face, path),
    characters,
    design: tables.design() ?? drawnDesign(face, characters),
    heights: tables.heights(),
    widthOf: measureOf(face),
  };
}

/** Nothing for what is no font, or lacks what every font has. */
async function faceOf(bytes: Uint8Array): Promise<hb.Face | undefined> {
  try {
    const face = new hb.Face(new hb.Blob(await convert(Buffer.from(bytes), "sfnt")));
    const has = (table: string) => (face.referenceTable(table)?.length ?? 0) > 0;
    return ["head", "hhea", "hmtx", "cmap", "name"].every(has) ? face : undefined;
  } catch {
    return undefined;
  }
}

/** Name ids (OpenType, `name`): the family, that of up to four styles, and the name of this style. */
const [FAMILY, FAMILY_OF_FOUR, FULL] = [16, 1, 4];

function namesOf(face: hb.Face, path: string): { family: string; names: string[] } {
  const names = [FAMILY, FAMILY_OF_FOUR, FULL]
    .map((id) => face.getName(id, "en"))
    .filter((name) => name !== "");
  return { family: names[0] ?? path.replace(/^.*\/|\.\w+$/g, ""), names: [...new Set(names)] };
}

/** Lines and curves of a letter I that is a plain bar, however its corners are rounded. */
const PLAIN_BAR = 9;

/** A font with serifs draws them on an I, Latin or Cyrillic. Nothing where it has neither. */
function drawnDesign(face: hb.Face, characters: ReadonlySet<number>): FontDesign | undefined {
  const letter = ["I", "\u0406"].find((each) => characters.has(each.codePointAt(0) as number));
  if (letter === undefined) return undefined;
  const buffer = new hb.Buffer();
  buffer.addText(letter);
  buffer.guessSegmentProperties();
  const font = new hb.Font(face);
  hb.shape(font, buffer);
  const [glyph] = buffer.getGlyphInfosAndPositions();
  const path = glyph === undefined ? "" : font.glyphToPath(glyph.codepoint);
  return (path.match(/[LQC]/g) ?? []).length > PLAIN_BAR ? "serif" : "sans";
}

function measureOf(face: hb.Face): FontFile["widthOf"] {
  const font = new hb.Font(face);
  return (text, weight) => {
    font.setVariations([new hb.Variation("wght", weight)]);
    const buffer = new hb.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer);
    return (
      buffer.getGlyphInfosAndPositions().reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) / face.upem
    );
  };
}

const USE_TYPO_METRICS = 1 << 7;
/** Kinds of strokes in PANOSE (digits 1 and 2): Latin text, and its serifs, of which these are none. */
const LATIN_TEXT = 2;
const isWithoutSerifs = (style: number) => style >= 11 && style <= 15;
/** IBM's class of fonts without serifs. */
const SANS_CLASS = 8;

/** The tables of a font that say how it looks (OpenType, `OS/2`, `hhea`, `head`, `post`). */
class Tables {
  readonly #upem: number;
  readonly #os2: DataView | undefined;
  readonly #hhea: DataView;
  readonly #head: DataView;
  readonly #post: DataView | undefined;

  constructor(face: hb.Face) {
    const table = (name: string, length: number) => viewOf(face.referenceTable(name), length);
    this.#upem = face.upem;
    this.#os2 = table("OS/2", 78);
    this.#hhea = table("hhea", 36) ?? new DataView(new ArrayBuffer(36));
    this.#head = table("head", 54) ?? new DataView(new ArrayBuffer(54));
    this.#post = table("post", 32);
  }

  isItalic(): boolean {
    return ((this.#os2?.getUint16(62) ?? 0) & 1) === 1 || (this.#head.getUint16(44) & 2) === 2;
  }

  /** Of a font that does not vary. */
  weight(): number {
    const stated = this.#os2?.getUint16(4) ?? 400;
    return stated >= 1 && stated <= 1000 ? stated : 400;
  }

  heights(): FontHeights {
    const os2 = this.#os2;
    const isTypographic = os2 !== undefined && (os2.getUint16(62) & USE_TYPO_METRICS) !== 0;
    const [view, at] = isTypographic ? [os2, 68] : [this.#hhea, 4];
    const ems = (offset: number) => view.getInt16(at + offset) / this.#upem;
    return { ascent: ems(0), descent: -ems(2), lineGap: Math.max(0, ems(4)) };
  }

  /** Nothing where the font does not say. */
  design(): FontDesign | undefined {
    if (this.#post !== undefined && this.#post.getUint32(12) !== 0) return "mono";
    const os2 = this.#os2;
    if (os2 === undefined) return undefined;
    const [kind, serifs] = [os2.getUint8(32), os2.getUint8(33)];
    if (kind === LATIN_TEXT && serifs > 1) return isWithoutSerifs(serifs) ? "sans" : "serif";
    const family = os2.getInt16(30) >> 8;
    if (family === SANS_CLASS) return "sans";
    return family > 0 && family < SANS_CLASS ? "serif" : undefined;
  }
}

/** A copy, since the memory of the program that reads fonts moves when it grows. */
function viewOf(table: Uint8Array | undefined, length: number): DataView | undefined {
  return table === undefined || table.length < length ? undefined : new DataView(table.slice().buffer);
}
