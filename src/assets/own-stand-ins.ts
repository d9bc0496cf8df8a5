/**
 * Fonts of readers' systems that stand in for a newsroom's own until it has arrived, or where it never does: each stretched
 * so that a text takes as much room. How far is known of Source Serif 4 (`css/fonts.css`); a font that is wider than it
 * stretches them as much more.
 */
import type { FontDesign, StandIn } from "../model/own-fonts.ts";
import type { FontHeights } from "./own-font-file.ts";

export type MeasuredScript = "latin" | "cyrillic";

/** Percent by which Source Serif 4 stretches a font, by script, and how wide that sets a space, in ems. */
interface SystemWidths extends Readonly<Record<MeasuredScript, number>> {
  space: number;
}

/** At the weight of text and at that of headlines. */
interface SystemFont {
  name: string;
  local: Readonly<Record<"normal" | "bold", readonly string[]>>;
  normal: SystemWidths;
  bold: SystemWidths;
}

/** The serifs are those of `css/fonts.css`, held equal by a test; the others are from `npm run faces`. */
export const SYSTEM_FONTS: Readonly<Record<FontDesign, readonly SystemFont[]>> = {
  serif: [
    {
      name: "Georgia",
      local: { normal: ["Georgia", "Gelasio", "Gelasio Regular"], bold: ["Georgia Bold", "Gelasio Bold"] },
      normal: { latin: 107.1, cyrillic: 106.9, space: 0.241 },
      bold: { latin: 93.5, cyrillic: 95.1, space: 0.254 },
    },
    {
      name: "Noto",
      local: {
        normal: ["Noto Serif", "Noto Serif Regular", "NotoSerif"],
        bold: ["Noto Serif Bold", "NotoSerif-Bold", "Noto Serif", "Noto Serif Regular"],
      },
      normal: { latin: 99.3, cyrillic: 98.3, space: 0.26 },
      bold: { latin: 95.5, cyrillic: 97.4, space: 0.26 },
    },
    {
      name: "Times",
      local: {
        normal: ["Times New Roman", "Liberation Serif", "Tinos", "Tinos Regular", "Times", "Nimbus Roman"],
        bold: [
          "Times New Roman Bold",
          "Liberation Serif Bold",
          "Tinos Bold",
          "Times Bold",
          "Nimbus Roman Bold",
        ],
      },
      normal: { latin: 117.8, cyrillic: 117.6, space: 0.25 },
      bold: { latin: 111.7, cyrillic: 112.3, space: 0.25 },
    },
    {
      name: "DejaVu",
      local: { normal: ["DejaVu Serif"], bold: ["DejaVu Serif Bold"] },
      normal: { latin: 92.2, cyrillic: 94, space: 0.318 },
      bold: { latin: 85.3, cyrillic: 86.5, space: 0.348 },
    },
  ],
  sans: [
    {
      name: "Arial",
      local: {
        normal: ["Arial", "ArialMT", "Helvetica", "Liberation Sans", "Arimo", "Arimo Regular"],
        bold: ["Arial Bold", "Arial-BoldMT", "Helvetica Bold", "Liberation Sans Bold", "Arimo Bold"],
      },
      normal: { latin: 106.2, cyrillic: 108.2, space: 0.278 },
      bold: { latin: 101, cyrillic: 103.3, space: 0.278 },
    },
    {
      name: "Roboto",
      local: { normal: ["Roboto", "Roboto Regular"], bold: ["Roboto Bold", "Roboto"] },
      normal: { latin: 106.8, cyrillic: 106, space: 0.248 },
      bold: { latin: 107.5, cyrillic: 108, space: 0.249 },
    },
    {
      name: "DejaVu",
      local: { normal: ["DejaVu Sans"], bold: ["DejaVu Sans Bold"] },
      normal: { latin: 93.3, cyrillic: 93.9, space: 0.318 },
      bold: { latin: 84.9, cyrillic: 88.2, space: 0.348 },
    },
  ],
  mono: [
    {
      name: "Courier",
      local: {
        normal: ["Courier New", "Liberation Mono", "Cousine", "Cousine Regular", "DejaVu Sans Mono"],
        bold: ["Courier New Bold", "Liberation Mono Bold", "Cousine Bold", "DejaVu Sans Mono Bold"],
      },
      normal: { latin: 78.5, cyrillic: 89.9, space: 0.6 },
      bold: { latin: 82.3, cyrillic: 94.2, space: 0.6 },
    },
  ],
};

