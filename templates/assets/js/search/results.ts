import { type DateFormat, dateFormat } from "../../../../src/i18n/date-format.ts";
import type { Lang } from "../../../../src/i18n/lang.ts";
import { markRanges, type SearchRecord } from "../../../../src/search/browser/search.ts";

/** What the page says in attributes of the list's element. */
export interface Surroundings {
  lang: Lang;
  /** The base path. */
  base: string;
  zone: string;
}

/** The results on the page, shown as stories are in any list. */
export class ResultList {
  readonly #element: HTMLElement;
  readonly #around: Surroundings;
  readonly #date: DateFormat;

  constructor(element: HTMLElement, around: Surroundings) {
    this.#element = element;
    this.#around = around;
    this.#date = dateFormat(around.lang, { dateStyle: "long", timeZone: around.zone });
  }

  clear(): void {
    this.#element.replaceChildren();
  }

  /** @param words stems to be marked */
  add(results: readonly SearchRecord[], words: readonly string[]): void {
    this.#element.append(...results.map((result) => this.#card(result, words)));
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#element.querySelectorAll<HTMLAnchorElement>(".card-title a")];
  }

  #card(
    { path, title, lede, date, topic, picture, label }: SearchRecord,
    words: readonly string[],
  ): HTMLElement {
    const link = element("a", "", ...this.#marked(title, words));
    link.setAttribute("href", this.#href(path));
    const text = element(
      "div",
      "card-text",
      ...(label ? [this.#label(label)] : []),
      element("h2", "card-title", link),
      element("p", "card-lede", ...this.#marked(lede, words)),
    );
    // Titles may be in any script.
    for (const line of text.children) line.setAttribute("dir", "auto");
    const meta = element(
      "p",
      "card-meta",
      ...(topic ? [element("span", "card-topic", topic), " "] : []),
      this.#time(date),
    );
    return element("article", "card card-row", ...(picture ? [this.#picture(picture)] : []), text, meta);
  }

  #label({ text, isPaid }: NonNullable<SearchRecord["label"]>): HTMLElement {
    return element("p", `label card-label${isPaid ? " card-label-paid" : ""}`, element("span", "", text));
  }

  #picture({ path, width, height }: NonNullable<SearchRecord["picture"]>): HTMLElement {
    const image = new Image(width, height);
    image.loading = "lazy";
    image.alt = "";
    image.src = this.#href(path);
    const box = element("div", "card-picture", image);
    image.addEventListener("error", () => box.remove());
    return box;
  }

  #time(date: number): HTMLElement {
    const time = element("time", "", this.#date(date));
    time.setAttribute("datetime", new Date(date).toISOString());
    return time;
  }

  #marked(text: string, words: readonly string[]): (string | HTMLElement)[] {
    const parts: (string | HTMLElement)[] = [];
    let at = 0;
    for (const [start, end] of markRanges(text, words, this.#around.lang)) {
      parts.push(text.slice(at, start), element("mark", "", text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  }

  #href(path: string): string {
    return this.#around.base + path.slice(1);
  }
}

function element(name: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...content);
  return made;
}
