/** Links: each leads where its target is from here on, or stays as its words. */
import type { Link, PhrasingContent, Root, RootContent } from "mdast";
import { linkTarget } from "../../../blocks/link/target.ts";
import type { Conversion } from "../conversion-state.ts";
import { isPhrase } from "../nodes.ts";

/** Gives every link its address. */
export function aimLinks(root: Root, conversion: Conversion): void {
  aimWithin(root as unknown as { children: RootContent[] }, conversion);
}

function aimWithin(parent: { children: RootContent[] }, conversion: Conversion): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (isPhrase(child)) return aimed(child, conversion, false);
    if ("children" in child) aimWithin(child as { children: RootContent[] }, conversion);
    return [child];
  });
}

function aimed(phrase: PhrasingContent, conversion: Conversion, isInLink: boolean): PhrasingContent[] {
  if (!("children" in phrase)) return [phrase];
  const isLink = phrase.type === "link";
  const children = phrase.children.flatMap((child) => aimed(child, conversion, isInLink || isLink));
  if (!isLink) return [{ ...phrase, children } as PhrasingContent];
  if (isInLink) return children;
  if (hasSignsAlone(children)) {
    conversion.remark("left out", "a link without words", phrase, phrase.url);
    return children;
  }
  const url = targetOf(phrase, conversion);
  if (url === undefined) return children;
  return [{ ...phrase, url, children: children as typeof phrase.children }];
}

/** Such words are set together with those around them, and would leave the link. */
function hasSignsAlone(phrases: readonly PhrasingContent[]): boolean {
  return phrases.every((phrase) =>
    "children" in phrase
      ? hasSignsAlone(phrase.children)
      : phrase.type === "break" || (phrase.type === "text" && /^[\s.\-–—…]*$/.test(phrase.value)),
  );
}

/** Where a link leads now, if anywhere. Links within the text are aimed when its headings are known. */
function targetOf(link: Link, conversion: Conversion): string | undefined {
  if (link.url.startsWith("#")) return link.url;
  const url = conversion.resolver.link(link.url);
  if (url === undefined || linkTarget(url).kind !== "none") return url;
  conversion.remark("left out", "an address that a link cannot have", link, link.url);
  return undefined;
}
