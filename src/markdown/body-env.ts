import type { Env, Token } from "markdown-it";
import type { Heading, Slot } from "../model/body.ts";
import type {
  FileReference,
  PageReference,
  PhotoReference,
  RenderContext,
  StoryReference,
} from "./rendered-body.ts";

/** A footnote written in the text, `^[…]`, as markdown-it-footnote leaves it. */
export interface InlineFootnote {
  tokens: Token[];
  content: string;
}

/** All that one rendering knows and collects; parsers are shared and keep nothing. */
export interface BodyEnv extends Env {
  readonly context: RenderContext;
  readonly slots: Slot[];
  readonly headings: Heading[];
  readonly stories: StoryReference[];
  readonly photos: PhotoReference[];
  readonly pages: PageReference[];
  readonly files: FileReference[];
  /** Tokens whose `alt` and `title` are sentences, to be set as the text is. */
  readonly worded: Token[];
  /** Ids of headings and footnotes. */
  readonly ids: Set<string>;
  /** Line being parsed, counted from 0 in the text. */
  line: number;
  /** Columns of the table that is being checked. */
  columns: number;
  /** Kept by markdown-it-footnote: definitions by `:label`, and footnotes written in the text. */
  footnotes?: { refs?: Readonly<Record<string, unknown>>; list?: readonly InlineFootnote[] };
}

export function newBodyEnv(context: RenderContext): BodyEnv {
  return {
    context,
    slots: [],
    headings: [],
    stories: [],
    photos: [],
    pages: [],
    files: [],
    worded: [],
    ids: new Set(),
    line: 0,
    columns: 0,
  };
}

/** An id of the text as it is on the page, which it may share with other texts. */
export function idOnPage({ context }: Pick<BodyEnv, "context">, id: string): string {
  return (context.within?.prefix ?? "") + id;
}

/** The state of the rendering, as markdown-it hands it to rules. */
export function bodyEnv(env: Env | undefined): BodyEnv {
  return env as BodyEnv;
}

/** Line of the file, counted from 1, on which the token begins. */
export function lineOf(env: BodyEnv, token: Pick<Token, "map">): number {
  return env.context.firstLine + (token.map?.[0] ?? 0);
}

/** Reports an error at the line of the token. */
export function reportError(env: BodyEnv, token: Pick<Token, "map">, message: string, hint?: string): void {
  env.context.problems.error(env.context.file, lineOf(env, token), message, hint);
}

/** Reports a warning at the line of the token. */
export function reportWarning(env: BodyEnv, token: Pick<Token, "map">, message: string, hint?: string): void {
  env.context.problems.warn(env.context.file, lineOf(env, token), message, hint);
}
