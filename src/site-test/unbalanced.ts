import type { Nodes } from "hast";

/** An end without a beginning, or the other way round, which browsers mend in silence and often not as it was meant. */
export interface Unbalanced {
  line: number | undefined;
  message: string;
}

/** Elements that have no end. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Those whose end may be left out. */
const OPEN =
  /^(?:html|head|body|p|li|dt|dd|option|optgroup|colgroup|caption|thead|tbody|tfoot|tr|td|th|rt|rp)$/;

/** Those whose content is text, whatever it looks like. */
const TEXT = /^(?:script|style|textarea|title|iframe)$/;

interface Range {
  start: { offset?: number | undefined };
  end: { offset?: number | undefined };
}

/** @param root as parsed with `verbose`, which keeps where elements begin and end in the HTML */
export function unbalanced(root: Nodes, html: string): Unbalanced[] {
  const found: Unbalanced[] = [];
  const ends = new Set<number | undefined>();
  const texts: Range[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.position && (node.type === "comment" || (node.type === "element" && TEXT.test(node.tagName))))
      texts.push(node.position);
    if (node.type === "element") {
      const { opening, closing } = node.data?.position ?? {};
      if (closing) ends.add(closing.start.offset);
      else if (opening && !mayStayOpen(node.tagName, html.slice(0, opening.end.offset)))
        found.push({ line: opening.start.line, message: `<${node.tagName}> is not closed` });
      if (node.content) waiting.push(node.content);
    }
    if ("children" in node) waiting.push(...node.children);
  }
  for (const { 0: tag, index } of html.matchAll(/<\/[a-z][^\s>]*/gi))
    if (!ends.has(index) && !texts.some((range) => isWithin(index, range)))
      found.push({ line: html.slice(0, index).split("\n").length, message: `${tag}> closes nothing` });
  return found;
}

/** @param before the HTML up to the end of the tag */
function mayStayOpen(name: string, before: string): boolean {
  return VOID.test(name) || OPEN.test(name) || before.endsWith("/>");
}

function isWithin(offset: number, { start, end }: Range): boolean {
  return offset >= (start.offset ?? 0) && offset < (end.offset ?? 0);
}
