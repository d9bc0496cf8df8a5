import type { Reading } from "../language.ts";
import { stemming } from "./stemming.ts";

export const reading: Reading<"fr"> = {
  code: "fr",
  dates: { locale: "fr-FR", timeJoin: " à ", corrected: asPrinted },
  stemming,
};

/**
 * The first is the only day of a month with an ordinal number; hours are written as printers do, «6 h 05», «18 h»
 * (Lexique des règles typographiques en usage à l'Imprimerie nationale).
 */
function asPrinted(date: string): string {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(date) ?? [];
  if (hours !== undefined) return `${Number(hours)}\u00a0h${minutes === "00" ? "" : `\u00a0${minutes}`}`;
  return date.startsWith("1 ") ? `1er${date.slice(1)}` : date;
}
