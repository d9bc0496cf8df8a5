/** Emphasis as markdown can write it: around whole words, without spaces at its edges, none within its like. */
import type { PhrasingContent, Root, RootContent } from "mdast";
import { isPhrase, text } from "../nodes.ts";
import { moveSigns } from "./edges.ts";

type Emphasis = Extract<PhrasingContent, { type: "strong" | "emphasis" | "delete" }>;

/** Tidies all phrases of a text. */
export function tidyPhrases(root: Root): void {
  tidyWithin(root as unknown as { children: RootContent[] });
}

function tidyWithin(parent: { children: RootContent[] }): void {
  const { children } = parent;
  if (children.some(isPhrase)) {
    parent.children = tidied(children.filter(isPhrase), []);
    return;
  }
  for (const child of children) if ("children" in child) tidyWithin(child as { children: RootContent[] });
}

/** @param within the kinds of emphasis around the phrases */
function tidied(phrases: readonly PhrasingContent[], within: readonly string[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const phrase of phrases) {
    for (const part of partsOf(phrase, within)) add(out, part);
  }
  return joined(moveSigns(out));
}

function partsOf(phrase: PhrasingContent, within: readonly string[]): PhrasingContent[] {
  if (phrase.type === "link") {
    const children = tidied(phrase.children, within);
    return children.length === 0 ? [] : outside({ ...phrase, children: children as typeof phrase.children });
  }
  if (phrase.type === "text") return phrase.value === "" ? [] : [text(phrase.value.replace(/ {2,}/g, " "))];
  if (!isEmphasis(phrase)) return [phrase];
  if (within.includes(phrase.type)) return tidied(phrase.children, within);
  const children = tidied(phrase.children, [...within, phrase.type]);
  if (children.every((child) => child.type === "text" && child.value.trim() === "")) return children;
  if (children.every(({ type }) => type === "image")) return children;
  const [only] = children;
  if (children.length === 1 && only?.type === "link") {
    // Within the link its marks stand beside words, where they are always read.
    return partsOf(
      { ...only, children: [{ ...phrase, children: only.children }] as typeof only.children },
      within,
    );
  }
  return outside({ ...phrase, children } as Emphasis);
}

function isEmphasis(phrase: PhrasingContent | undefined): phrase is Emphasis {
  return phrase?.type === "strong" || phrase?.type === "emphasis" || phrase?.type === "delete";
}

function joined(phrases: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const phrase of phrases) add(out, phrase);
  return out;
}

/** Appends a phrase; one like the last is joined with it. */
function add(out: PhrasingContent[], phrase: PhrasingContent): void {
  const last = out.at(-1);
  if (last?.type === "text" && phrase.type === "text")
    out[out.length - 1] = { ...last, value: (last.value + phrase.value).replace(/ {2,}/g, " ") };
  else if (last?.type === "inlineCode" && phrase.type === "inlineCode")
    out[out.length - 1] = { ...last, value: last.value + phrase.value };
  else if (isEmphasis(last) && isEmphasis(phrase) && last.type === phrase.type) {
    const children = [...last.children];
    for (const child of phrase.children) add(children, child);
    out[out.length - 1] = { ...last, children } as Emphasis;
  } else out.push(phrase);
}

type Wrapping = Exclude<Extract<PhrasingContent, { children: PhrasingContent[] }>, { type: "linkReference" }>;

/** Takes spaces and breaks at the edges of a phrase out of it. */
function outside(phrase: Wrapping): PhrasingContent[] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const children = [...phrase.children];
  for (let first = children[0]; first !== undefined; first = children[0]) {
    if (first.type === "break") before.push(children.shift() as PhrasingContent);
    else if (first.type === "text" && /^\s/.test(first.value)) {
      const rest = first.value.trimStart();
      before.push(text(first.value.slice(0, first.value.length - rest.length)));
      if (rest === "") children.shift();
      else children[0] = { ...first, value: rest };
    } else break;
  }
  for (let last = children.at(-1); last !== undefined; last = children.at(-1)) {
    if (last.type === "break") after.unshift(children.pop() as PhrasingContent);
    else if (last.type === "text" && /\s$/.test(last.value)) {
      const rest = last.value.trimEnd();
      after.unshift(text(last.value.slice(rest.length)));
      if (rest === "") children.pop();
      else children[children.length - 1] = { ...last, value: rest };
    } else break;
  }
  return children.length === 0
    ? [...before, ...after]
    : [...before, { ...phrase, children } as PhrasingContent, ...after];
}
