import type { Localised } from "../i18n/lang.ts";

export type AuthorKey = string;

/** `@name@host`: an account in the fediverse, as Mastodon writes it. */
export type FediverseHandle = string;

/** An entry of `content/authors.yaml`: a person, or a desk that signs as one. */
export interface Author {
  key: AuthorKey;
  kind: "person" | "organisation";
  name: Localised;
  description?: Localised | undefined;
  url?: string | undefined;
  email?: string | undefined;
  fediverse?: FediverseHandle | undefined;
}
