/** A typeface of `theme/fonts` for texts or headlines: what of it is loaded, and what stands in for it. */
import type { Lang } from "../i18n/lang.ts";
import type { LoadedTypeface, Role } from "../model/own-fonts.ts";
import { cutFor, cutsOf, type FontCut, facesOf } from "./own-faces.ts";
import type { FontFile } from "./own-font-file.ts";
import { type Measured, type MeasuredScript, SAMPLES, standInsOf, widthOfSample } from "./own-stand-ins.ts";

/**
 * @param files of one family
 * @param roles what it is for
 */
export function typefaceOf(
  files: readonly FontFile[],
  roles: readonly Role[],
  languages: readonly Lang[],
): LoadedTypeface {
  const [{ family, heights }] = files as [FontFile];
  const design = files.find((file) => file.design !== undefined)?.design ?? "sans";
  const cuts = cutsOf(files);
  const isText = roles.includes("text");
  const measured: Measured = {
    design,
    heights,
    normal: isText ? widthsAt(cuts, 400) : undefined,
    bold: widthsAt(cuts, isText ? 700 : 650),
  };
  const upright = files.filter(({ source }) => source.style === "normal");
  return {
    kind: "loaded",
    family,
    design,
    files: (upright.length > 0 ? upright : files).map(({ source }) => source),
    faces: facesOf(files, roles, languages),
    standIns: standInsOf(measured),
  };
}

const SPACE = 0x20;

/** The widths of the samples at a weight, in the first file that has all their letters. */
function widthsAt(cuts: readonly FontCut[], weight: number): Measured["bold"] {
  const cut = cutFor(cuts, "normal", weight);
  if (cut === undefined) return undefined;
  const at = Math.min(cut.weights[1], Math.max(cut.weights[0], weight));
  const widthIn = (script: MeasuredScript) => {
    const letters = [...SAMPLES[script].replaceAll(/[^\p{L}]/gu, "")].map(
      (letter) => letter.codePointAt(0) as number,
    );
    const file = cut.files.find(({ characters }) => letters.every((letter) => characters.has(letter)));
    return file && widthOfSample(script, (text) => file.widthOf(text, at));
  };
  const spaced = cut.files.find(({ characters }) => characters.has(SPACE));
  return { latin: widthIn("latin"), cyrillic: widthIn("cyrillic"), space: spaced?.widthOf(" ", at) ?? 0.25 };
}
