import type { ShareImageWords } from "../../model/share-image.ts";
import { type Block, type FittedText, fitText } from "./lines.ts";
import type { Embedded, OwnPictures } from "./own-pictures.ts";
import { SHARE_IMAGE_RECIPE } from "./recipe.ts";
import type { Typeface } from "./typeface.ts";

/** The weights that an image is set in. */
export const WEIGHTS = { heavy: 800, bold: 700, semibold: 600, regular: 400 } as const;
export type Faces = Readonly<Record<keyof typeof WEIGHTS, Typeface>>;

const { width: WIDTH, height: HEIGHT, wash, ink, inkSoft, accent, brass, mark: MARK } = SHARE_IMAGE_RECIPE;

/** Pixels: from the edges, of baselines and sizes; a gap is what lies between a baseline and the rule below it. */
const MARGIN = 72;
const INNER = WIDTH - 2 * MARGIN;
const NAMEPLATE = { baseline: 104, size: 52, gap: 26, mark: 66 };
const RULE = 6;
/** The nameplate of the site's own image, which is its title. */
const FRONT = { baseline: 222, size: 184, gap: 62, mark: 132 };
const KICKER = { baseline: 194, size: 34 };
const TITLE_TOP = { withoutKicker: 172, withKicker: 222 };
const BOTTOM = HEIGHT - 62;
/** The band of colour along the lower edge. */
const BAND = 22;

const TITLE = { sizes: [96, 88, 80, 72, 66, 60, 54, 48, 42, 38], leading: 1.12, mostLines: 6 };
const TITLE_WITH_TEXT = { ...TITLE, sizes: [112, ...TITLE.sizes], mostLines: 3 };
const TEXT = { sizes: [38, 34, 30], leading: 1.36, mostLines: 5 };
/** Pixels between a title and its text. */
const GAP = 22;
/** From the top of a line to its baseline, in ems of the title's size. */
const ASCENT = 0.86;

/** An image as SVG. All text is outlines: it does not depend on the fonts of the machine. */
export function drawShareImage(words: ShareImageWords, faces: Faces, pictures: OwnPictures = {}): string {
  const band = words.look?.accent ?? brass;
  const content =
    words.name === undefined
      ? frontCard(words, faces, pictures)
      : pageCard(words, words.name, faces, pictures);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${wash}"/><rect y="${HEIGHT - BAND}" width="${WIDTH}" height="${BAND}" fill="${band}"/>${content}</svg>`;
}

/** The image of the site itself: its name large, and what it says about itself. */
function frontCard({ title, text = "", look }: ShareImageWords, faces: Faces, pictures: OwnPictures): string {
  const plate = nameplate(title, FRONT, faces, { ...pictures, hasName: look?.hasName });
  return plate + textBlock(text, FRONT.baseline + FRONT.gap + RULE + 2 * GAP, faces);
}

function pageCard(
  { kicker, title, text, look }: ShareImageWords,
  name: string,
  faces: Faces,
  pictures: OwnPictures,
): string {
  const top = kicker === undefined ? TITLE_TOP.withoutKicker : TITLE_TOP.withKicker;
  const shape = text === undefined ? TITLE : TITLE_WITH_TEXT;
  const room = (text === undefined ? BOTTOM : (BOTTOM + top) / 2 + GAP) - top;
  const heading = fitted(title, { ...shape, width: INNER, height: room }, faces.bold);
  const below = top + heading.size * shape.leading * heading.lines.length + GAP;
  return [
    nameplate(name, NAMEPLATE, faces, { ...pictures, hasName: look?.hasName }),
    kicker && line(fitsIn(kicker, KICKER.size, faces.semibold), KICKER.baseline, look?.accent ?? accent),
    block(heading, top, shape.leading, faces.bold, ink),
    text && textBlock(text, below, faces),
  ].join("");
}

/** The site's name above the rule, and its mark at the end of the line. */
function nameplate(
  name: string,
  { baseline, size, gap, mark }: typeof NAMEPLATE,
  { heavy }: Faces,
  { logo, mark: own, hasName = false }: OwnPictures & { hasName?: boolean | undefined },
): string {
  const rule = `<rect x="${MARGIN}" y="${baseline + gap}" width="${INNER}" height="${RULE}" fill="${ink}"/>`;
  const bottom = baseline + gap / 2;
  const corner = { x: MARGIN + INNER - mark, bottom, width: mark, height: mark };
  const box = { x: MARGIN, bottom, width: INNER - mark - GAP, height: mark };
  const shown = logo && picture(logo, box);
  const start = shown && hasName ? shown.width + GAP : 0;
  const words = fitsIn(name, size, heavy, Math.max(INNER - mark - GAP - start, mark));
  return [
    shown?.svg,
    (shown === undefined || hasName) && line(words, baseline, ink, MARGIN + start),
    rule,
    own ? picture(own, corner).svg : logo === undefined && programMark(corner),
  ]
    .filter((part) => part)
    .join("");
}

/** Where something stands on an image, in pixels. */
interface Place {
  x: number;
  bottom: number;
  width: number;
  height: number;
}

function programMark({ x, bottom, height }: Place): string {
  return `<g transform="translate(${x} ${bottom - height}) scale(${height / MARK.box})">${MARK.shapes}</g>`;
}

/** A picture as large as its place allows, at the start and the bottom of it. */
function picture({ href, ratio }: Embedded, place: Place): { svg: string; width: number } {
  const height = Math.min(place.height, place.width / ratio);
  const width = height * ratio;
  const y = place.bottom - height;
  return {
    svg: `<image x="${place.x}" y="${y}" width="${width}" height="${height}" href="${href}"/>`,
    width,
  };
}

function textBlock(text: string, top: number, { regular }: Faces): string {
  const set = fitted(text, { ...TEXT, width: INNER, height: BOTTOM - top }, regular);
  return block(set, top, TEXT.leading, regular, inkSoft);
}

function fitted(text: string, shape: Block, face: Typeface): FittedText {
  return fitText(text, shape, (part) => face.set(part).width);
}

interface SizedLine {
  text: string;
  size: number;
  face: Typeface;
}

/** One line, smaller where it would be too wide. */
function fitsIn(text: string, size: number, face: Typeface, width = INNER): SizedLine {
  return { text, size: Math.min(size, width / Math.max(face.set(text).width, 1)), face };
}

function line({ text, size, face }: SizedLine, baseline: number, colour: string, x = MARGIN): string {
  return `<g fill="${colour}" transform="translate(${x} ${baseline}) scale(${size})">${face.set(text).outlines}</g>`;
}

function block(
  { size, lines }: FittedText,
  top: number,
  leading: number,
  face: Typeface,
  colour: string,
): string {
  return lines
    .map((text, i) => line({ text, size, face }, top + size * (ASCENT + i * leading), colour))
    .join("");
}
