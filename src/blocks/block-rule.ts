import type { MarkdownIt as Parser, RendererRule, StateCore, Token } from "markdown-it";
import type { BoxKind } from "../markdown/box-syntax.ts";

/** How a block is written: its part of the markdown parser. All state of a rendering is in its `BodyEnv`. */
export interface BlockRule {
  /**
   * Loads what the block needs for a text, such as a large package that few texts use, before the text is parsed.
   * @returns nothing at once where the text has nothing of it
   */
  prepare?: (source: string) => Promise<void> | undefined;
  /** Adds to markdown-it's own block and inline rules, or replaces some. */
  syntax?: (md: Parser) => void;
  /** The kinds of box, `:::kind Title` … `:::`, that this block takes, and their tokens: `{ bar: { token: "chart" } }`. */
  boxes?: Readonly<Record<string, BoxKind>>;
  /** What it does with the tokens of a text, at one moment or several. It also checks them and reports what is wrong. */
  core?: Readonly<Partial<Record<Moment, (state: StateCore) => void>>>;
  /** Types of inline tokens that become blocks where they are alone in their paragraph, and the types they then have. */
  alone?: Readonly<Record<string, string>>;
  /**
   * HTML of its tokens, by type. For what is known only when a page is pressed, and for what depends on the page,
   * it holds a slot (`markdown/slots.ts`), which `page.ts` and `feed.ts` fill. It notes the stories and photos that it
   * names in the `BodyEnv`, so that they are looked up.
   */
  html?: Readonly<Record<string, RendererRule>>;
  /** The words of tokens that have none in their children, by type: for search, the reading time and related stories. */
  text?: Readonly<Record<string, (token: Token) => string>>;
}

/**
 * When a rule of a block runs; `parser.ts` has them among all others.
 *
 * - `marked`: the marks in all lines are known, and stand where they were written;
 * - `shaped`: slips have been reported; blocks take their shapes;
 * - `settled`: photos and cards have left their paragraphs, and nothing moves any more;
 * - `worded`: the words are set by the rules of the language.
 */
export type Moment = "marked" | "shaped" | "settled" | "worded";
