import { parse } from "parse5";
import { contentHash } from "../../src/kit/files.ts";
import type { BuiltSite } from "./edited-site.ts";

/** What readers get at a path; nothing where it is not there. */
type Ask = (path: string) => Promise<Uint8Array | undefined>;

const BASE = "https://news.example/";
/** Requests under way at a time. */
const AT_ONCE = 6;
const ABSENT = "";

/**
 * A reader who never sleeps: walks from the front page over everything that the site refers to, again and again, while it
 * is replaced.
 */
export class Poller {
  /** What should not have been seen. */
  readonly faults: string[] = [];
  requests = 0;
  walks = 0;
  readonly #ask: Ask;
  #news = Promise.withResolvers<void>();
  readonly #states: readonly BuiltSite[];
  /** The oldest state that what was seen at a path last can be of. */
  readonly #seen = new Map<string, number>();
  /** The states before and after the deploy that is under way. */
  #between: readonly [number, number] = [0, 0];

  constructor(ask: Ask, states: readonly BuiltSite[]) {
    this.#ask = ask;
    this.#states = states;
  }

  /** To be called whenever a deed of the deploy is done: then there is something to see. */
  readonly progress = (): void => this.#news.resolve();

  /** Walks again and again until a deploy is over, and once more then. */
  async during(deploy: Promise<unknown>, state: number): Promise<void> {
    this.#between = [Math.max(0, state - 1), state];
    let isOver = false;
    const end = deploy.finally(() => {
      isOver = true;
      this.#news.resolve();
    });
    // It is awaited when the walk that is under way is over.
    end.catch(() => {});
    while (!isOver) {
      // A first deploy shows nothing before the front page is there.
      if (state > 0) await this.#walk();
      await this.#news.promise;
      this.#news = Promise.withResolvers<void>();
    }
    await end;
    this.#between = [state, state];
    await this.#walk();
  }

  /** For whoever reads what a long run says. */
  get summary(): string {
    return `${this.walks} walks, ${this.requests} requests, ${this.#seen.size} addresses, ${this.faults.length} faults`;
  }

  async #walk(): Promise<void> {
    this.walks++;
    const found = new Map<string, string>([["index.html", ""]]);
    const waiting = ["index.html"];
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const body = await this.#get(path);
        if (body === undefined) await this.#checkMissing(path, found.get(path) as string);
        else
          for (const to of referencesIn(path, body))
            if (!found.has(to)) {
              found.set(to, path);
              waiting.push(to);
            }
      }
    };
    // Those who find nothing to do end; one walks on as long as there is something.
    while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** Asks for a path; what comes must be of the state before or after, and never older than what came last. */
  async #get(path: string): Promise<Uint8Array | undefined> {
    this.requests++;
    const body = await this.#ask(path);
    const hash = body === undefined ? ABSENT : contentHash(body);
    const [before, after] = this.#between;
    const oldest = Math.max(this.#seen.get(path) ?? 0, before);
    const state = this.#states.findIndex(
      ({ files }, i) => i >= oldest && i <= after && (files.get(path)?.hash ?? ABSENT) === hash,
    );
    if (state >= 0) this.#seen.set(path, state);
    else if (!isLeft(path, hash, this.#states.slice(0, after + 1)))
      this.faults.push(
        `${this.#edit}: ${path} is ${body === undefined ? "missing" : "of no state, or an older one"}`,
      );
    return body;
  }

  /** Whoever follows a link of a page that was replaced meanwhile may find nothing; not so from a page that stands. */
  async #checkMissing(path: string, from: string): Promise<void> {
    if (from === "") return;
    const page = await this.#ask(from);
    if (page === undefined || !referencesIn(from, page).has(path)) return;
    if ((await this.#ask(path)) === undefined)
      this.faults.push(`${this.#edit}: ${from} refers to ${path}, which is missing`);
  }

  get #edit(): string {
    return this.#states[this.#between[1]]?.edit ?? "";
  }
}

/** Styles and photos stay for a while after the last page that shows them. */
function isLeft(path: string, hash: string, states: readonly BuiltSite[]): boolean {
  return (
    /^(?:assets|photos|attachments)\//.test(path) &&
    states.some(({ files }) => files.get(path)?.hash === hash)
  );
}

const known = new Map<string, ReadonlySet<string>>();

/** The paths of all files of the site that one refers to. */
function referencesIn(path: string, body: Uint8Array): ReadonlySet<string> {
  const key = `${path} ${contentHash(body)}`;
  const paths =
    known.get(key) ?? new Set(addressesIn(path, body).flatMap((address) => pathOf(address, path)));
  known.set(key, paths);
  return paths;
}

function addressesIn(path: string, body: Uint8Array): string[] {
  const text = () => Buffer.from(body).toString();
  if (path.endsWith(".html")) return addressesInPage(parse(text()) as Node);
  // Feeds, lists and manifests: whatever begins like an address of the site, up to where that form of text ends one.
  if (/\.(?:xml|opml|json|webmanifest|txt|css)$/.test(path))
    return text()
      .split(BASE)
      .slice(1)
      .map((rest) => BASE + /^[^"'<>\s&)\\]*/.exec(rest)?.[0]);
  return [];
}

interface Node {
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  content?: Node;
}

function addressesInPage({ attrs = [], childNodes = [], content }: Node): string[] {
  const own = attrs.flatMap(({ name, value }) => {
    if (name === "href" || name === "src") return [value];
    if (name === "srcset" || name === "imagesrcset")
      return value.split(",").map((part) => part.trim().split(" ")[0] ?? "");
    return [];
  });
  return [...own, ...[...childNodes, ...(content ? [content] : [])].flatMap(addressesInPage)];
}

function pathOf(address: string, from: string): [string] | [] {
  const url = URL.parse(address, BASE + from.replace(/(^|\/)index\.html$/, "$1"));
  if (url === null || url.origin !== new URL(BASE).origin) return [];
  const path = decodeURIComponent(url.pathname.slice(1));
  return [path === "" || path.endsWith("/") ? `${path}index.html` : path];
}
