import { isWriter, ROLES, type Role, type Signature } from "./author.ts";

/** Those who sign a story, by what they did for it. Whoever did several things is named for each. */
export interface Contributions<A> {
  writers: readonly A[];
  /** The other roles that somebody had, in the order of `ROLES`. */
  others: readonly { role: Role; by: readonly A[] }[];
}

export function contributionsOf<A extends Pick<Signature, "roles">>(authors: readonly A[]): Contributions<A> {
  return { writers: writersAmong(authors), others: authors.some(hasRoles) ? helpersAmong(authors) : [] };
}

/** Those who wrote it. */
export function writersAmong<A extends Pick<Signature, "roles">>(authors: readonly A[]): readonly A[] {
  return authors.some(hasRoles) ? authors.filter(isWriter) : authors;
}

function hasRoles({ roles }: Pick<Signature, "roles">): boolean {
  return roles !== undefined;
}

function helpersAmong<A extends Pick<Signature, "roles">>(
  authors: readonly A[],
): { role: Role; by: readonly A[] }[] {
  const others = ROLES.filter((role) => role !== "text").map((role) => ({
    role,
    by: authors.filter(({ roles }) => roles?.includes(role)),
  }));
  return others.filter(({ by }) => by.length > 0);
}
