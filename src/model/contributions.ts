import { isWriter, ROLES, type Role, type Signature } from "./author.ts";

/** Those who sign a story, by what they did for it. Whoever did several things is named for each. */
export interface Contributions<A> {
  writers: readonly A[];
  /** The other roles that somebody had, in the order of `ROLES`. */
  others: readonly { role: Role; by: readonly A[] }[];
}

export function contributionsOf<A extends Pick<Signature, "roles">>(authors: readonly A[]): Contributions<A> {
  const others = ROLES.filter((role) => role !== "text").map((role) => ({
    role,
    by: authors.filter(({ roles }) => roles?.includes(role)),
  }));
  return { writers: authors.filter(isWriter), others: others.filter(({ by }) => by.length > 0) };
}
