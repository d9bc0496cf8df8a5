/** Who signs a story, and what they did for it. */
import { z } from "zod";
import { ROLES, type Signature } from "../model/author.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { authorAmong } from "./story-values.ts";

/** Somebody who signs: a name alone for whoever wrote the text, or with what they did for the story. */
export function signatureAmong(newsroom: Pick<Newsroom, "authors" | "incomplete">) {
  const alone = authorAmong(newsroom);
  const roles = z.preprocess(
    listOfOne,
    z.array(z.enum(ROLES)).min(1, "expected what they did for the story"),
  );
  const withRoles = z.strictObject({ name: alone, role: roles.optional() });
  return z.union([alone, withRoles]).transform((signed): Signature => {
    if (typeof signed === "string") return { key: signed };
    const { name, role } = signed;
    // To have written the text is what a name alone says.
    const isMore = role?.some((one) => one !== "text");
    return { key: name, ...(isMore && { roles: [...new Set(role)] }) };
  });
}

const listOfOne = (value: unknown) => (typeof value === "string" ? [value] : value);

/** Each name once, with all that it is named for. */
export function signaturesOf(authors: readonly Signature[]): Signature[] {
  return [...Map.groupBy(authors, ({ key }) => key)].map(([key, named]) => {
    if (named.every(({ roles }) => roles === undefined)) return { key };
    return { key, roles: [...new Set(named.flatMap(({ roles = ["text"] }) => roles))] };
  });
}
