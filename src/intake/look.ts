import type { z } from "zod";
import { contrast, lightnessOf, nearestColour, withLightness } from "../kit/colour.ts";
import type { Problems } from "../kit/problems.ts";
import { nearest, suggest } from "../kit/text.ts";
import type { Look } from "../model/look.ts";
import { type ColourPair, PAPER, WASH } from "../model/palette.ts";
import type { lookSchema } from "./look-schema.ts";
import { pictureNames } from "./theme/picture-names.ts";
import type { YamlSource } from "./yaml/yaml.ts";

type Given = z.output<typeof lookSchema>;

interface Place {
  /** The folder of the content. */
  content: string;
  file: string;
  yaml: YamlSource;
  problems: Problems;
}

/** The look as it is used; reports an accent that cannot be read as text. */
export function lookFrom(given: Given | undefined, place: Place): Look | undefined {
  if (given === undefined) return undefined;
  const { accent, ...rest } = given;
  checkFile(given.logo?.file, ["look", "logo"], place);
  checkFile(given.icon, ["look", "icon"], place);
  return { ...rest, accent: accent === undefined ? undefined : accentFrom(accent, place) };
}

/** Reports a picture that `theme` does not have. */
function checkFile(name: string | undefined, key: string[], { content, file, yaml, problems }: Place): void {
  if (name === undefined) return;
  const names = pictureNames(content);
  if (names.includes(name)) return;
  const there =
    names.length > 0 ? `There are ${names.join(", ")}.` : "Put it there, as logo.svg or icon.svg.";
  const hint = suggest(nearest(name, names), name) ?? there;
  problems.error(file, yaml.lineOf(key), `the folder theme has no picture "${name}"`, hint);
}

function accentFrom(given: NonNullable<Given["accent"]>, { file, yaml, problems }: Place): ColourPair {
  const pair = typeof given === "string" ? { light: given, dark: darkOf(given) } : given;
  const line = (side: keyof ColourPair) =>
    yaml.lineOf(typeof given === "string" ? ["look", "accent"] : ["look", "accent", side]);
  const [light, dark] = [nearestLegible(pair.light, "light"), nearestLegible(pair.dark, "dark")];
  const hint = `The nearest that passes: accent: { light: "${light}", dark: "${dark}" }`;
  if (light !== pair.light) {
    const found = least(pair.light, "light").toFixed(2);
    const message = `the accent ${pair.light} has a contrast of ${found} to 1 by day, and text needs 4.5 to 1`;
    problems.error(file, line("light"), message, hint);
  }
  if (dark !== pair.dark) {
    const found = least(pair.dark, "dark").toFixed(2);
    const message = `the accent ${pair.dark} has a contrast of ${found} to 1 by night, and text needs 4.5 to 1`;
    problems.error(file, line("dark"), message, hint);
  }
  return pair;
}

/** Contrast that text needs (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;
/** The lightness that a colour gets by night, where it is darker: one that passes at the least would be dull. */
const GLOWING = 0.74;

/** The least contrast that an accent has on any ground it is used on. */
function least(accent: string, side: keyof ColourPair): number {
  return Math.min(contrast(accent, PAPER[side]), contrast(accent, WASH[side]));
}

function isLegible(accent: string, side: keyof ColourPair): boolean {
  return least(accent, side) >= ENOUGH;
}

/** The colour nearest to an accent that can be read as text, by day or by night; itself where it can. */
export function nearestLegible(accent: string, side: keyof ColourPair): string {
  return nearestColour(accent, side === "light" ? "darker" : "lighter", (hex) => isLegible(hex, side));
}

/** What an accent of the day is by night: itself where it can be read, else lighter. */
function darkOf(accent: string): string {
  if (isLegible(accent, "dark")) return accent;
  return nearestLegible(withLightness(accent, Math.max(GLOWING, lightnessOf(accent))), "dark");
}
