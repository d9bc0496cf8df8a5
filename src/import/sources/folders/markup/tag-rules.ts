import type { Remark } from "../../../archive.ts";
import type { Shown } from "./elements.ts";
import type { Reader, Tag } from "./scan.ts";
import type { Node } from "./tag-tree.ts";

/** What the tags of a system mean. */
export interface TagRules {
  reader: Reader;
  closes(closing: Tag, opening: Tag): boolean;
  /** Of what a tag encloses, what was shown; all where this is not defined. */
  prune?(tag: Tag, inner: readonly Node[]): readonly Node[];
  /**
   * What a tag becomes; nothing where that is not known: then the text that it encloses stays, and the tag is named.
   * @param inner what it encloses, rewritten
   */
  show(tag: Tag, inner: string | undefined, say: (remark: Remark) => void): Shown | undefined;
  /** What is kept of a tag that is not known. */
  unknown(tag: Tag, inner: string | undefined): Shown;
  /** Tells what no tag has shown, after the last of them. */
  end?(say: (remark: Remark) => void): void;
  /** What such a tag is called in remarks: `a shortcode`. */
  called: string;
}

/** Where a link to another text by its file leads: its old address. */
export interface TextLinks {
  /** @param target as a path from the content folder, relative to the text, or a name; with its fragment or without */
  to(target: string, lang?: string): string | undefined;
}

/** A link that names a text of the site that is not there. */
export function missingText(target: string): Remark {
  return { kind: "missing", what: "a text that a link leads to", detail: target };
}

/** An address as it may stand in parentheses of markdown. */
export function inMarkdown(address: string): string {
  return address.replace(/[ ()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
