/** Markdown of other systems, with the HTML in it, becomes HTML: what it means is then found out in one place. */
import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from "markdown-it";
import deflist from "markdown-it-deflist";
import footnotes from "markdown-it-footnote";
import { memo } from "../../kit/memo.ts";

export interface SourceHtml {
  html: string;
  /** The line of the source, from 0, that a place in the HTML comes from. */
  lineAt(offset: number): number;
}

/** What is nested more deeply, the parser leaves out. */
const DEEPEST = 10_000;

const parser = memo(makeParser);

function makeParser(): Parser {
  const md = new MarkdownIt({ html: true, linkify: true, maxNesting: DEEPEST });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.validateLink = () => true;
  md.normalizeLink = (address) => address;
  return md.use(footnotes).use(deflist);
}

/** Where in the HTML the block of a line begins. */
interface Mark {
  offset: number;
  line: number;
}

/** @param text markdown, which may hold HTML */
export function htmlOf(text: string): SourceHtml {
  const md = parser();
  const env: Env = {};
  const tokens = md.parse(text, env);
  const marks: Mark[] = [];
  let html = "";
  for (const [i, token] of tokens.entries()) {
    if (token.map !== null) marks.push({ offset: html.length, line: token.map[0] });
    html += rendered(md, tokens, i, env);
  }
  return { html, lineAt: (offset) => lineAt(html, marks, offset) };
}

function rendered(md: Parser, tokens: Token[], index: number, env: Env): string {
  const { renderer, options } = md;
  const token = tokens[index] as Token;
  if (token.type === "inline") return renderer.renderInline(token.children ?? [], options, env);
  const rule = renderer.rules[token.type];
  return rule === undefined
    ? renderer.renderToken(tokens, index, options)
    : rule(tokens, index, options, env, renderer);
}

/** Within a block, lines of the HTML are lines of the source. */
function lineAt(html: string, marks: readonly Mark[], offset: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).offset <= offset) low = middle + 1;
    else high = middle;
  }
  const mark = marks[low - 1];
  if (mark === undefined) return 0;
  return mark.line + html.slice(mark.offset, offset).split("\n").length - 1;
}
