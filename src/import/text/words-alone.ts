import { decodeHTML } from "entities";
import type { Root } from "mdast";
import { type ArchiveBody, originLine } from "../archive.ts";
import type { Converted } from "./conversion.ts";
import { written } from "./written.ts";

const UNSEEN = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi;
const ENDS = /<\/?(?:p|div|br|li|ul|ol|tr|table|blockquote|h[1-6]|section|article)\b[^>]*>/gi;
const TAGS = /<\/?[a-z][^>]*>/gi;

/** A text of which nothing but the words can be taken: its markup is nested too deeply to be followed. */
export function wordsAlone(body: ArchiveBody): Converted {
  const plain = decodeHTML(body.text.replace(UNSEEN, " ").replace(ENDS, "\n\n").replace(TAGS, ""));
  const paragraphs = plain
    .split(/\n{2,}/)
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  const children = paragraphs.map((value) => ({
    type: "paragraph" as const,
    children: [{ type: "text" as const, value }],
  }));
  const root: Root = { type: "root", children };
  return {
    markdown: written(root),
    opening: paragraphs[0],
    remarks: [
      {
        kind: "left out",
        what: "markup that is nested too deeply; its words are there",
        line: originLine(body, 0),
        original: body.text,
      },
    ],
  };
}
