import type { SmallSite } from "../../site/small-site.ts";
import type { SiteRow } from "../row.ts";

/** Adds lines at the end of `site.yaml`; the first is line 12. */
function settings(text: string): (site: SmallSite) => void {
  return (site) => site.write("site.yaml", `${site.content("site.yaml")}${text}\n`);
}

const COLOUR = 'Write one such as "#1d4c99", in quotes.';

// biome-ignore format: a table reads better in rows
export const LOOK: readonly SiteRow[] = [
  ["a colour that there is not", settings("look: { accent: ultramarin }"), ["site.yaml:12", '"look.accent": "ultramarin" is not a colour', COLOUR]],
  ["a colour one can see through", settings('look: { accent: "#11223344" }'), ["site.yaml:12", '"look.accent": "#11223344" is see-through', "Write it without what comes after the slash, or the last two digits."]],
  ["a colour that is a comment", settings("look:\n  accent: #112233"), ["site.yaml:13", '"look.accent": has no value; where # stands without quotes, YAML takes the rest of the line for a comment', COLOUR]],
  ["an accent too pale by day", settings('look: { accent: "#ffd500" }'), ["site.yaml:12", "the accent #ffd500 has a contrast of 1.26 to 1 by day, and text needs 4.5 to 1", 'The nearest that passes: accent: { light: "#836c00", dark: "#ffd500" }']],
  ["an accent too dark by night", settings('look:\n  accent:\n    light: "#003366"\n    dark: "#003366"'), ["site.yaml:15", "the accent #003366 has a contrast of 1.26 to 1 by night, and text needs 4.5 to 1", 'The nearest that passes: accent: { light: "#003366", dark: "#5b8bc5" }']],
];
