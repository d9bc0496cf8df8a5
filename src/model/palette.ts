/** A colour by day and one by night, as `#rrggbb`. */
export interface ColourPair {
  readonly light: string;
  readonly dark: string;
}

/** The grounds of `css/tokens.css` that coloured text stands on, held equal by a test. */
export const PAPER: ColourPair = { light: "#fdfdfb", dark: "#10141d" };
export const WASH: ColourPair = { light: "#f7f1e1", dark: "#1d222c" };
