/** Which letters of which files of a family pages load, for which weights of their text. */
import type { Lang } from "../i18n/lang.ts";
import type { FontStyle, OwnFace, Role } from "../model/own-fonts.ts";
import type { FontFile } from "./own-font-file.ts";
import { rangesOf, subsetsOf } from "./subsets.ts";

/** The weights and styles that the stylesheets set each in; the first is what most of it is set in. */
const WANTED: Readonly<Record<Role, readonly { style: FontStyle; weight: number }[]>> = {
  text: [
    { style: "normal", weight: 400 },
    { style: "normal", weight: 700 },
    { style: "italic", weight: 400 },
  ],
  headline: [
    { style: "normal", weight: 650 },
    { style: "normal", weight: 800 },
  ],
};

/** Files of one style and weight, such as one for each script. */
export interface FontCut {
  style: FontStyle;
  weights: readonly [min: number, max: number];
  files: readonly FontFile[];
}

/** Files of a family, by style and weight, the lightest first. */
export function cutsOf(files: readonly FontFile[]): FontCut[] {
  const groups = Map.groupBy(files, ({ source: { style, weights } }) => `${style} ${weights}`);
  const cuts = [...groups.values()].map((group) => {
    const { style, weights } = (group[0] as FontFile).source;
    return { style, weights, files: group };
  });
  return cuts.sort((a, b) => a.weights[0] - b.weights[0] || a.weights[1] - b.weights[1]);
}

/** The faces of a family that these roles need. */
export function facesOf(
  files: readonly FontFile[],
  roles: readonly Role[],
  languages: readonly Lang[],
): OwnFace[] {
  const cuts = cutsOf(files);
  const used = new Map<FontCut, number[]>();
  const main = new Set<FontCut>();
  for (const role of roles) {
    for (const [i, { style, weight }] of WANTED[role].entries()) {
      const cut = cutFor(cuts, style, weight);
      // Without italics of its own, a browser slants the upright ones.
      if (cut === undefined || (style === "italic" && cut.style !== "italic")) continue;
      used.set(cut, [...(used.get(cut) ?? []), weight]);
      if (i === 0) main.add(cut);
    }
  }
  return [...used].flatMap(([cut, weights]) => {
    const serves = servedBy(cut, [...used.keys()], roles);
    return lettersOf(cut, languages).map(
      (letters): OwnFace => ({ ...letters, cut: cutTo(cut, weights), serves, isMain: main.has(cut) }),
    );
  });
}

/** The face that a browser chooses for a weight (CSS Fonts 4, section 5.2); upright ones where there are no others. */
export function cutFor(cuts: readonly FontCut[], style: FontStyle, weight: number): FontCut | undefined {
  const ofStyle = cuts.filter((cut) => cut.style === style);
  const all = ofStyle.length > 0 ? ofStyle : cuts;
  const exact = all.find(({ weights: [min, max] }) => min <= weight && weight <= max);
  const lighter = all.filter(({ weights: [, max] }) => max < weight).at(-1);
  const heavier = all.find(({ weights: [min] }) => min > weight);
  if (weight >= 400 && weight <= 500 && heavier && heavier.weights[0] <= 500) return exact ?? heavier;
  return exact ?? (weight > 500 ? (heavier ?? lighter) : (lighter ?? heavier));
}

/** What of the weights of a variable font is used. */
function cutTo({ weights: [min, max] }: FontCut, used: readonly number[]): readonly [number, number] {
  const within = used.map((weight) => Math.min(max, Math.max(min, weight)));
  return [Math.min(...within), Math.max(...within)];
}

/** From which weight on text is bold: where a family has no bold face, browsers smear the one that there is. */
const BOLD = 600;

/**
 * The weights of a text that a face is for. The lightest and the heaviest stand for all beyond them, so that a browser makes
 * none up; only bold words in a text that has no bold face are made by it.
 */
function servedBy(cut: FontCut, used: readonly FontCut[], roles: readonly Role[]): readonly [number, number] {
  const ofStyle = cutsInOrder(used.filter(({ style }) => style === cut.style));
  const [min, max] = cut.weights;
  const isHeaviest = ofStyle.at(-1) === cut && (max >= BOLD || !roles.includes("text"));
  return [ofStyle[0] === cut ? 1 : min, isHeaviest ? 1000 : max];
}

function cutsInOrder(cuts: readonly FontCut[]): FontCut[] {
  return cuts.toSorted((a, b) => a.weights[0] - b.weights[0]);
}

/** The letters in use, by script, and in each by the files that have most of them. */
function lettersOf(
  { files }: FontCut,
  languages: readonly Lang[],
): Pick<OwnFace, "source" | "subset" | "ranges">[] {
  return [...subsetsOf(languages)].flatMap(([subset, wanted]) => {
    const left = new Set(wanted);
    const inFile = ({ characters }: FontFile) => [...left].filter((code) => characters.has(code));
    const byNumber = files.toSorted((a, b) => inFile(b).length - inFile(a).length);
    return byNumber.flatMap((file) => {
      const codes = inFile(file);
      for (const code of codes) left.delete(code);
      return codes.length === 0 ? [] : [{ source: file.source, subset, ranges: rangesOf(codes) }];
    });
  });
}
