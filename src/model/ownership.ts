import type { Localised } from "../i18n/lang.ts";

/**
 * Who owns the newsroom and which public money it receives: what Article 6(1) of the European Media Freedom Act (Regulation
 * (EU) 2024/1083) asks media service providers to keep accessible, point by point.
 */
export interface Ownership {
  /** Point (a). */
  legalName: Localised;
  contact: {
    email?: string | undefined;
    phone?: string | undefined;
    address?: Localised | undefined;
    url?: string | undefined;
  };
  /** The entry in a national register of companies or of media, such as those of Article 6(2). */
  register?: { name?: Localised | undefined; number: string; url?: string | undefined } | undefined;
  /** Point (b): direct and indirect owners who can influence the operation and strategic decisions. */
  owners: readonly Owner[];
  /** Point (c): as defined in Article 3, point (6), of Directive (EU) 2015/849. */
  beneficialOwners: readonly Owner[];
  /** Point (d). */
  publicFunds: readonly PublicFunds[];
  /** Interests of owners that may be in conflict with the provision of news (Article 6(3)). */
  interests?: Localised | undefined;
  /** The day as of which all of this is so: `2026-09-01`. */
  updated?: string | undefined;
}

export interface Owner {
  name: Localised;
  /** Percent; absent where there are no shares. */
  share?: number | undefined;
  /** Through whom; absent for a direct owner. */
  through?: Localised | undefined;
  /** A state, or a public authority or entity. */
  state: boolean;
}

/** Totals of a year. */
export interface PublicFunds {
  year: number;
  /** ISO 4217. */
  currency: string;
  /** Public funds for state advertising. */
  stateAdvertising: number;
  /** Revenues of advertising from public authorities or entities of third countries. */
  thirdCountries: number;
}
