import type { StateCore } from "markdown-it";
import { bodyEnv, reportError, reportWarning } from "./body-env.ts";

const TAGS =
  "a|abbr|address|article|aside|audio|b|blockquote|body|br|button|caption|center|cite|code|dd|del|details|div|dl|dt|em|embed|" +
  "figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|li|link|main|mark|meta|nav|noscript|" +
  "object|ol|p|param|picture|pre|q|s|script|section|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|" +
  "template|textarea|tfoot|th|thead|title|tr|u|ul|video|wbr";
const TAG_FIRST = new RegExp(`^<(?:!--|!doctype\\b|/?(?:${TAGS})(?=[\\s/>]|$))`, "i");

/** Core rule: warns where a block begins with an HTML tag, because the reader will see the tag; a comment, which was not meant to be seen, is an error. */
export function rawHtml(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.type !== "inline") continue;
    const text = block.children?.find((token) => token.type === "text" && token.content.includes("<!--"));
    if (text !== undefined) {
      const hint = "Take notes to yourself out of the text: Visnyk hides nothing.";
      reportError(bodyEnv(state.env), block, "the text holds an HTML comment, which readers would see", hint);
    }
    if (text !== undefined || !TAG_FIRST.test(block.content)) continue;
    reportWarning(
      bodyEnv(state.env),
      block,
      "raw HTML is shown as text",
      "Write it in markdown; for code, indent it or put it between lines of ```.",
    );
  }
}
