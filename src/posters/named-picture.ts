import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";

/** A picture as a document of a provider names it. */
export interface NamedPicture {
  address: string;
  /** Whose it is, as far as that is said. */
  author?: string;
}

/** The picture that an answer in oEmbed (version 1.0, section 2.3.4) names. */
export function pictureInOembed(text: string, base: string): NamedPicture | undefined {
  let answer: { thumbnail_url?: unknown; author_name?: unknown } | null;
  try {
    answer = JSON.parse(text);
  } catch {
    return undefined;
  }
  const address = addressOf(answer?.thumbnail_url, base);
  if (address === undefined) return undefined;
  const author = answer?.author_name;
  return typeof author === "string" && author.trim() !== ""
    ? { address, author: author.trim() }
    : { address };
}

/** The names of what pages say of their picture, the best one first (The Open Graph protocol; cards of X). */
const IN_PAGES = ["og:image:secure_url", "og:image:url", "og:image", "twitter:image"];

/** The picture that a page names for those who share it. */
export function pictureInPage(text: string, base: string): NamedPicture | undefined {
  const said = new Map<string, string>();
  for (const { properties } of metaIn(fromHtml(text))) {
    const name = String(properties.property ?? properties.name ?? "");
    if (!said.has(name)) said.set(name, String(properties.content ?? ""));
  }
  for (const name of IN_PAGES) {
    const address = addressOf(said.get(name), base);
    if (address !== undefined) return { address };
  }
  return undefined;
}

function metaIn(node: Nodes): Element[] {
  if (node.type === "element" && node.tagName === "meta") return [node];
  return "children" in node ? node.children.flatMap(metaIn) : [];
}

function addressOf(found: unknown, base: string): string | undefined {
  if (typeof found !== "string" || found === "") return undefined;
  const url = URL.parse(found, base);
  return url?.protocol === "https:" ? url.href : undefined;
}
