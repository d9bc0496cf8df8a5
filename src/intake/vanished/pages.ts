/** What became of a page other than a story whose address was published. */
import type { PublishedAddress } from "../../model/address-list.ts";
import { SERIES } from "../places.ts";
import { lossOfFeed } from "./feeds.ts";
import type { Loss } from "./loss.ts";
import type { Around } from "./texts.ts";

/** The loss of an address that leads nowhere. */
export function lossOfPage(published: PublishedAddress, { of }: Around): Loss {
  const { address, is, of: name } = published;
  const { site, topics, authors, series } = of.newsroom;
  const lang = name.slice(name.lastIndexOf("/") + 1);
  if (is === "redirect") return { kind: "redirect", group: address, file: "redirects.yaml", address, name };
  if (!site.languages.some((other) => other === lang))
    return { kind: "siteLanguage", group: lang, file: "site.yaml", address, name: lang };
  const feed = lossOfFeed(published, of);
  if (feed !== undefined) return feed;
  if (is === "page") return { kind: "page", group: name, file: `pages/${name}.md`, address };
  const [list, key] = is === "feed" ? name.split("/") : [is, name.split("/")[0]];
  const loss = { group: key ?? "", address, name: key };
  if (list === "topic") {
    const kind = topics.get(key ?? "") === undefined ? "topic" : "emptyTopic";
    return { ...loss, kind, file: "topics.yaml" };
  }
  if (list === "author") {
    const kind = authors.has(key ?? "") ? "emptyAuthor" : "author";
    return { ...loss, kind, file: "authors.yaml" };
  }
  if (list === "series") {
    const kind = series.has(key ?? "") ? "emptySeries" : "series";
    return { ...loss, kind, file: SERIES };
  }
  return { kind: "other", group: address, file: "site.yaml", address };
}
