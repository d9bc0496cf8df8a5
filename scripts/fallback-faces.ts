/**
 * `npm run --silent faces -- "Georgia=georgia.ttf,georgiab.ttf" …`: the `size-adjust` and the heights for a font of
 * readers' systems in `fonts.css`, from its regular and its bold file.
 */
import { UsageError } from "../src/kit/problems.ts";
import { command } from "./command.ts";
import { demoTexts } from "./demo-texts.ts";
import { MeasuredFont, stretchOf, typefaceAt } from "./text-width.ts";

/** Ascent and descent of Source Serif 4; in ems. */
const [ASCENT, DESCENT] = [1.036, 0.335];

/** The weights of text and of most headlines, and what in the demo is set in each. */
const WEIGHTS = [
  ["normal", 400, "bodies"],
  ["bold", 650, "headlines"],
] as const;

await command(async () => {
  const fonts = process.argv.slice(2).map(fontOf);
  if (fonts.length === 0)
    throw new UsageError('No font was named: npm run faces -- "Name=regular.ttf,bold.ttf"');
  const [uk, en, fr] = [demoTexts("uk"), demoTexts("en"), demoTexts("fr")];
  for (const { name, files } of fonts) {
    for (const [i, [weight, number, part]] of WEIGHTS.entries()) {
      const texts = { latin: `${en[part]} ${fr[part]}`, cyrillic: uk[part] };
      const font = await MeasuredFont.read(files[i] as string);
      const stretch = stretchOf(font, await typefaceAt(number), texts);
      for (const script of ["latin", "cyrillic"] as const)
        process.stdout.write(`${name}, ${weight}, ${script}: ${valuesOf(stretch[script])}\n`);
    }
  }
  return 0;
});

function fontOf(argument: string): { name: string; files: string[] } {
  const [name = "", list = ""] = argument.split("=");
  const files = list.split(",");
  if (files.length !== WEIGHTS.length)
    throw new UsageError(`"${argument}" is not of the form Name=regular.ttf,bold.ttf.`);
  return { name, files };
}

function valuesOf(stretch: number): string {
  const percent = (ems: number) => `${((100 * ems) / (stretch / 100)).toFixed(1)}%`;
  return `size-adjust: ${stretch.toFixed(1)}%; ascent-override: ${percent(ASCENT)}; descent-override: ${percent(DESCENT)};`;
}
