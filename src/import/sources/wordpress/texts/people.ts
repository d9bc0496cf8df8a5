import type { ArchiveAuthor } from "../../../archive.ts";
import { titleIn } from "../../feeds/plain.ts";
import { decodedSlug, nicenameOf } from "../site/names.ts";
import type { Site } from "../site/site.ts";
import type { ItemTerm, WxrRecord } from "../wxr/record.ts";

/** Taxonomies in which plugins keep the authors of a text: Co-Authors Plus and PublishPress Authors, Byline. */
const BYLINES = new Set(["author", "byline"]);

/** Who wrote an item: those of its byline where a plugin keeps one, else who entered it. */
export function authorsOf(record: WxrRecord, site: Site): ArchiveAuthor[] {
  const byline = record.terms.filter(({ domain, name }) => BYLINES.has(domain) && name !== "");
  const authors = byline.map((term) => namedIn(term, site));
  if (authors.length === 0) authors.push(...byLogin(record.field("dc:creator"), site));
  const names = new Set<string>();
  return authors.filter(({ name }) => !names.has(name) && names.add(name));
}

/** Co-Authors Plus names guests and users alike by a nicename that begins with `cap-`. */
function namedIn({ nicename, name }: ItemTerm, site: Site): ArchiveAuthor {
  const key = decodedSlug(nicename).replace(/^cap-/, "");
  const guest = site.guests.get(key);
  if (guest !== undefined) return guest;
  const [user] = [...byKnownLogin(key, site), ...byKnownLogin(name, site)];
  return user ?? { name: titleIn(name), key };
}

function byLogin(login: string, site: Site): ArchiveAuthor[] {
  if (login === "") return [];
  const [known] = byKnownLogin(login, site);
  return [known ?? { name: login, key: nicenameOf(login) }];
}

function byKnownLogin(login: string, site: Site): ArchiveAuthor[] {
  const user = site.authors.get(login) ?? site.authorByNicename(login);
  return user === undefined ? [] : [{ name: user.name, key: nicenameOf(user.login), email: user.email }];
}
