/** The keys of labels; code that asks for the words of one that is not here does not compile. */
type LabelKey =
  | "opinion"
  | "analysis"
  | "interview"
  | "review"
  | "explainer"
  | "fact-check"
  | "press-release"
  | "sponsored"
  | "obituary"
  | "political";

/** What kind of text a story is. */
export interface LabelMessages {
  names: Readonly<Record<LabelKey, string>>;
  /** Label of the search's choice among them, and what it says where none is chosen. */
  choice: string;
  any: string;
  /** Before the name of who paid for a text. */
  paidBy: string;
  political: PoliticalMessages;
}

/** The rows of the notice of a political advertisement: Regulation (EU) 2024/900, Articles 11 and 12. */
export interface PoliticalMessages {
  title: string;
  /** By which law the notice is there. */
  law: string;
  sponsor: string;
  controlledBy: string;
  paidBy: string;
  election: string;
  /** Text of the link to what the authorities say about it. */
  information: string;
  process: string;
  period: string;
  amount: string;
  campaign: string;
  method: string;
  /** Where the money comes from. */
  funds: string;
  origin: Readonly<Record<"public" | "private" | "both", string>>;
  place: Readonly<Record<"inside" | "outside" | "both", string>>;
  targeting: string;
  repository: string;
  suspended: string;
  /** How readers tell of an advertisement that may break the law. */
  report: string;
}
