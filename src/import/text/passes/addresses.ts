/** Addresses that stand in a text as they are, and those alone in their paragraph, which stand for what they lead to. */
import type { Link, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { withoutSentence } from "../../../blocks/link/address-ends.ts";
import { encrypted } from "../elements/watch-address.ts";
import { isPhrase, text, wordsOf } from "../nodes.ts";

/** Makes links of them, so that no sign in them is taken for a mark. */
export function findAddresses(root: Root): void {
  within(root as unknown as { children: RootContent[] });
}

function within(parent: { children: RootContent[] }): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type === "text") return linked(child.value);
    if (child.type === "link") return [child];
    if ("children" in child) within(child as { children: RootContent[] });
    if (child.type === "paragraph") markLone(child);
    return [child];
  });
}

const ADDRESS = /https?:\/\/[^\s<>"«»“”]+/gi;

function linked(words: string): PhrasingContent[] {
  if (!words.includes("://")) return [text(words)];
  const out: PhrasingContent[] = [];
  let at = 0;
  for (const { 0: found, index } of words.matchAll(ADDRESS)) {
    const url = withoutSentence(found);
    if (URL.parse(url) === null) continue;
    if (index > at) out.push(text(words.slice(at, index)));
    out.push({ type: "link", url, children: [text(url)] as Link["children"] });
    at = index + url.length;
  }
  if (at < words.length) out.push(text(words.slice(at)));
  return out;
}

/** A paragraph that holds nothing but an address, perhaps as a link to itself. */
function markLone(block: Paragraph): void {
  const [only] = block.children.filter((child) => !(child.type === "text" && child.value.trim() === ""));
  const others = block.children.filter(
    (child) => isPhrase(child) && child !== only && wordsOf([child]).trim() !== "",
  );
  if (only?.type !== "link" || others.length > 0 || wordsOf(only.children).trim() !== only.url) return;
  if (!/^https?:\/\//i.test(only.url)) return;
  only.url = encrypted(only.url);
  only.data = { isLone: true };
}
