/** What kind of text a story is, where it is not plain news. */
export const STORY_LABELS = [
  "opinion",
  "analysis",
  "interview",
  "review",
  "explainer",
  "fact-check",
  "press-release",
  "sponsored",
  "obituary",
] as const;

/** Political advertisements have a notice instead of a label in their front matter. */
export const LABELS = [...STORY_LABELS, "political"] as const;
export type LabelKey = (typeof LABELS)[number];

/** A label as lists show it. */
export interface Label {
  key: LabelKey;
  /** Who paid for the text, where somebody did. */
  sponsor?: string | undefined;
}

/** Who paid for a text. */
export interface Sponsor {
  name: string;
  url: string;
}

/** Somebody whom Regulation (EU) 2024/900, Article 12(1)(a), wants to be named. */
export interface PoliticalParty {
  name: string;
  email: string;
  /** Its place of establishment, or its postal address where that is public. */
  address?: string | undefined;
}

export const FUNDS_ORIGINS = ["public", "private", "both"] as const;
export const FUNDS_PLACES = ["inside", "outside", "both"] as const;

/** The label and the transparency notice of a political advertisement: Regulation (EU) 2024/900, Articles 11(1) and 12(1). */
export interface PoliticalNotice {
  sponsor: PoliticalParty;
  /** Who ultimately controls the sponsor, where somebody does. */
  controlledBy?: PoliticalParty | undefined;
  /** Who pays, where that is somebody else. */
  paidBy?: PoliticalParty | undefined;
  /** The election or referendum that it is linked to. */
  election?: string | undefined;
  /** Where the authorities tell how to take part in it. */
  information?: string | undefined;
  /** The legislative or regulatory process that it is linked to. */
  process?: string | undefined;
  /** Days, `2026-09-01`, both included. */
  from: string;
  until: string;
  /** All that was received for it, with the currency. */
  amount: string;
  /** All that was received for the campaign that it belongs to. */
  campaign?: string | undefined;
  /** How the amounts were calculated. */
  method: string;
  origin: (typeof FUNDS_ORIGINS)[number];
  /** Inside or outside the European Union. */
  place: (typeof FUNDS_PLACES)[number];
  /** How its readers were chosen, where they were. */
  targeting?: string | undefined;
  /** Its address in the European repository of political advertisements. */
  repository?: string | undefined;
  /** That it was suspended or discontinued before because of an infringement. */
  suspended?: string | undefined;
}

/** Whether somebody paid for the text: it is marked wherever it is named, and is no news. */
export function isPaid(label: Label | undefined): label is Label {
  return label?.key === "sponsored" || label?.key === "political";
}
