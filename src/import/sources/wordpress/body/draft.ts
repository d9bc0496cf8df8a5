import type { Remark } from "../../../archive.ts";
import type { Attachment, Site } from "../site/site.ts";
import { countLines } from "./lines.ts";

/** A note at the foot of a text. */
interface Note {
  html: string;
  /** How often it is referred to. */
  references: number;
}

/** A text while its forms become HTML: what they refer to, what is noted about them, and its footnotes. */
export class BodyDraft {
  readonly site: Site;
  /** The post's id. */
  readonly id: string;
  readonly #line: number;
  readonly #remarks: Remark[];
  readonly #notes = new Map<string, Note>();
  /** Reusable blocks that are being put in, so that none is put into itself. */
  readonly inserting = new Set<string>();
  #text = "";
  /** A place in the text, and the line breaks before it: offsets mostly rise. */
  #known = { offset: 0, breaks: 0 };

  /** @param line of the export, on which the text begins */
  constructor(site: Site, id: string, line: number, remarks: Remark[]) {
    this.site = site;
    this.id = id;
    this.#line = line;
    this.#remarks = remarks;
  }

  /** The text that offsets are in, as it is now. */
  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.#known = { offset: 0, breaks: 0 };
  }

  #breaksBefore(offset: number): number {
    const { offset: from, breaks } = this.#known.offset <= offset ? this.#known : { offset: 0, breaks: 0 };
    const found = breaks + countLines(this.#text, from, offset);
    this.#known = { offset, breaks: found };
    return found;
  }

  /**
   * Notes what happened to a part of the text.
   * @param offset of that part in the text as it is now
   */
  say(kind: Remark["kind"], what: string, offset: number, detail?: string, original?: string): void {
    const line = this.#line + this.#breaksBefore(offset);
    this.#remarks.push({ kind, what, detail: detail || undefined, line, original });
  }

  /** The files of the library with these ids. What the export does not have is said. */
  attachments(ids: readonly string[], offset: number): Attachment[] {
    return ids.flatMap((id) => {
      const found = this.site.attachments.get(id);
      if (found === undefined)
        this.say("missing", "a file of the library is not in the export", offset, `id ${id}`);
      return found ?? [];
    });
  }

  /** Adds a note, or a reference to one that is known by its key. @returns the reference */
  footnote(html: string, key = `note ${this.#notes.size + 1}`): string {
    const note = this.#notes.get(key) ?? { html, references: 0 };
    this.#notes.set(key, note);
    note.references++;
    const number = [...this.#notes.keys()].indexOf(key) + 1;
    const id = note.references === 1 ? `fnref${number}` : `fnref${number}:${note.references - 1}`;
    return `<sup class="footnote-ref"><a href="#fn${number}" id="${id}">[${number}]</a></sup>`;
  }

  /** All notes, as `markdown-it-footnote` writes them; nothing where there are none. */
  footnotes(): string {
    if (this.#notes.size === 0) return "";
    const items = [...this.#notes.values()].map(
      ({ html }, i) =>
        `<li id="fn${i + 1}" class="footnote-item"><p>${html} <a href="#fnref${i + 1}" class="footnote-backref">↩︎</a></p></li>`,
    );
    return `<section class="footnotes"><ol class="footnotes-list">${items.join("")}</ol></section>`;
  }
}
