import type { LiveUpdate } from "../../../../src/model/live-update.ts";
import { say } from "../status.ts";
import { keepingPlace } from "./place.ts";

/** The entries on the page of a live report, and those that wait for the reader. */
export class Entries {
  readonly #report: HTMLElement;
  readonly #list: HTMLElement;
  #waiting: LiveUpdate | undefined;
  #button: HTMLButtonElement | undefined;
  /** How many new entries were last told of. */
  #told = 0;

  constructor(report: HTMLElement) {
    this.#report = report;
    this.#list = report.querySelector(".live-entries") as HTMLElement;
  }

  /**
   * Takes in what a report has now. What was corrected or taken out is so at once, what is new as soon as it moves nothing
   * that is being read.
   * @returns whether anything changed
   */
  async take(update: LiveUpdate): Promise<boolean> {
    const html = await wholeHtml(update, this.#versions());
    const whole = { ...update, html };
    const corrected = this.#correct(whole);
    const fresh = this.#freshIn(whole);
    this.#waiting = whole;
    if (fresh.length === 0 || this.#isOutOfSight()) this.#show();
    else this.#offer(fresh.length);
    if (fresh.length > 0 && fresh.length !== this.#told) say(`${this.#report.dataset.came}: ${fresh.length}`);
    this.#told = fresh.length;
    return corrected || fresh.length > 0;
  }

  #articles(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>(".live-entry")];
  }

  #versions(): Map<string, string | undefined> {
    return new Map(this.#articles().map(({ id, dataset }) => [id, dataset.version]));
  }

  #freshIn({ entries }: LiveUpdate): string[] {
    const known = this.#versions();
    return entries.flatMap(([id]) => (known.has(id) ? [] : [id]));
  }

  #correct({ entries, html }: LiveUpdate): boolean {
    const now = new Map(entries);
    const stale = this.#articles().filter(({ id, dataset }) => now.get(id) !== dataset.version);
    if (stale.length === 0) return false;
    keepingPlace(this.#articles(), () => {
      for (const article of stale) {
        const better = now.has(article.id) ? elementOf(html[article.id]) : undefined;
        if (better === undefined) article.remove();
        else article.replaceWith(better);
      }
    });
    return true;
  }

  /** Where the beginning of the list is below the window, nothing that is seen moves when entries come before it. */
  #isOutOfSight(): boolean {
    return this.#list.getBoundingClientRect().top > innerHeight;
  }

  #offer(count: number): void {
    const button = this.#button ?? document.createElement("button");
    button.textContent = `${this.#report.dataset.fresh} (${count})`;
    if (button === this.#button) return;
    this.#button = button;
    button.type = "button";
    button.className = "live-fresh";
    button.addEventListener("click", () => this.#showAsked());
    keepingPlace(this.#articles(), () => this.#list.before(button));
  }

  /** The reader asked for what is new, and is led to the first of it. */
  #showAsked(): void {
    const [first] = this.#waiting ? this.#freshIn(this.#waiting) : [];
    this.#show();
    const article = first === undefined ? null : document.getElementById(first);
    article?.querySelector<HTMLElement>(".live-when a")?.focus({ preventScroll: true });
    article?.scrollIntoView({ block: "start" });
  }

  /** Brings the list, and what stands above it, to what the report has now. */
  #show(): void {
    const update = this.#waiting;
    if (update === undefined) return;
    this.#button?.remove();
    this.#button = undefined;
    this.#told = 0;
    keepingPlace(this.#articles(), () => {
      this.#fill(".live-state", update.state);
      this.#fill(".live-keys", update.keys);
      if (update.entries.length > 0) this.#list.querySelector(".live-none")?.remove();
      this.#order(update);
    });
  }

  #fill(selector: string, html: string): void {
    const part = this.#report.querySelector(selector);
    const wanted = templateOf(html);
    if (part && part.innerHTML.trim() !== wanted.innerHTML.trim()) part.replaceChildren(wanted.content);
  }

  /** Only what is not in its place is moved: moving an element takes the focus from it. */
  #order({ entries, html }: LiveUpdate): void {
    let before: Element | null = null;
    for (const [id] of entries) {
      const article = document.getElementById(id) ?? elementOf(html[id]);
      if (article === undefined) continue;
      const place: Element | null =
        before === null ? this.#list.firstElementChild : before.nextElementSibling;
      if (article !== place) this.#list.insertBefore(article, place);
      before = article;
    }
  }
}

/** The HTML of all entries that the page lacks or has in another version; what the answer left out is in the page itself. */
async function wholeHtml(
  { entries, html }: LiveUpdate,
  known: ReadonlyMap<string, string | undefined>,
): Promise<Record<string, string>> {
  const lacking = entries.filter(([id, version]) => known.get(id) !== version && !(id in html));
  if (lacking.length === 0) return { ...html };
  const response = await fetch(location.pathname, { cache: "no-cache" });
  if (!response.ok) throw response;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const others = lacking.flatMap(([id]) => {
    const article = page.getElementById(id);
    return article ? [[id, article.outerHTML] as const] : [];
  });
  return { ...html, ...Object.fromEntries(others) };
}

function templateOf(html: string): HTMLTemplateElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template;
}

function elementOf(html: string | undefined): HTMLElement | undefined {
  return html === undefined ? undefined : (templateOf(html).content.firstElementChild as HTMLElement);
}
