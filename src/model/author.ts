import type { Localised } from "../i18n/lang.ts";
import { foldText } from "../kit/text.ts";
import type { RegisterPhoto } from "./register-picture.ts";

export type AuthorKey = string;

/** `@name@host`: an account in the fediverse, as Mastodon writes it. */
export type FediverseHandle = string;

export const GENDERS = ["feminine", "masculine"] as const;
export type Gender = (typeof GENDERS)[number];

/** What somebody may do for a story. */
export const ROLES = ["text", "photo", "video", "illustration", "translation", "editing"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who signs a story, and what they did for it where that is not writing alone. */
export interface Signature {
  key: AuthorKey;
  roles?: readonly Role[] | undefined;
}

/** Whether somebody with these roles wrote the text. */
export function isWriter({ roles }: Pick<Signature, "roles">): boolean {
  return roles === undefined || roles.includes("text");
}

/** An entry of `content/authors.yaml`: a person, or a desk that signs as one. */
export interface Author {
  key: AuthorKey;
  kind: "person" | "organisation";
  name: Localised;
  /** Other names that stories may sign with. */
  aliases?: readonly string[] | undefined;
  description?: Localised | undefined;
  photo?: RegisterPhoto | undefined;
  /** What they are in the newsroom, such as «Кореспондентка в Києві». */
  role?: Localised | undefined;
  /** Decides the word for them in languages that have one for women and one for men. */
  gender?: Gender | undefined;
  /** Pages elsewhere that are theirs. */
  sameAs?: readonly string[] | undefined;
  url?: string | undefined;
  email?: string | undefined;
  fediverse?: FediverseHandle | undefined;
}

/**
 * A function that finds the author whom a signature means: by key, by name in any language, or by alias, whatever the case
 * or apostrophe. Where two have one name, the first is meant.
 */
export function authorFinder(
  authors: ReadonlyMap<AuthorKey, Author>,
): (signature: string) => AuthorKey | undefined {
  const byName = new Map<string, AuthorKey>();
  for (const { key, name, aliases = [] } of authors.values())
    for (const word of [...Object.values(name), ...aliases].map(foldText))
      if (!byName.has(word)) byName.set(word, key);
  return (signature) => (authors.has(signature) ? signature : byName.get(foldText(signature)));
}
