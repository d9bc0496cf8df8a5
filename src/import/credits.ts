import { foldText } from "../kit/text.ts";
import type { ArchiveFile } from "./archive.ts";
import { oneLine } from "./register.ts";

/** What becomes of the credits of one picture beyond the first, as reports have it. */
export const ANOTHER_CREDIT = "another credit of a picture";

/** The different credits among those that are given for one picture: one that a longer one holds is not apart from it. */
export function differentCredits(credits: readonly (string | undefined)[]): string[] {
  const given = credits.map((credit) => oneLine(credit ?? "")).filter(Boolean);
  return given.filter(
    (credit, at) =>
      !given.some((other, i) => i !== at && holds(other, credit) && (i < at || !holds(credit, other))),
  );
}

/** Whether a credit says all words of another, in their order. */
function holds(longer: string, credit: string): boolean {
  return wordsOf(longer).includes(wordsOf(credit));
}

function wordsOf(credit: string): string {
  return ` ${foldText(credit)
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, " ")
    .trim()} `;
}

/** One file of the library of media, of two entries for it: the first, with the credit of both. */
export function withCredit(file: ArchiveFile, again: ArchiveFile): { file: ArchiveFile; lost: string[] } {
  const [credit, ...lost] = differentCredits([file.credit, again.credit]);
  return { file: { ...file, credit }, lost };
}
