/** Links within a text: where each of its old places is from here on. */
import type { Element, Nodes, Root as Tree } from "hast";
import type { PhrasingContent, Root, RootContent } from "mdast";
import { renderMarkdown } from "../../../blocks/render.ts";
import type { Lang } from "../../../i18n/lang.ts";
import { headingIdOf } from "../../../i18n/slug.ts";
import { Problems } from "../../../kit/problems.ts";
import type { Conversion } from "../conversion-state.ts";
import { isPhrase } from "../nodes.ts";
import { isEmpty, lineOf, property } from "../tree.ts";
import { written } from "../written.ts";
import { headingsIn } from "./headings.ts";

/** Places of the old text, each by the number of the heading that it is now found at. */
export type Places = ReadonlyMap<string, number>;

const HEADING = /^h[1-6]$/;

/** Numbers the headings. An anchor belongs to the heading that it stands in or right before, else to the last one above it. */
export function findPlaces(tree: Tree, lang: Lang): Places {
  const places = new Map<string, number>();
  const names = new Map<string, number>();
  let waiting: string[] = [];
  let last: number | undefined;
  let count = 0;
  const settle = (at: number | undefined) => {
    for (const id of waiting) if (at !== undefined && !places.has(id)) places.set(id, at);
    waiting = [];
  };
  const visit = (node: Nodes): void => {
    if (node.type === "text" && node.value.trim() !== "") settle(last);
    if (node.type !== "element") {
      if ("children" in node) node.children.forEach(visit);
      return;
    }
    waiting.push(...idsOf(node));
    if (!HEADING.test(node.tagName) || isEmpty(node)) {
      node.children.forEach(visit);
      return;
    }
    last = count++;
    node.properties.dataPlace = last;
    waiting.push(...idsIn(node));
    settle(last);
    const words = lineOf(node);
    for (const id of new Set([plain(words), plain(headingIdOf(words, lang))])) name(names, id, last);
  };
  visit(tree);
  settle(last);
  return withNames(places, names);
}

/** Systems that give headings ids do so when a page is made: the words of the id are those of the heading. */
function withNames(places: Map<string, number>, names: ReadonlyMap<string, number>): Places {
  for (const [name, place] of names)
    if (name !== "" && !places.has(NAMED + name)) places.set(NAMED + name, place);
  return places;
}

const NAMED = "\0";

/** Of several headings with the same words, systems number all but the first. */
function name(names: Map<string, number>, words: string, place: number): void {
  if (!names.has(words)) names.set(words, place);
  else
    for (let number = 1; ; number++) {
      if (names.has(words + number)) continue;
      names.set(words + number, place);
      return;
    }
}

function plain(words: string): string {
  return words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function idsOf(node: Element): string[] {
  return [property(node, "id"), property(node, "name")].filter((id) => id !== "");
}

function idsIn(node: Element): string[] {
  return node.children.flatMap((child) =>
    child.type === "element" ? [...idsOf(child), ...idsIn(child)] : [],
  );
}

/**
 * Leads links within the text to the headings that their places are at now, by the ids that this site will give these.
 * What leads nowhere stays as its words.
 */
export function leadWithin(root: Root, places: Places, conversion: Conversion): void {
  if (!hasLinkWithin(root)) return;
  const ids = idsOfHeadings(root, conversion);
  leadIn(
    root as unknown as { children: RootContent[] },
    (url) => {
      const fragment = decodedFragment(url);
      const place =
        places.get(fragment) ?? places.get(NAMED + plain(fragment)) ?? begunBy(places, plain(fragment));
      return place === undefined ? undefined : ids.get(place);
    },
    conversion,
  );
}

const LONG_ENOUGH = 6;

/** The place whose words the fragment begins with: what follows are names of emoji, which its system wrote out. */
function begunBy(places: Places, fragment: string): number | undefined {
  const found = [...places.keys()].filter((key) => {
    return key.startsWith(NAMED) && key.length > LONG_ENOUGH && fragment.startsWith(key.slice(1));
  });
  const longest = found.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : places.get(longest);
}

function hasLinkWithin(node: { children: RootContent[] }): boolean {
  return node.children.some((child) => {
    if (child.type === "link" && child.url.startsWith("#")) return true;
    return "children" in child && hasLinkWithin(child as { children: RootContent[] });
  });
}

function decodedFragment(url: string): string {
  try {
    return decodeURIComponent(url.slice(1));
  } catch {
    return url.slice(1);
  }
}

/** The ids that headings will have, by their numbers: only the renderer knows all of its rules. */
function idsOfHeadings(root: Root, { resolver: { lang } }: Conversion): ReadonlyMap<number, string> {
  const { headings } = renderMarkdown(written(root), {
    lang,
    file: "",
    firstLine: 1,
    problems: new Problems(),
    labels: { footnotes: "", backToText: "", table: "" },
  });
  const ids = new Map<number, string>();
  for (const [i, heading] of headingsIn(root).entries()) {
    const id = headings[i]?.id;
    if (heading.data?.place !== undefined && id !== undefined) ids.set(heading.data.place, id);
  }
  return ids;
}

type IdOf = (url: string) => string | undefined;

function leadIn(parent: { children: RootContent[] }, idOf: IdOf, conversion: Conversion): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if ("children" in child) leadIn(child as { children: RootContent[] }, idOf, conversion);
    if (child.type !== "link" || !child.url.startsWith("#")) return [child];
    const id = idOf(child.url);
    if (id !== undefined) return [{ ...child, url: `#${id}` }];
    conversion.remark("left out", "a link within the text", child, child.url);
    return child.children.filter(isPhrase) satisfies PhrasingContent[];
  });
}
