/** Shortcodes of plugins that many sites have, for parts of a text. */
import { escapeHtml } from "../../../../kit/html.ts";
import type { BodyDraft } from "./draft.ts";
import { withParagraphs } from "./paragraphs.ts";
import type { Call } from "./shortcode.ts";

export function footnote({ content }: Call, draft: BodyDraft): string | undefined {
  return content?.trim() ? draft.footnote(content.trim()) : undefined;
}

/** `((…))`, as several plugins for footnotes have it: words, not a formula. */
const IN_BRACKETS = /\s?\(\(\s*((?:(?!\(\(|\)\))[\s\S]){3,2000}?)\s*\)\)/g;

/** Footnotes in double brackets, in a text outside code. */
export function withNotesInBrackets(text: string, draft: BodyDraft): string {
  if (!text.includes("((")) return text;
  const parts = text.split(/(<(?:pre|code|script|style)\b[\s\S]*?<\/(?:pre|code|script|style)>|<[^>]*>)/i);
  const isText = (i: number) => i % 2 === 0;
  return parts
    .map((part, i) =>
      isText(i)
        ? part.replace(IN_BRACKETS, (all, words: string) =>
            /\p{L}\S*\s+\S*\p{L}|https?:/u.test(words)
              ? draft.footnote(words) + "\n".repeat(all.split("\n").length - 1)
              : all,
          )
        : part,
    )
    .join("");
}

export function quotation({ attributes, content }: Call): string | undefined {
  if (content === undefined) return undefined;
  const by = attributes.cite ?? attributes.author ?? attributes.by ?? attributes.source;
  const cite = by === undefined ? "" : `<cite>${escapeHtml(by)}</cite>`;
  return `<blockquote>${withParagraphs(content.trim())}${cite}</blockquote>`;
}

export function details({ attributes, values, content }: Call): string | undefined {
  if (content === undefined) return undefined;
  const title = attributes.title ?? attributes.summary ?? attributes.heading ?? values[0] ?? "";
  const summary = title === "" ? "" : `<summary>${escapeHtml(title)}</summary>`;
  return `<details>${summary}${withParagraphs(content.trim())}</details>`;
}

/** A text in a frame: a quotation that begins with its title. */
export function note({ attributes, content }: Call): string | undefined {
  if (content === undefined) return undefined;
  const title = attributes.title ? `<p><strong>${escapeHtml(attributes.title)}</strong></p>` : "";
  return `<blockquote>${title}${withParagraphs(content.trim())}</blockquote>`;
}
