/** What crawlers may come for. */
export const PURPOSES = ["search", "previews", "answers", "training"] as const;
export type Purpose = (typeof PURPOSES)[number];
export type Consent = "allow" | "refuse";

/** What crawlers may do with the site, by what they come for. */
export interface Robots extends Readonly<Record<Purpose, Consent>> {
  /** What is said of text and data mining besides; absent where the newsroom said nothing of training itself. */
  readonly mining?: Mining | undefined;
}

/** A reservation of text and data mining (Directive (EU) 2019/790, Article 4(3)) as machines read it. */
export interface Mining {
  isReserved: boolean;
  /** Where it is said on what terms mining may be allowed. */
  policy?: string | undefined;
}
