/** What Blogger's exports add to Atom: one file with posts, pages, comments and settings, in two forms. */
import { childOf, childrenOf, textIn, type XmlElement } from "../xml.ts";
import { atom, BLOGGER, THREAD } from "./names.ts";

/** The scheme of the category that says what an entry is. */
const KIND = "http://schemas.google.com/g/2005#kind";
/** Schemes of categories that are labels, of all that an export of Blogger has. */
const LABELS = ["http://www.blogger.com/atom/ns#", ""];

const CONTROLS = ["{http://purl.org/atom/app#}", "{http://www.w3.org/2007/app}"];

/** What an entry is: `post`, `page`, or something that is no text. */
export function kindOf(entry: XmlElement): string {
  const marked = childrenOf(entry, ...atom("category")).find(({ attributes }) => attributes.scheme === KIND);
  const stated = textIn(childOf(entry, `${BLOGGER}type`)) || marked?.attributes.term?.replace(/^.*#/, "");
  if (stated) return stated.toLowerCase();
  return childOf(entry, `${THREAD}in-reply-to`) === undefined ? "post" : "comment";
}

export function isDraft(entry: XmlElement): boolean {
  const control = childOf(entry, ...CONTROLS.map((name) => `${name}control`));
  const draft = control && textIn(childOf(control, ...CONTROLS.map((name) => `${name}draft`)));
  const status = textIn(childOf(entry, `${BLOGGER}status`)).toUpperCase();
  return draft?.toLowerCase() === "yes" || (status !== "" && status !== "LIVE");
}

/** The path of a page, which exports since 2025 have in place of links. */
export function pathOf(entry: XmlElement): string | undefined {
  return textIn(childOf(entry, `${BLOGGER}filename`)) || undefined;
}

/** Whether a category is a label, and no mark of the format. */
export function isLabel({ attributes }: XmlElement): boolean {
  const { scheme = "" } = attributes;
  return scheme !== KIND && !(scheme.startsWith("http://schemas.google.com/") && !LABELS.includes(scheme));
}