/** The words by which a font is measured. */
export const SAMPLES: Readonly<Record<MeasuredScript, string>> = {
  latin:
    "The council said on Thursday that the bridge over the river would open again before winter, two years after a flood carried it away. Repairs cost less than planned, and the village school will have heating, books and a new roof. Le conseil a voté vendredi les crédits de la bibliothèque, qui accueillera les élèves dès la rentrée.",
  cyrillic:
    "Міська рада повідомила в четвер, що міст через річку знову відкриють ще до зими, за два роки після повені, яка його знесла. Відбудова коштувала менше, ніж планували, а сільська школа матиме опалення, підручники й новий дах. Мешканці громади кажуть, що чекали цього рішення з весни, і вже готують свято.",
};

/** Of a font at a weight, in ems: the widths of the samples where it has their letters, and of a space. */
interface SampleWidths {
  latin: number | undefined;
  /** Without the spaces between the words, which are set in the Latin faces. */
  cyrillic: number | undefined;
  space: number;
}

/** Those of Source Serif 4 at the weights of text and of headlines, held to it by a test. */
export const SOURCE_SERIF = {
  normal: { latin: 152, cyrillic: 150.2, space: 0.237 },
  bold: { latin: 155.5, cyrillic: 155.5, space: 0.224 },
} as const satisfies Record<"normal" | "bold", SampleWidths>;

/** The width of a sample as it is measured. */
export function widthOfSample(script: MeasuredScript, widthOf: (text: string) => number): number {
  const runs = script === "latin" ? [SAMPLES.latin] : SAMPLES.cyrillic.split(" ");
  return runs.reduce((sum, run) => sum + widthOf(run), 0);
}

const CYRILLIC_SPACES = SAMPLES.cyrillic.split(" ").length - 1;

export interface Measured {
  design: FontDesign;
  heights: FontHeights;
  /** At the weights that it is used in. */
  normal?: SampleWidths | undefined;
  bold?: SampleWidths | undefined;
}

/** What stands in for a font. */
export function standInsOf({ design, heights, ...widths }: Measured): StandIn[] {
  return SYSTEM_FONTS[design].flatMap((system) =>
    (["normal", "bold"] as const).flatMap((weight) => {
      const own = widths[weight];
      if (own === undefined) return [];
      const stretch = stretchOf(own, system[weight], SOURCE_SERIF[weight]);
      const face = (script: MeasuredScript, subset?: "cyrillic"): StandIn[] => {
        const size = stretch[script];
        if (size === undefined) return [];
        const percent = (ems: number) => rounded((100 * ems) / (size / 100));
        return [
          {
            name: system.name,
            isBold: weight === "bold",
            subset,
            local: system.local[weight],
            size: rounded(size),
            ascent: percent(heights.ascent),
            descent: percent(heights.descent),
            lineGap: percent(heights.lineGap),
          },
        ];
      };
      return own.latin === undefined ? face("cyrillic") : [...face("latin"), ...face("cyrillic", "cyrillic")];
    }),
  );
}

/** Percent. The letters of a Cyrillic text make up for what the spaces of the Latin faces add. */
function stretchOf(
  own: SampleWidths,
  system: SystemWidths,
  known: (typeof SOURCE_SERIF)["normal" | "bold"],
): Readonly<Record<MeasuredScript, number | undefined>> {
  const latin = own.latin && (system.latin * own.latin) / known.latin;
  const lettersIn = (of: { cyrillic: number; space: number }, stretch: number) =>
    of.cyrillic + CYRILLIC_SPACES * (of.space - (stretch / 100) * system.space);
  const letters = lettersIn(known, system.latin) / (system.cyrillic / 100);
  const { cyrillic, space } = own;
  return {
    latin,
    cyrillic: cyrillic && (100 * lettersIn({ cyrillic, space }, latin ?? system.latin)) / letters,
  };
}

function rounded(percent: number): number {
  return Math.round(10 * percent) / 10;
}
