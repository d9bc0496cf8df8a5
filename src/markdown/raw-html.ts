import type { StateCore } from "markdown-it";
import { bodyEnv, reportError, reportWarning } from "./body-env.ts";
import { TAG, TAG_FIRST } from "./foreign-marks.ts";

/** Core rule: warns where a block begins with an HTML tag of several lines, because the reader will see the tag; a comment, which was not meant for readers, is an error. */
export function rawHtml(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.type !== "inline") continue;
    const text = block.children?.find((token) => token.type === "text" && token.content.includes("<!--"));
    if (text !== undefined) {
      const hint = "Take notes to yourself out of the text: Visnyk hides nothing.";
      reportError(bodyEnv(state.env), block, "the text holds an HTML comment, which readers would see", hint);
    }
    if (text !== undefined || !TAG_FIRST.test(block.content) || TAG.test(block.content)) continue;
    reportWarning(
      bodyEnv(state.env),
      block,
      "raw HTML is shown as text",
      "Write it in markdown; for code, indent it or put it between lines of ```.",
    );
  }
}
