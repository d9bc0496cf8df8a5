import MarkdownIt, { type MarkdownIt as Parser, type StateCore } from "markdown-it";
import type { Lang } from "../i18n/lang.ts";
import { memo } from "../kit/memo.ts";
import { boxSyntax } from "../markdown/box-syntax.ts";
import { directionIn } from "../markdown/direction.ts";
import { falseBlocks } from "../markdown/false-blocks.ts";
import { foreignWordsIn } from "../markdown/foreign-words.ts";
import { inlineWithLines, LocatedInline } from "../markdown/inline-lines.ts";
import { LeanBlocks } from "../markdown/lean-blocks.ts";
import { leftovers } from "../markdown/leftovers.ts";
import { mixedScripts } from "../markdown/mixed-scripts.ts";
import { MAX_NESTING, nesting } from "../markdown/nesting.ts";
import { rawHtml } from "../markdown/raw-html.ts";
import { unusedReferences, watchReferences } from "../markdown/references.ts";
import { standalone } from "../markdown/standalone.ts";
import { typography } from "../markdown/typography.ts";
import { ALONE, BOXES, HTML, RULES, rulesAt } from "./rules.ts";

/** The markdown parser of the language. It keeps nothing from one text to the next: all state is in the `BodyEnv`. */
export const parserFor = memo(makeParser);

function makeParser(lang: Lang): Parser {
  const md = new MarkdownIt({
    html: false,
    linkify: true,
    maxNesting: MAX_NESTING,
  });
  md.block.State = LeanBlocks;
  md.inline.State = LocatedInline;
  for (const { part } of RULES) part.syntax?.(md);
  // A title may look like the head of a table.
  md.block.ruler.before("table", "box", boxSyntax(BOXES), {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  takeSteps(md);
  md.core.ruler.push("direction", directionIn(lang));
  md.core.ruler.push("foreign_words", foreignWordsIn(lang));
  Object.assign(md.renderer.rules, HTML);
  return md;
}

/** A rule for all tokens of a text: one of markdown-it's own, one that replaces such a rule, or one of ours. */
type Step =
  | { own: string }
  | { instead: string; rule: (state: StateCore) => void }
  | { name: string; rule: (state: StateCore) => void };

/** What every text goes through, in this order. */
const STEPS: readonly Step[] = [
  { own: "normalize" },
  { own: "block" },
  { name: "watch_references", rule: watchReferences },
  { own: "strip_references" },
  { name: "nesting", rule: nesting },
  { instead: "inline", rule: inlineWithLines },
  { name: "unused_references", rule: unusedReferences },
  { name: "false_blocks", rule: falseBlocks },
  ...rulesAt("marked"),
  { name: "raw_html", rule: rawHtml },
  { name: "leftovers", rule: leftovers },
  ...rulesAt("shaped"),
  { name: "standalone", rule: standalone(ALONE) },
  ...rulesAt("settled"),
  { own: "linkify" },
  { instead: "replacements", rule: typography },
  { name: "mixed_scripts", rule: mixedScripts },
  { own: "text_join" },
  ...rulesAt("worded"),
];

function takeSteps({ core: { ruler } }: Parser): void {
  let last = "";
  for (const step of STEPS) {
    if ("instead" in step) ruler.at(step.instead, step.rule);
    else if ("name" in step) ruler.after(last, step.name, step.rule);
    last = "own" in step ? step.own : "instead" in step ? step.instead : step.name;
  }
  ruler.disable("smartquotes");
}
