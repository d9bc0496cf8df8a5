import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { demoTexts } from "../../scripts/demo-texts.ts";
import { MeasuredFont, type Script, stretchOf, typefaceAt } from "../../scripts/text-width.ts";

const CSS = readFileSync(join(import.meta.dirname, "../../templates/assets/css/fonts.css"), "utf8");

interface Face {
  family: string;
  weight: "400" | "700";
  script: Script;
  stretch: number;
  ascent: number;
  descent: number;
}

const FACES: readonly Face[] = [...CSS.matchAll(/@font-face \{([^}]*local\([^}]*)\}/g)].map(
  ([, face = ""]) => ({
    family: /font-family: "Source Serif 4 as (\w+)"/.exec(face)?.[1] as string,
    weight: face.includes("font-weight: 700") ? "700" : "400",
    script: face.includes("unicode-range") ? "cyrillic" : "latin",
    stretch: percentOf(face, "size-adjust"),
    ascent: percentOf(face, "ascent-override"),
    descent: percentOf(face, "descent-override"),
  }),
);

function percentOf(face: string, property: string): number {
  return Number(new RegExp(`${property}: ([\\d.]+)%`).exec(face)?.[1]);
}

/** Gelasio is as wide as Georgia, and has no Cyrillic letters. */
const FILES: Readonly<Record<string, Record<Face["weight"], string>>> = {
  Georgia: {
    400: "@expo-google-fonts/gelasio/400Regular/Gelasio_400Regular.ttf",
    700: "@expo-google-fonts/gelasio/700Bold/Gelasio_700Bold.ttf",
  },
  Noto: {
    400: "@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf",
    700: "@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf",
  },
  Times: {
    400: "@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf",
    700: "@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf",
  },
  DejaVu: {
    400: "dejavu-fonts-ttf/ttf/DejaVuSerif.ttf",
    700: "dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf",
  },
};

const [uk, en, fr] = [demoTexts("uk"), demoTexts("en"), demoTexts("fr")];
const TEXTS = {
  400: { latin: en.bodies + fr.bodies, cyrillic: uk.bodies },
  700: { latin: en.headlines + fr.headlines, cyrillic: uk.headlines },
};

test("every font has faces for both weights and both scripts", () => {
  const faces = FACES.map(({ family, weight, script }) => `${family} ${weight} ${script}`);
  const all = ["Georgia", "Noto", "Times", "DejaVu"].flatMap((family) =>
    ["400", "700"].flatMap((weight) =>
      ["latin", "cyrillic"].map((script) => `${family} ${weight} ${script}`),
    ),
  );
  expect(faces).toEqual(all);
});

test.each(FACES.filter(({ family, script }) => family !== "Georgia" || script === "latin"))(
  "$family at $weight is stretched in $script as its file asks for",
  async ({ family, weight, script, stretch }) => {
    const file = createRequire(import.meta.url).resolve(FILES[family]?.[weight] as string);
    const typeface = await typefaceAt(weight === "400" ? 400 : 650);
    const measured = stretchOf(await MeasuredFont.read(file), typeface, TEXTS[weight]);
    expect(Math.abs(stretch / measured[script] - 1)).toBeLessThan(0.01);
  },
);

test.each(FACES)(
  "$family at $weight has the height of the typeface in $script",
  ({ stretch, ascent, descent }) => {
    expect((stretch * ascent) / 10_000).toBeCloseTo(1.036, 2);
    expect((stretch * descent) / 10_000).toBeCloseTo(0.335, 2);
  },
);
