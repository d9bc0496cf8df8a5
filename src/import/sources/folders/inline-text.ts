import MarkdownIt from "markdown-it";

const MARKDOWN = new MarkdownIt({ html: true, linkify: false });

/** Markdown of one paragraph as inline HTML: what captions become. */
export function inlineHtml(markdown: string): string {
  return MARKDOWN.renderInline(markdown.trim()).replace(/\s*\n\s*/g, " ");
}

/** Markdown of a line or a few, with HTML or without, as plain text. */
export function plainText(markdown: string): string {
  const tokens = MARKDOWN.parse(markdown, {}).flatMap(({ children, type }) =>
    children === null || type !== "inline" ? [{ type: "softbreak", content: "" }] : children,
  );
  const words = tokens.map(({ type, content }) => {
    if (type === "text" || type === "code_inline" || type === "text_special") return content;
    return type === "softbreak" || type === "hardbreak" || /^<br\b/i.test(content) ? " " : "";
  });
  return words.join("").replace(/\s+/g, " ").trim();
}

const TITLE_HTML = /<\/?[a-z][^>]*>/gi;

/** A title as plain text: entities and tags are resolved, and the marks of emphasis and code that titles are written with. */
export function plainTitle(title: string): string {
  const inline = MARKDOWN.renderInline(title.replace(/\s+/g, " ").trim());
  const text = inline.replace(/<code>(.*?)<\/code>/g, "$1").replace(TITLE_HTML, "");
  return MARKDOWN.utils.unescapeAll(text.replaceAll("\\", "\\\\")).replace(/\s+/g, " ").trim();
}
