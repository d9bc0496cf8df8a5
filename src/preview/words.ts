/** What the preview says over pages, besides the problems. */
export interface DeskWords {
  /** Names the list for those who do not see it. */
  title: string;
  /** On the button that opens and closes the list. */
  open: string;
  close: string;
  /** After as many problems as are shown. */
  more: (n: number) => string;
  /** The page below is older than the content. */
  stale: string;
  /** There is no page below yet. */
  nothing: string;
  /** The program has ended, or fails. */
  silent: string;
}

/** In English. */
export const DESK_WORDS: DeskWords = {
  title: "Problems in the content",
  open: "Show",
  close: "Hide",
  more: (n) => `… and ${n} more: npm run check shows all of them.`,
  stale: "The page below is as it was before; it changes when the errors are mended.",
  nothing: "There is no page yet: the site is made when the errors are mended.",
  silent: "The preview has ended or is starting again; the terminal says why.",
};
