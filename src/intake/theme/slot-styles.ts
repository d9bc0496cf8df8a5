import { parseSheet } from "../../assets/own-sheet.ts";
import type { NamedAddress } from "./slot-loads.ts";
import type { SlotElement } from "./slot-markup.ts";
import type { SlotFault } from "./slot-rules.ts";

/** Endings of fonts; whatever else a stylesheet loads by `url()` is a picture. */
const FONT = /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/i;

/** The addresses in a `<style>`, and what browsers would leave out of it. */
export function readStyle({ text, textStart, textLine }: SlotElement): {
  addresses: readonly NamedAddress[];
  faults: readonly SlotFault[];
} {
  const { dependencies, faults } = parseSheet("slot.css", text);
  const starts = lineStarts(text);
  const addresses = dependencies.flatMap((dependency): NamedAddress[] => {
    if (dependency.type !== "url" && dependency.type !== "import") return [];
    const { type, url, loc } = dependency;
    // The column is that of `url(`, or some signs behind it.
    const from = Math.max(0, (starts[loc.start.line - 1] ?? 0) + loc.start.column - 1 - "url(".length);
    const named = {
      where: type === "import" ? "@import" : "url()",
      value: url,
      line: textLine + loc.start.line - 1,
      start: textStart + Math.max(0, text.indexOf(url, from)),
    };
    return [{ ...named, as: type === "import" ? "style" : FONT.test(url) ? "font" : "image" }];
  });
  return { addresses, faults: faults.map((fault) => ({ ...fault, line: textLine + fault.line - 1 })) };
}

/** The offset at which each line begins. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
