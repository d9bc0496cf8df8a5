/** What the body of a plain text is made of, and its HTML. */
import { escapeHtml } from "../../../kit/html.ts";
import type { ArchiveBody, ArchivePhoto } from "../../archive.ts";

export type Block = { no: number } & (
  | { is: "paragraph"; text: string }
  | { is: "heading"; text: string }
  | { is: "item"; text: string; isNumbered: boolean }
  /** A photo of which the text has the caption. */
  | {
      is: "photo";
      caption?: string | undefined;
      credit?: string | undefined;
      photo?: ArchivePhoto | undefined;
    }
  | { is: "link"; text: string; url: string }
);

/** Each block is one line, so that the line of the original is known of each. */
export function bodyOf(blocks: readonly Block[]): ArchiveBody {
  const lines = blocks.map((block, i) => blockHtml(block, blocks[i - 1], blocks[i + 1]));
  return { markup: "html", text: lines.join("\n"), lines: blocks.map(({ no }) => no) };
}

function blockHtml(block: Block, before: Block | undefined, after: Block | undefined): string {
  switch (block.is) {
    case "paragraph":
      return `<p>${wordsHtml(block.text)}</p>`;
    case "heading":
      return `<h2>${wordsHtml(block.text)}</h2>`;
    case "link":
      return `<p><a href="${escapeHtml(block.url)}">${escapeHtml(block.text)}</a></p>`;
    case "item": {
      const list = block.isNumbered ? "ol" : "ul";
      const [begins, ends] = [before, after].map((other) => !isSameList(block, other));
      return `${begins ? `<${list}>` : ""}<li>${wordsHtml(block.text)}</li>${ends ? `</${list}>` : ""}`;
    }
    case "photo":
      return photoHtml(block.photo);
  }
}

function isSameList(item: Block & { is: "item" }, other: Block | undefined): boolean {
  return other?.is === "item" && other.isNumbered === item.isNumbered;
}

function photoHtml(photo: ArchivePhoto | undefined): string {
  if (photo === undefined) return "";
  const below = photo.caption === undefined ? "" : `<figcaption>${escapeHtml(photo.caption)}</figcaption>`;
  return `<figure><img src="${escapeHtml(photo.src)}" alt="">${below}</figure>`;
}

/** Addresses in a text lead where they say. */
function wordsHtml(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]])/)
    .map((part, i) =>
      i % 2 === 0 ? escapeHtml(part) : `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>`,
    )
    .join("");
}
