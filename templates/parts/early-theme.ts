import { raw } from "../../src/kit/html.ts";
import { THEME_KEY } from "../assets/js/theme-key.ts";

/**
 * Applies the reader's choice of colours before anything is painted, so that no page flashes; `js/theme-switch.ts` stores
 * it. What needs a script to work is shown only where the document has a theme.
 */
const SOURCE = `{let t;try{t=localStorage["${THEME_KEY}"]}catch{}document.documentElement.dataset.theme=t=="light"||t=="dark"?t:"system"}`;

export const EARLY_THEME = raw(SOURCE);
