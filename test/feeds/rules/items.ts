import type { XmlElement } from "../xml-tree.ts";
import { named, nameOf } from "./shape.ts";

/** No two items of a feed may have one id (RFC 4287, section 4.1.1; the W3C validator's DuplicateValue). */
export function uniqueIds(item: string, id: string): (feed: XmlElement) => string[] {
  return (feed) => {
    const ids = named(feed, item).flatMap((element) => named(element, id).map(({ text }) => text));
    return twins(ids).map((twin) => `two items have the id ${twin}`);
  };
}

export function twins(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

/** The W3C validator's MisplacedItem and MisplacedMetadata: a reader may stop at the first item that it knows. */
export function itemsLast(item: string): (feed: XmlElement) => string[] {
  return ({ children }) => {
    const names = children.map(nameOf);
    const first = names.indexOf(item);
    const late = first < 0 ? [] : names.slice(first).filter((name) => name !== item);
    return late.map((name) => `${name} stands behind an item`);
  };
}
