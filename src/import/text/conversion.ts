import type { Lang } from "../../i18n/lang.ts";
import type { ArchiveBody, ArchivePhoto, Remark } from "../archive.ts";

/*
 * Markdown of other systems comes with their own forms turned into HTML, whatever stood in code left as it was:
 *
 * a figure       `<figure><img src="…" alt="…"><figcaption>inline HTML</figcaption></figure>`, a block on one line
 * a gallery      `<div class="gallery">` with figures or `<img>` in it, on one line
 * a video, post  `<iframe src="https://www.youtube.com/embed/…" title="…"></iframe>`; `<a href="…">…</a>` for what has no player
 * an anchor      `<a id="…"></a>` within the heading or paragraph that it names
 * an admonition  a quotation that begins with its title in bold
 * a quotation    `<blockquote>`, an empty line, markdown, an empty line, `<cite>…</cite>`, `</blockquote>`
 * details        `<details><summary>…</summary>`, an empty line, markdown, an empty line, `</details>`
 * a formula      code; `math` is its language where it is a block
 *
 * besides `<mark>`, `<ins>`, `<sub>`, `<sup>`, `<abbr title="…">`, and footnotes as GFM writes them. Links to other texts
 * have become their old addresses.
 *
 * HTML of other systems comes with the same forms, wherever they stand on a line; besides these,
 *
 * an embed       a paragraph with nothing but a link, whose words are its address; its caption is the next paragraph
 * a sound, film  `<audio src="…">`, `<video src="…">`, in a figure with its caption
 * a credit       `<span class="credit">…</span>` at the end of a figure's caption
 * a quotation    `<blockquote>` with `<cite>` at its end
 * footnotes      as markdown-it-footnote writes them: `<sup class="footnote-ref"><a href="#fn1" id="fnref1">`, and at the end
 *                `<section class="footnotes"><ol>` with `<li id="fn1">`
 * code           `<pre><code class="language-…">`
 *
 * A line break may be written `&#10;`, so that lines of HTML stay those of the original.
 */

/** What a text refers to, as it is from here on. */
export interface Resolver {
  /** The language of the story: ids of headings are made by its rules. */
  readonly lang: Lang;
  /**
   * Where a link leads now: `story:…`, a path of this site, `#a-heading` as it was, or the address itself. Nothing where it
   * leads nowhere: then its words stay without a link, and the resolver has remarked it.
   */
  link(address: string): string | undefined;
  /**
   * The file beside the story, or nothing where it cannot be had: then the text goes without it, and the resolver has
   * remarked it. The caption stays as a paragraph.
   */
  photo(photo: ArchivePhoto): string | undefined;
  /** The alternative text of a photo by the archive's library of media, for where the text has none. */
  altOf?(src: string): string | undefined;
}

/** A text in our markdown. */
export interface Converted {
  markdown: string;
  /** Plain text of its first paragraph, where it begins with one. */
  opening?: string | undefined;
  remarks: readonly Remark[];
}

export type Convert = (body: ArchiveBody, resolver: Resolver) => Converted;
