/** Addresses of lists and feeds that WordPress makes: they are in no export. */
import type { ArchiveEntry, Target } from "../../archive.ts";
import type { Links } from "./site/links.ts";
import { decodedSlug, isDefaultCategory, nicenameOf } from "./site/names.ts";
import type { Site, SiteTerm } from "./site/site.ts";

/** Formats by the end of a feed's address. */
const FORMATS = { "": "rss", "atom/": "atom" } as const;
/** Further ends that the feed of the whole site was subscribed to by; for each list they would be too many. */
const OLD_FORMATS = { "rss2/": "rss", "rss/": "rss", "rdf/": "rss" } as const;

export function* listsOf(site: Site, links: Links): Generator<ArchiveEntry> {
  if (site.home === undefined) return;
  yield* feedsAt(site.home, (format) => ({ to: "feed", format }));
  for (const [ending, format] of Object.entries(OLD_FORMATS)) {
    yield address(`${site.home}feed/${ending}`, { to: "feed", format });
  }
  yield* feedsByQuery(site.home);
  yield address(`${site.home}comments/feed/`, { to: "feeds" });
  yield* termLists(site, links, "category", "category/", "cat");
  yield* termLists(site, links, "post_tag", "tag/", "tag");
  yield* authorLists(site, links);
}

function address(from: string, target: Target): ArchiveEntry {
  return { is: "address", from, target };
}

function* feedsAt(page: string, to: (format: "rss" | "atom") => Target): Generator<ArchiveEntry> {
  for (const [ending, format] of Object.entries(FORMATS)) yield address(`${page}feed/${ending}`, to(format));
}

/** Before there were permalinks, and in old versions, feeds were files and parameters. */
function* feedsByQuery(home: string): Generator<ArchiveEntry> {
  for (const name of ["rss2", "rss", "rdf"])
    yield address(`${home}?feed=${name}`, { to: "feed", format: "rss" });
  yield address(`${home}?feed=atom`, { to: "feed", format: "atom" });
  for (const name of ["wp-rss2.php", "wp-rss.php", "wp-rdf.php", "wp-feed.php", "feed.xml", "rss.xml"])
    yield address(home + name, { to: "feed", format: "rss" });
  yield address(`${home}wp-atom.php`, { to: "feed", format: "atom" });
}

/** The lists of the terms that published texts have. @param query the parameter that asks for one without permalinks */
function* termLists(
  site: Site,
  links: Links,
  taxonomy: string,
  usual: string,
  query: string,
): Generator<ArchiveEntry> {
  const used = [...site.terms()].filter(
    (term) => term.taxonomy === taxonomy && (site.usesOf(term) > 0 || hasUsedChild(term, site)),
  );
  const bases = new Set([
    links.baseOf(
      used.map(({ nicename }) => decodedSlug(nicename)),
      usual,
    ),
    `${links.front}${usual}`,
  ]);
  for (const term of used) {
    const topic = isDefaultCategory(term.name) ? undefined : term.name;
    const target: Target = topic === undefined ? { to: "archive" } : { to: "topic", name: topic };
    for (const base of bases) {
      const page = `${site.home}${base}${pathOf(term, site)}/`;
      yield address(page, target);
      yield* feedsAt(page, (format) => ({ to: "feed", format, topic }));
    }
    const value = taxonomy === "category" ? term.id : decodedSlug(term.nicename);
    if (value !== "") yield address(`${site.home}?${query}=${encodeURIComponent(value)}`, target);
  }
}

function hasUsedChild(term: SiteTerm, site: Site): boolean {
  return [...site.terms()].some(
    (child) => child.taxonomy === term.taxonomy && child.parent === term.nicename && site.usesOf(child) > 0,
  );
}

/** A category's name in addresses, with those of the categories above it. */
function pathOf({ taxonomy, nicename, parent }: SiteTerm, site: Site): string {
  const parts = [nicename];
  for (
    let above = site.term(taxonomy, parent);
    above !== undefined;
    above = site.term(taxonomy, above.parent)
  ) {
    if (parts.includes(above.nicename)) break;
    parts.unshift(above.nicename);
  }
  return parts.join("/");
}

function* authorLists(site: Site, links: Links): Generator<ArchiveEntry> {
  const users = [...site.authors.values()].map(({ id, login, name }) => ({
    id,
    key: nicenameOf(login),
    name,
  }));
  const guests = [...site.guests.values()].map(({ key = "", name }) => ({ id: "", key, name }));
  for (const { id, key, name } of [...users, ...guests]) {
    const target: Target = { to: "author", name };
    for (const base of new Set(["author/", `${links.front}author/`])) {
      const page = `${site.home}${base}${encodeURIComponent(key)}/`;
      yield address(page, target);
      yield* feedsAt(page, (format) => ({ to: "feed", format, author: name }));
    }
    if (id !== "") yield address(`${site.home}?author=${id}`, target);
  }
}
