import { createRequire } from "node:module";
import { memo } from "./memo.ts";

/** A colour of sRGB, as `#rrggbb`. */
export type Hex = string;

/** Loaded by sites with a colour of their own alone; in one file, which takes a fifth of the time of its many modules. */
const culori = memo(() => createRequire(import.meta.url)("culori") as typeof import("culori"));

/** Why a text is no colour that text can be set in. */
export type ColourFault = "none" | "see-through";

/** What CSS writes as a colour (CSS Color 4): hexadecimal, by name, rgb, hsl, oklch … Those beyond sRGB are brought into it. */
export function parseColour(text: string): { hex: Hex } | ColourFault {
  const { parse } = culori();
  const colour = parse(text.trim());
  if (colour === undefined) return "none";
  if (colour.alpha !== undefined && colour.alpha < 1) return "see-through";
  return { hex: shown(colour) };
}

/** How much two colours differ in luminance, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Hex, other: Hex): number {
  return culori().wcagContrast(one, other);
}

/** The lightness of a colour in OKLCH, from 0 to 1. */
export function lightnessOf(hex: Hex): number {
  return culori().oklch(hex)?.l ?? 0;
}

/** The same hue, and as much of its chroma as there is, with another lightness in OKLCH. */
export function withLightness(hex: Hex, lightness: number): Hex {
  return shown({ mode: "oklch", c: 0, ...culori().oklch(hex), l: lightness });
}

/** Steps in lightness: finer than what differs in a colour of eight bits. */
const STEP = 0.002;

/**
 * The colour that suits nearest to another, darker or lighter in OKLCH; itself where it does.
 * @returns black or white where none suits before
 */
export function nearestColour(hex: Hex, to: "darker" | "lighter", suits: (hex: Hex) => boolean): Hex {
  const direction = to === "darker" ? -STEP : STEP;
  let found = hex;
  for (
    let lightness = lightnessOf(hex);
    !suits(found) && lightness >= 0 && lightness <= 1;
    lightness += direction
  )
    found = withLightness(hex, lightness);
  if (suits(found)) return found;
  return to === "darker" ? "#000000" : "#ffffff";
}

/** In sRGB, with less chroma where sRGB has not as much. */
function shown(colour: Parameters<typeof import("culori").formatHex>[0] & object): Hex {
  const { clampChroma, formatHex } = culori();
  return formatHex(clampChroma(colour, "oklch", "rgb"));
}
