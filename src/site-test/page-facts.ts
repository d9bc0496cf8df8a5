import { gzipSync } from "node:zlib";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Problems } from "../kit/problems.ts";
import { unbalanced } from "./unbalanced.ts";

/** What the tests of a site need to know of a page. */
export interface PageFacts {
  /** What links may lead to in it. */
  ids: ReadonlySet<string>;
  /** Where it leads to, and what it loads, each once with its first line. */
  links: readonly Link[];
  /** Bytes as hosts send it, compressed. */
  size: number;
}

export interface Link {
  /** As it is written. */
  to: string;
  line: number | undefined;
  /** What is loaded with the page, and how. */
  loads: "style" | "script" | "font" | undefined;
}

/** @param problems gets what is wrong with its HTML */
export function pageFacts(bytes: Uint8Array, file: string, problems: Problems): PageFacts {
  const elements = elementsIn(parsed(Buffer.from(bytes).toString("utf8"), file, problems));
  const ids = idsOf(elements, file, problems);
  for (const element of elements) checkElement(element, ids, file, problems);
  if (!elements.some(({ tagName, children }) => tagName === "title" && children.length > 0))
    problems.error(file, 1, "the page has no title", "Give it one: it is what tabs and search engines show.");
  const links = new Map<string, Link>();
  for (const link of elements.flatMap(linksOf)) if (!links.has(link.to)) links.set(link.to, link);
  return { ids, links: [...links.values()], size: gzipSync(bytes).length };
}

/** As parsers of browsers do it, which mend what is wrong and go on: so the place is where they notice. */
function parsed(html: string, file: string, problems: Problems): Root {
  const root = fromHtml(html, {
    verbose: true,
    onerror: ({ line, reason, note }) =>
      problems.error(file, line, `the HTML is not valid: ${reason}`, note ?? undefined),
  });
  for (const { line, message } of unbalanced(root, html))
    problems.error(file, line, `the HTML is not valid: ${message}`, "Close what is opened, in its place.");
  return root;
}

function elementsIn(root: Root): Element[] {
  const found: Element[] = [];
  const waiting = [...root.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== "element") continue;
    found.push(node);
    waiting.push(...node.children.toReversed());
    if (node.content !== undefined) waiting.push(...node.content.children.toReversed());
  }
  return found;
}

function idsOf(elements: readonly Element[], file: string, problems: Problems): Set<string> {
  const ids = new Set<string>();
  for (const { properties, position } of elements) {
    const id = properties.id;
    if (typeof id !== "string") continue;
    if (ids.has(id))
      problems.error(
        file,
        position?.start.line,
        `the id "${id}" stands twice in the page`,
        "Give each its own: links and labels find the first alone.",
      );
    ids.add(id);
  }
  return ids;
}

/** Attributes that name elements of the page by their ids. */
const REFERENCES = ["htmlFor", "ariaLabelledBy", "ariaDescribedBy", "ariaControls", "ariaOwns"];

function checkElement(
  { tagName, properties, position }: Element,
  ids: ReadonlySet<string>,
  file: string,
  problems: Problems,
): void {
  const line = position?.start.line;
  const say = (message: string, hint: string) => problems.error(file, line, message, hint);
  if (tagName === "html" && !properties.lang)
    say("the page does not say its language", 'Write <html lang="…">: voices read it by that.');
  if (tagName === "img" && properties.alt === undefined)
    say("a picture has no alt", 'Say what it shows, or alt="" where it only decorates.');
  if (tagName === "iframe" && !properties.title)
    say("a frame has no title", "Give it one that says what is in it.");
  for (const name of REFERENCES)
    for (const id of [properties[name] ?? []].flat())
      if (typeof id === "string" && !ids.has(id))
        say(
          `<${tagName}> refers to "${id}", and nothing in the page has that id`,
          "Mend the one or the other.",
        );
}

const ADDRESSES = ["href", "src", "poster", "action", "formAction", "cite"] as const;

function linksOf(element: Element): Link[] {
  const { properties, position } = element;
  const own = ADDRESSES.map((name) => properties[name]);
  const sets = [properties.srcSet, properties.imageSrcSet].filter((set) => typeof set === "string");
  const all = [...own, ...sets.flatMap((set) => set.split(/,\s+/).map((each) => each.trim().split(" ")[0]))];
  const loads = loadedBy(element);
  return all.flatMap((to) =>
    typeof to === "string" && to !== "" ? [{ to, line: position?.start.line, loads }] : [],
  );
}

function loadedBy({ tagName, properties }: Element): Link["loads"] {
  if (tagName === "script") return "script";
  const rel = [properties.rel ?? []].flat();
  if (tagName !== "link") return undefined;
  if (rel.includes("stylesheet")) return "style";
  return rel.includes("preload") && properties.as === "font" ? "font" : undefined;
}
