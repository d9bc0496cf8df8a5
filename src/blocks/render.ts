import type { Token } from "markdown-it";
import { withoutControls } from "../kit/text.ts";
import { countWords } from "../kit/words.ts";
import { type BodyEnv, newBodyEnv } from "../markdown/body-env.ts";
import { bodyText } from "../markdown/plain-text.ts";
import type { RenderContext, RenderedBody } from "../markdown/rendered-body.ts";
import { cut } from "../markdown/slots.ts";
import { parserFor } from "./parser.ts";
import { TEXT } from "./rules.ts";

/**
 * Renders the text of a story or page: CommonMark with tables, strikethrough and footnotes, photos as figures, cards
 * for `[[id]]`, attributed quotations, and the typography of the language. Never throws and never lets through HTML or
 * a forbidden address; what is wrong goes to `context.problems` with its line in the file.
 * @param source as `cleanText` leaves it
 */
export function renderMarkdown(source: string, context: RenderContext): RenderedBody {
  return rendered(source, context, (md, env) => md.parse(source, env));
}

/** Renders a text of one line, such as a correction: links, emphasis, code, as in a text, without a paragraph around it. */
export function renderLine(source: string, context: RenderContext): RenderedBody {
  return rendered(source, context, (md, env) => md.parseInline(source, env));
}

function rendered(
  source: string,
  context: RenderContext,
  parse: (md: ReturnType<typeof parserFor>, env: BodyEnv) => Token[],
): RenderedBody {
  const env = newBodyEnv(context);
  const md = parserFor(context.lang);
  const tokens = parse(md, env);
  // The source has no controls or noncharacters: only a numeric reference can bring one in.
  const clean = source.includes("&#") ? withoutControls : asItIs;
  const text = clean(bodyText(tokens, TEXT));
  return {
    body: cut(md.renderer.render(tokens, md.options, env), env.slots, clean),
    headings: env.headings,
    text,
    words: countWords(text),
    stories: env.stories.sort(byLine),
    photos: env.photos.sort(byLine),
    pages: env.pages,
    files: env.files,
  };
}

function asItIs(text: string): string {
  return text;
}

function byLine(a: { line: number }, b: { line: number }): number {
  return a.line - b.line;
}
