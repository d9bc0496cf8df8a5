import { withoutControls } from "../../../../kit/text.ts";
import type { ArchiveBody, Remark } from "../../../archive.ts";
import { Manuscript, withoutMarks } from "./manuscript.ts";
import { replaceTags } from "./replace-tags.ts";
import type { TagRules } from "./tag-rules.ts";

/** One kind of foreign markup, replaced in a text whose code is hidden. */
export type Pass = (text: string, manuscript: Manuscript) => string;

/** How the texts of a system become markdown with HTML. */
export interface Rewriting {
  /** The tags of its templates. */
  tags?: TagRules | undefined;
  /** What is done to the text afterwards, in this order. */
  passes: readonly Pass[];
  /** What is done last, with all code shown. */
  last?: readonly ((text: string) => string)[] | undefined;
}

/** @param line the line of the file on which the text begins */
export function rewriteBody(
  text: string,
  line: number,
  { tags, passes, last = [] }: Rewriting,
): { body: ArchiveBody; remarks: readonly Remark[] } {
  const manuscript = new Manuscript(line);
  const source = withoutMarks(withoutControls(text));
  const hidden = replaceTags(source, manuscript, tags);
  const rewritten = passes.reduce((now, pass) => pass(now, manuscript), hidden);
  const shown = last.reduce((now, pass) => pass(now), manuscript.show(rewritten));
  const finished = manuscript.finished(shown);
  const runsOn = finished.lines.every((one, at) => one === line + at);
  const lines = runsOn ? undefined : finished.lines;
  const remarks = manuscript.remarks.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { body: { markup: "markdown", text: finished.text, line, lines }, remarks };
}

/** A title or a lede, in which tags may stand as well. */
export function rewriteLine(text: string, { tags }: Rewriting): string {
  if (tags === undefined || !text.includes("{")) return text;
  const { body } = rewriteBody(text, 1, { tags, passes: [] });
  return (
    body.text
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim() || text
  );
}
