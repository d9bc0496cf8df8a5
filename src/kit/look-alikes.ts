/** Words that look the same and are not: letters of another alphabet, and invisible characters. */

/** Latin and Greek letters, each before the Cyrillic one that looks like it. */
const TWINS = "AАBВCСEЕHНIІJЈKКMМOОPРSЅTТXХYУaаcсeеiіjјkкoоpрsѕxхyуïїÏЇΑАΒВΕЕΗНΙІΚКΜМΟОΡРΤТΧХαаοоρрιіϊї";

function inCyrillic(sign: string): string {
  for (let at = 0; at < TWINS.length; at += 2) if (TWINS[at] === sign) return TWINS[at + 1] as string;
  return sign;
}

/** Characters that take up no room: format characters, fillers, and what has no place in a text. */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}]/u;

const NAMES: Readonly<Record<string, string>> = {
  "\u00AD": "soft hyphen",
  "\u200B": "zero width space",
  "\u200C": "zero width non-joiner",
  "\u200D": "zero width joiner",
  "\u200E": "left-to-right mark",
  "\u200F": "right-to-left mark",
  "\u2060": "word joiner",
};

/** `U+200B`, with its name where that helps. */
export function codeOf(sign: string): string {
  const code = `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
  const name = NAMES[sign];
  return name === undefined ? code : `${code} (${name})`;
}

/** How a word looks: the same for two words that cannot be told apart by sight. */
export function looksOf(word: string): string {
  return [...word.normalize("NFC")]
    .flatMap((sign) => (UNSEEN.test(sign) ? [] : inCyrillic(sign)))
    .join("")
    .toLowerCase();
}

/** How a word differs from another one that looks the same: a sentence for each character that gives no sign of it. */
export function unseenDifference(written: string, meant: string): string[] {
  if (looksOf(written) !== looksOf(meant)) return [];
  const wanted = [...meant.normalize("NFC").toLowerCase()].filter((sign) => !UNSEEN.test(sign));
  const differences: string[] = [];
  let seen = "";
  let at = 0;
  for (const sign of written.normalize("NFC")) {
    if (UNSEEN.test(sign)) {
      differences.push(`There is an invisible character ${placeOf(seen)}: ${codeOf(sign)}.`);
      continue;
    }
    if (sign.toLowerCase() !== wanted[at])
      differences.push(`Its ${sign} ${placeOf(seen)} is ${kindOf(sign)}.`);
    seen += sign;
    at++;
  }
  return differences;
}

function placeOf(before: string): string {
  return before === "" ? "at the beginning" : `after "${before}"`;
}

/** Only letters of these have twins. */
function kindOf(sign: string): string {
  const scripts = [
    [/\p{Script=Latin}/u, "Latin"],
    [/\p{Script=Greek}/u, "Greek"],
    [/\p{Script=Cyrillic}/u, "Cyrillic"],
  ] as const;
  const [, name] = scripts.find(([pattern]) => pattern.test(sign)) ?? scripts[0];
  return `a ${name} letter (${codeOf(sign)})`;
}
