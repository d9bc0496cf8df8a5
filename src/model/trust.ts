import type { Lang } from "../i18n/lang.ts";

/** The attributes of `trust.txt` whose values are addresses of others, in the order in which they are written. */
export const TRUST_RELATIONS = [
  "member",
  "belongto",
  "control",
  "controlledby",
  "vendor",
  "customer",
  "social",
] as const;

/** Whom the newsroom belongs to, and what is its own elsewhere, as `trust.txt` tells it. */
export interface Trust extends Readonly<Record<(typeof TRUST_RELATIONS)[number], readonly string[]>> {
  disclosure: readonly string[];
  /** How it can be reached: addresses, e-mail addresses, phone numbers. */
  contact: readonly string[];
}

export interface TrustView {
  lang: Lang;
  trust: Trust;
  isTrainingAllowed: boolean;
}
