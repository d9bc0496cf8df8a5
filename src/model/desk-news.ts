/** What is told over a page of the preview, in the editor's language. */
export interface DeskNews {
  lang: string;
  words: Readonly<Record<"title" | "open" | "close" | "silent", string>>;
  /** The pages stay as they were until these are mended. */
  hasErrors: boolean;
  /** How many there are, in words. */
  count: string;
  /** What the page below is. */
  note?: string | undefined;
  /** Said after the problems, where there are more. */
  more?: string | undefined;
  problems: readonly DeskProblem[];
}

export interface DeskProblem {
  /** `content/site.yaml:12` */
  place: string;
  severity: string;
  isError: boolean;
  message: string;
  hint?: string | undefined;
}
