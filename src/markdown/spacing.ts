import type { StateCore } from "markdown-it";
import { setSpaces } from "../i18n/typography.ts";
import { bodyEnv } from "./body-env.ts";

/** Core rule after the quotation marks: spaces at which no line breaks. Code and addresses shown as they are stay so. */
export function spacing(state: StateCore): void {
  const { lang } = bodyEnv(state.env).context;
  for (const block of state.tokens) {
    if (block.type !== "inline") continue;
    let within = 0;
    for (const token of block.children ?? []) {
      if (token.type === "link_open" && token.info === "auto") within++;
      else if (token.type === "link_close" && token.info === "auto") within--;
      else if (token.type === "text" && within === 0) token.content = setSpaces(token.content, lang);
    }
  }
}
