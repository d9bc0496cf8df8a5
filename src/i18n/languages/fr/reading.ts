import type { Reading } from "../language.ts";
import { stemming } from "./stemming.ts";

export const reading: Reading<"fr"> = {
  code: "fr",
  dates: { locale: "fr-FR", timeJoin: " à ", corrected: withOrdinal },
  stemming,
};

/** The first is the only day of a month with an ordinal number. */
function withOrdinal(date: string): string {
  return date.startsWith("1 ") ? `1er${date.slice(1)}` : date;
}
