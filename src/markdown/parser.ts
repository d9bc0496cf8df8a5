import MarkdownIt, { type MarkdownIt as Parser } from "markdown-it";
import footnotePlugin from "markdown-it-footnote";
import type { Lang } from "../i18n/lang.ts";
import { memo } from "../kit/memo.ts";
import { endAddressesInText } from "./address-ends.ts";
import { cardMark, misplacedCards, renderCard } from "./cards.ts";
import { direction } from "./direction.ts";
import { falseBlocks } from "./false-blocks.ts";
import { footnoteBacks } from "./footnote-backs.ts";
import { FOOTNOTE_HTML } from "./footnote-html.ts";
import { footnoteReference } from "./footnote-reference.ts";
import { footnotes } from "./footnotes.ts";
import { foreignWords } from "./foreign-words.ts";
import { headings } from "./headings.ts";
import { images, renderFigure, renderImage } from "./images.ts";
import { inlineWithLines, LocatedInline } from "./inline-lines.ts";
import { leftovers } from "./leftovers.ts";
import { links, readableAddress } from "./links.ts";
import { listNumbers } from "./list-numbers.ts";
import { mixedScripts } from "./mixed-scripts.ts";
import { MAX_NESTING, nesting } from "./nesting.ts";
import { PlainBlocks } from "./plain-token.ts";
import { quotations } from "./quotations.ts";
import { rawHtml } from "./raw-html.ts";
import { unusedReferences, watchReferences } from "./references.ts";
import { standalone } from "./standalone.ts";
import { renderTableClose, renderTableOpen, tableCells } from "./tables.ts";
import { typography } from "./typography.ts";

/** The markdown parser of the language. It keeps nothing from one text to the next: all state is in the `BodyEnv`. */
export const parserFor = memo(makeParser);

function makeParser(lang: Lang): Parser {
  const md = new MarkdownIt({
    html: false,
    linkify: true,
    maxNesting: MAX_NESTING,
  });
  takeAddressesAsWritten(md);
  md.block.State = PlainBlocks;
  addInlineRules(md);
  addCoreRules(md);
  if (lang !== "uk") md.core.ruler.push("foreign_words", foreignWords);
  Object.assign(md.renderer.rules, RENDERER_RULES);
  return md;
}

/** markdown-it would leave a link that it mistrusts as text without a word: here every link comes to our own rule. */
function takeAddressesAsWritten(md: Parser): void {
  md.validateLink = () => true;
  md.normalizeLink = (address) => address;
  md.normalizeLinkText = readableAddress;
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  for (const scheme of ["ftp:", "//", "mailto:"]) md.linkify.add(scheme, null);
  endAddressesInText(md);
}

function addInlineRules(md: Parser): void {
  md.use(footnotePlugin);
  md.inline.State = LocatedInline;
  md.inline.ruler.before("link", "card", cardMark);
  md.inline.ruler.at("footnote_ref", footnoteReference);
}

/** In the order in which they run. */
function addCoreRules(md: Parser): void {
  const { ruler } = md.core;
  ruler.before("inline", "nesting", nesting);
  ruler.before("strip_references", "watch_references", watchReferences);
  ruler.at("inline", inlineWithLines);
  ruler.after("inline", "unused_references", unusedReferences);
  ruler.after("unused_references", "false_blocks", falseBlocks);
  ruler.after("false_blocks", "list_numbers", listNumbers);
  ruler.at("footnote_tail", footnotes);
  ruler.before("linkify", "raw_html", rawHtml);
  ruler.before("linkify", "leftovers", leftovers);
  ruler.before("linkify", "images", images);
  ruler.before("linkify", "quotations", quotations);
  ruler.before("linkify", "standalone", standalone);
  ruler.before("linkify", "misplaced_cards", misplacedCards);
  ruler.before("linkify", "footnote_backs", footnoteBacks);
  ruler.at("replacements", typography);
  ruler.disable("smartquotes");
  ruler.after("replacements", "mixed_scripts", mixedScripts);
  ruler.push("headings", headings);
  ruler.push("links", links);
  ruler.push("table_cells", tableCells);
  ruler.push("direction", direction);
}

const RENDERER_RULES = {
  ...FOOTNOTE_HTML,
  card: renderCard,
  figure: renderFigure,
  image: renderImage,
  table_open: renderTableOpen,
  table_close: renderTableClose,
};
