/** Goes through a site on a server as a browser or a search engine does, from link to link. */
import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

/** A link that leads to nothing, and the page that has it. */
export interface Broken {
  from: string;
  to: string;
  why: string;
}

export interface Crawled {
  broken: Broken[];
  /** Addresses that links lead to. */
  reached: ReadonlySet<string>;
}

/** What is known of an address: its status and, of a page, its links and the places that links may lead to. */
interface Seen {
  status: number;
  isPage: boolean;
  links: string[];
  ids: ReadonlySet<string>;
}

/**
 * @param origin of the server, which has the site where its base URL has it
 * @param baseUrl of the site: addresses that begin like it are asked of the server, others are let be
 * @param others that no link has to lead to, below the base path
 */
export async function crawl(
  origin: string,
  baseUrl: string,
  others: readonly string[] = [],
): Promise<Crawled> {
  const seen = new Map<string, Seen>();
  const queue = ["", ...others].map((path) => new URL(baseUrl).pathname + path);
  const links: { from: string; to: URL }[] = [];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    const found = await look(origin, path);
    seen.set(path, found);
    for (const link of found.links) {
      const url = new URL(link, new URL(path, baseUrl));
      if (!url.href.startsWith(baseUrl)) continue;
      links.push({ from: path, to: url });
      queue.push(url.pathname);
    }
  }
  const broken = links.flatMap(({ from, to }) => {
    const why = whyBroken(to, seen.get(to.pathname));
    return why === undefined ? [] : [{ from, to: to.href, why }];
  });
  return { broken, reached: new Set(links.map(({ to }) => to.pathname)) };
}

function whyBroken(to: URL, seen: Seen | undefined): string | undefined {
  if (seen?.status !== 200) return String(seen?.status);
  const place = decodeURIComponent(to.hash.slice(1));
  return place === "" || !seen.isPage || seen.ids.has(place) ? undefined : "no such place";
}

async function look(origin: string, path: string): Promise<Seen> {
  const response = await fetch(origin + path);
  const type = response.headers.get("content-type") ?? "";
  const bytes = Buffer.from(await response.arrayBuffer());
  const nothing = { status: response.status, isPage: false, links: [], ids: new Set<string>() };
  if (response.status !== 200) return nothing;
  if (type.startsWith("text/html")) return { ...nothing, ...inPage(bytes.toString()) };
  if (path.endsWith(".css")) return { ...nothing, links: urlsIn(bytes.toString()) };
  return nothing;
}

function inPage(text: string): Pick<Seen, "isPage" | "links" | "ids"> {
  const links: string[] = [];
  const ids = new Set<string>();
  const visit = (node: Node) => {
    for (const { name, value } of "attrs" in node ? node.attrs : []) {
      if (["href", "src", "poster"].includes(name)) links.push(value);
      if (name === "srcset")
        links.push(...value.split(/,\s+/).map((part) => part.trim().split(" ")[0] ?? ""));
      if (name === "id") ids.add(value);
    }
    for (const child of "childNodes" in node ? node.childNodes : []) visit(child);
  };
  visit(parse(text));
  return { isPage: true, links, ids };
}

function urlsIn(css: string): string[] {
  return [...css.matchAll(/url\("?([^")]+)"?\)/g)].map(([, url]) => url as string);
}
