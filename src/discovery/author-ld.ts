import type { Addresses } from "../model/address.ts";
import type { Role } from "../model/author.ts";
import { contributionsOf } from "../model/contributions.ts";
import type { AuthorLink, ListView } from "../model/views.ts";
import { imageOf } from "./image-ld.ts";

/** What schema.org calls those who did more for a text than write it. */
const PROPERTIES: Readonly<Record<Exclude<Role, "text">, string>> = {
  photo: "contributor",
  video: "contributor",
  illustration: "contributor",
  translation: "translator",
  editing: "editor",
};

/** Who wrote a story, or else who published it, and who did the rest. */
export function signedLd(authors: readonly AuthorLink[], publisher: object, addresses: Addresses): object {
  const { writers, others } = contributionsOf(authors);
  const signed: Record<string, object[]> = {
    author: writers.length > 0 ? writers.map((author) => signerLd(author, addresses)) : [publisher],
  };
  for (const { role, by } of others) {
    const property = PROPERTIES[role as Exclude<Role, "text">];
    const named = by.map((author) => signerLd(author, addresses));
    const known = signed[property] ?? [];
    const isNew = (one: object) => known.every((other) => JSON.stringify(other) !== JSON.stringify(one));
    signed[property] = [...known, ...named.filter(isNew)];
  }
  return signed;
}

const TYPES = { person: "Person", organisation: "Organization" } as const;

/** A person or a desk, as whoever signs. */
export function signerLd({ kind, name, path, url, sameAs }: AuthorLink, addresses: Addresses): object {
  return { "@type": TYPES[kind], name, url: addresses.absolute(path), sameAs: same(url, sameAs) };
}

/** An author's own page as schema.org `ProfilePage`; nothing for what is none. */
export function profileLd(
  { author, portrait, name, description, lang, hub }: ListView,
  addresses: Addresses,
): object | undefined {
  if (author === undefined) return undefined;
  const { kind, role, url, sameAs, fediverse } = author;
  const account = fediverse === undefined ? [] : [fediverseAddress(fediverse)];
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    mainEntity: {
      "@type": TYPES[kind],
      name,
      description,
      jobTitle: kind === "person" ? role?.[lang] : undefined,
      url: addresses.absolute(hub),
      image: portrait && imageOf(portrait, addresses),
      sameAs: same(url, [...(sameAs ?? []), ...account]),
    },
  };
}

/** One address by itself, as schema.org takes it as well as a list. */
function same(
  url: string | undefined,
  others: readonly string[] = [],
): string | readonly string[] | undefined {
  const all = [...new Set([...(url === undefined ? [] : [url]), ...others])];
  return all.length < 2 ? all[0] : all;
}

/** The page of an account in the fediverse, where Mastodon and most others have it. */
export function fediverseAddress(handle: string): string {
  const [, name, host] = handle.split("@");
  return `https://${host}/@${name}`;
}
