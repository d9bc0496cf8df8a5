import type { Loss, ServedRedirect, ServedSite } from "./host.ts";
import { sortedRedirects } from "./old-places.ts";

/** An old address that leads somewhere. */
export type Led = ServedRedirect & { to: string };

export function isLed(redirect: ServedRedirect): redirect is Led {
  return redirect.to !== undefined;
}

export function isAsked({ query }: ServedRedirect): boolean {
  return query !== "";
}

/** Old addresses by their kinds. */
export interface Kinds<R> {
  /** With parameters: those with more of them first, since fewer would fit them too. */
  asked: R[];
  /** Whole addresses: those without a page of their own first, since that leads on even where a host stops reading. */
  whole: R[];
  /** Those that stand for all that begins alike: the longest first. */
  starts: R[];
}

/** For hosts that take the first line that fits. */
export function byKind<R extends ServedRedirect>(redirects: readonly R[]): Kinds<R> {
  const { asked, exact, starts } = sortedRedirects(redirects) as Record<"asked" | "exact" | "starts", R[]>;
  return {
    asked: asked.sort((a, b) => sizeOf(b) - sizeOf(a)),
    whole: [...exact.filter(({ hasStub }) => !hasStub), ...exact.filter(({ hasStub }) => hasStub)],
    starts,
  };
}

function sizeOf({ query }: ServedRedirect): number {
  return query.split("&").length;
}

/** The goal of a start for the address itself, without anything after it. */
export function goalOfStart(to: string): string {
  return to.replace(/\*$/, "");
}

/** The page that tells in the language of an address that there is nothing. */
export function notFoundAt(path: string, { notFound, notFoundBelow }: ServedSite): string {
  return notFoundBelow.find(({ start }) => path.startsWith(start))?.page ?? notFound;
}

/** The losses in which there are any. */
export function realLosses(losses: readonly Loss[]): readonly Loss[] {
  return losses.filter(({ of }) => of.length > 0);
}

/** The characters of the longest line. */
export function longestOf(lines: Iterable<string>): number {
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, line.length);
  return longest;
}
