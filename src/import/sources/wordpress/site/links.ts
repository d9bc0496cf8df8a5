import type { WxrRecord } from "../wxr/record.ts";
import { decodedSlug } from "./names.ts";
import type { Site } from "./site.ts";

/** Posts that tell enough of how permalinks begin. */
const ENOUGH = 3;

/**
 * How the site's addresses are built: an export does not say it, but its permalinks and the links in its texts show it.
 */
export class Links {
  readonly #site: Site;
  /** How many posts have an address that begins with this part. */
  readonly #fronts = new Map<string, number>();
  #posts = 0;
  /** What stands before a term in links to its list, by the term's name in addresses. */
  readonly #before = new Map<string, Map<string, number>>();

  constructor(site: Site) {
    this.#site = site;
  }

  learn(record: WxrRecord): void {
    if (record.field("wp:post_type") === "post" && record.field("wp:status") === "publish") {
      this.#learnPermalink(record.field("link"));
    }
    const text = record.raw("content:encoded");
    if (text.includes("href")) {
      for (const [, link = ""] of text.matchAll(/\bhref\s*=\s*["']([^"'\s#?]{3,300})/g))
        this.#learnLink(link);
    }
    const chosen = record.meta("_menu_item_url");
    if (chosen !== undefined) this.#learnLink(chosen);
  }

  #learnPermalink(link: string): void {
    const [first, second] = this.#partsOf(link) ?? [];
    if (first === undefined) return;
    this.#posts++;
    if (second !== undefined) this.#fronts.set(first, (this.#fronts.get(first) ?? 0) + 1);
  }

  #learnLink(link: string): void {
    const parts = this.#partsOf(link);
    const last = parts?.pop();
    if (parts === undefined || last === undefined || !this.#site.isTerm(last)) return;
    while (this.#site.isTerm(parts.at(-1) ?? "")) parts.pop();
    const before = parts.map((part) => `${part}/`).join("");
    const counts = this.#before.get(last) ?? new Map<string, number>();
    this.#before.set(last, counts.set(before, (counts.get(before) ?? 0) + 1));
  }

  /** The parts of the path of an address of the site, decoded. */
  #partsOf(link: string): string[] | undefined {
    const { home } = this.#site;
    const url = URL.parse(link, home);
    if (url === null || home === undefined || !this.#site.has(url.href)) return undefined;
    const path = url.pathname.slice(new URL(home).pathname.length);
    return path.split("/").flatMap((part) => (part === "" ? [] : decodedSlug(part).toLowerCase()));
  }

  /**
   * What stands before a term in the addresses of its taxonomy: what most links to its terms have.
   * @param slugs of terms, decoded
   * @param otherwise as WordPress has it: `category/`
   */
  baseOf(slugs: Iterable<string>, otherwise: string): string {
    const counts = new Map<string, number>();
    for (const slug of slugs) {
      for (const [before, count] of this.#before.get(slug) ?? []) {
        if (!/^\d{4}\//.test(before)) counts.set(before, (counts.get(before) ?? 0) + count);
      }
    }
    const [best] = [...counts].sort(([, a], [, b]) => b - a);
    return best === undefined || counts.has(otherwise) ? otherwise : best[0];
  }

  /** The part that all permalinks begin with, such as `archives/`; empty where there is none. */
  get front(): string {
    for (const [part, count] of this.#fronts) {
      const isCommon = this.#posts >= ENOUGH && count === this.#posts;
      if (isCommon && !/^\d+$/.test(part) && !this.#site.isTerm(part)) return `${part}/`;
    }
    return "";
  }
}
