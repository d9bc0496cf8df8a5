import { withoutControls } from "../kit/text.ts";
import { countWords } from "../kit/words.ts";
import { newBodyEnv } from "../markdown/body-env.ts";
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
  const env = newBodyEnv(context);
  const md = parserFor(context.lang);
  const tokens = md.parse(source, env);
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
