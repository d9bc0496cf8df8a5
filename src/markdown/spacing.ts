import type { StateCore } from "markdown-it";
import { setSpaces } from "../i18n/typography.ts";
import { bodyEnv } from "./body-env.ts";
import { changeRunningText } from "./running-text.ts";

/** Core rule after the quotation marks: apostrophes, and spaces at which no line breaks. */
export function spacing(state: StateCore): void {
  const { lang } = bodyEnv(state.env).context;
  changeRunningText(state, (text) => setSpaces(text, lang));
}
