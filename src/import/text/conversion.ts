import type { ArchiveBody, ArchivePhoto, Remark } from "../archive.ts";

/** What a text refers to, as it is from here on. */
export interface Resolver {
  /** Where a link leads now: `story:…`, a path of this site, `#a-heading` as it was, or the address itself. */
  link(address: string): string;
  /**
   * The file beside the story, or nothing where it cannot be had: then the text goes without it, and the resolver has
   * remarked it. The caption stays as a paragraph.
   */
  photo(photo: ArchivePhoto): string | undefined;
}

/** A text in our markdown. */
export interface Converted {
  markdown: string;
  /** Plain text of its first paragraph, where it begins with one. */
  opening?: string | undefined;
  remarks: readonly Remark[];
}

export type Convert = (body: ArchiveBody, resolver: Resolver) => Converted;
