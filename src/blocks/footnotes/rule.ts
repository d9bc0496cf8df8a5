import footnotePlugin from "markdown-it-footnote";
import type { BlockRule } from "../block-rule.ts";
import { footnoteBacks } from "./backs.ts";
import { FOOTNOTE_HTML } from "./html.ts";
import { footnotes } from "./notes.ts";
import { footnoteReference } from "./reference.ts";

/** Footnotes, `[^label]` or `^[in the text]`, listed at the end of the text. */
export default {
  syntax: (md) => {
    md.use(footnotePlugin);
    md.inline.ruler.at("footnote_ref", footnoteReference);
    md.core.ruler.disable("footnote_tail");
  },
  core: { marked: footnotes, settled: footnoteBacks },
  html: FOOTNOTE_HTML,
} satisfies BlockRule;
