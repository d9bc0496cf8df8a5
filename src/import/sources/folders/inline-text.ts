import MarkdownIt from "markdown-it";

const MARKDOWN = new MarkdownIt({ html: true, linkify: false });

/** Markdown of one paragraph as inline HTML: what captions become. */
export function inlineHtml(markdown: string): string {
  return MARKDOWN.renderInline(markdown.trim()).replace(/\s*\n\s*/g, " ");
}

/** Elements that people write within a line; anything else in angle brackets is text, such as `Vec<T>`. */
const TAGS =
  /<\/?(?:a|abbr|b|big|br|center|cite|code|del|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|q|s|small|span|strong|sub|sup|table|tbody|td|th|time|tr|u|ul|var|wbr)(?:\s[^>]*)?\/?>/gi;
const BREAKS = /<(?:br|p|div|li|tr|h[1-6])\b/i;

/** Markdown of a line or a few, with HTML or without, as plain text. */
export function plainText(markdown: string): string {
  const words = MARKDOWN.parse(markdown, {}).map(({ children, content, type }) => {
    if (children !== null && type === "inline") return children.map(wordsOf).join("");
    return content === "" ? " " : ` ${withoutTags(content)} `;
  });
  return words.join("").replace(/\s+/g, " ").trim();
}

function wordsOf({ type, content }: { type: string; content: string }): string {
  if (type === "html_inline") return withoutTags(content);
  if (type === "softbreak" || type === "hardbreak") return " ";
  return content;
}

function withoutTags(html: string): string {
  const text = html.replace(TAGS, (tag) => (BREAKS.test(tag) ? " " : ""));
  return MARKDOWN.utils.unescapeAll(text.replaceAll("\\", "\\\\"));
}

/** A title as plain text: entities and tags are resolved, and the marks of emphasis and code that titles are written with. */
export function plainTitle(title: string): string {
  const children = MARKDOWN.parseInline(title.replace(/\s+/g, " ").trim(), {})[0]?.children ?? [];
  return children.map(wordsOf).join("").replace(/\s+/g, " ").trim();
}
