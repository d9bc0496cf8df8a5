import type { MarkdownIt as Parser, RendererRule, StateCore, Token } from "markdown-it";

/** How a block is written: its part of the markdown parser. All state of a rendering is in its `BodyEnv`. */
export interface BlockRule {
  /** Adds to markdown-it's own block and inline rules, or puts others in their places. */
  syntax?: (md: Parser) => void;
  /** What it does with the tokens of a text, at one moment or at several. Here it checks, too, and reports what is wrong. */
  core?: Readonly<Partial<Record<Moment, (state: StateCore) => void>>>;
  /** Types of inline tokens that become blocks where nothing else is in their paragraph, and what they are then called. */
  alone?: Readonly<Record<string, string>>;
  /**
   * HTML of its tokens, by type. For what is known only when a page is pressed, and for what needs something of the page,
   * it holds a slot (`markdown/slots.ts`), which `page.ts` and `feed.ts` fill. Stories and photos that it names
   * it notes in the `BodyEnv`, so that they are looked for.
   */
  html?: Readonly<Record<string, RendererRule>>;
  /** The words in tokens that keep them in no children, by type: for search, the reading time and related stories. */
  text?: Readonly<Record<string, (token: Token) => string>>;
}

/**
 * When a rule of a block runs; `parser.ts` has them among all others.
 *
 * - `marked`: the marks in all lines are known, and stand where they were written;
 * - `shaped`: what was written amiss has been told of; blocks take their shapes;
 * - `settled`: photos and cards have left their paragraphs, and nothing moves any more;
 * - `worded`: the words are set as the language does.
 */
export type Moment = "marked" | "shaped" | "settled" | "worded";
