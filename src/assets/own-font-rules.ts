/** The rules that set pages in a newsroom's own typefaces. */
import { transform } from "lightningcss";
import type {
  LoadedTypeface,
  OwnFace,
  OwnFonts,
  OwnTypeface,
  StandIn,
  SystemName,
} from "../model/own-fonts.ts";
import { ENGINES } from "./engines.ts";

/** What is set as headlines are; the rest that large letters are made of is within these. */
const HEADLINES = "h1, h2, h3, h4, .nameplate, .colophon-name, .months a, .topic-group a, .read-also-title";

const GENERIC = { serif: "serif", sans: "sans-serif", mono: "monospace" } as const;

const SYSTEM: Readonly<Record<SystemName, string>> = {
  "system-sans": "var(--sans)",
  "system-serif": 'ui-serif, Georgia, "Noto Serif", "Liberation Serif", serif',
  "system-mono": "var(--mono)",
};

/** What stands behind `--serif` where texts have a typeface of their own, and headlines have none. */
const SOURCE_SERIF =
  '"Source Serif 4", "Source Serif 4 as Georgia", "Source Serif 4 as Noto", "Source Serif 4 as Times", "Source Serif 4 as DejaVu", serif';

/**
 * Rules for the layers of the site's stylesheet; none where nothing was chosen.
 * @param addressOf of the file that was cut for a face
 */
export function ownFontRules(fonts: OwnFonts, addressOf: (face: OwnFace) => string): string {
  const { headline, text } = fonts;
  if (headline === undefined && text === undefined) return "";
  const loaded = loadedOf(fonts);
  const faces = loaded.flatMap((typeface) => [
    ...typeface.faces.map((face) => faceRule(typeface, face, addressOf(face))),
    ...typeface.standIns.map((standIn) => standInRule(typeface, standIn)),
  ]);
  const properties = [
    ...(text === undefined ? [] : [`--serif: ${stackOf(text)};`]),
    `--headline: ${headline === undefined ? SOURCE_SERIF : stackOf(headline)};`,
  ];
  const css = `@layer tokens { ${faces.join("\n")} :root { ${properties.join(" ")} } }
    @layer components { ${HEADLINES} { font-family: var(--headline) } }`;
  return transform({
    filename: "own-fonts.css",
    code: Buffer.from(css),
    minify: true,
    targets: ENGINES,
  }).code.toString();
}

/** The typefaces that are loaded, each once. */
export function loadedOf({ headline, text }: OwnFonts): LoadedTypeface[] {
  const loaded = [headline, text].filter((typeface) => typeface?.kind === "loaded");
  return [...new Map(loaded.map((typeface) => [typeface.family, typeface])).values()];
}

function stackOf(typeface: OwnTypeface): string {
  if (typeface.kind === "system") return SYSTEM[typeface.name];
  const standIns = new Set(typeface.standIns.map((standIn) => standInName(typeface, standIn)));
  return [...[typeface.family, ...standIns].map(quoted), GENERIC[typeface.design]].join(", ");
}

function faceRule(
  { family }: LoadedTypeface,
  { source, ranges, serves: [min, max] }: OwnFace,
  address: string,
): string {
  return `@font-face {
    font-family: ${quoted(family)};
    font-style: ${source.style};
    font-weight: ${min === max ? min : `${min} ${max}`};
    font-display: optional;
    src: url(${quoted(address)}) format("woff2");
    unicode-range: ${ranges};
  }`;
}

/** The letters whose widths differ from those of the others in each font. */
const CYRILLIC = "U+0301, U+0400-052F, U+2116";

function standInRule(typeface: LoadedTypeface, standIn: StandIn): string {
  const { isBold, subset, local, size, ascent, descent, lineGap } = standIn;
  return `@font-face {
    font-family: ${quoted(standInName(typeface, standIn))};
    ${isBold ? "font-weight: 700;" : ""}
    src: ${local.map((name) => `local(${quoted(name)})`).join(", ")};
    size-adjust: ${size}%;
    ascent-override: ${ascent}%;
    descent-override: ${descent}%;
    line-gap-override: ${lineGap}%;
    ${subset === undefined ? "" : `unicode-range: ${CYRILLIC};`}
  }`;
}

function standInName({ family }: LoadedTypeface, { name }: StandIn): string {
  return `${family} as ${name}`;
}

/** A string of CSS. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n\r\f]/g, (sign) => `\\${(sign.codePointAt(0) as number).toString(16)} `)}"`;
}
