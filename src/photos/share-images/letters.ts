/**
 * The characters that the typeface draws, in hexadecimal; kept here because pages name their images without reading a
 * font. Those of the Latin files combine with all of its marks, those of the Cyrillic one with a stress, all others with
 * none.
 */
const LATIN =
  "0020-007e 00a0-012b 012e-0131 0134-0165 0168-017f 018f 0192 01a0-01a1 01af-01b0 01cd-01dc 01e6-01e7 01f8-01f9 " +
  "0218-021b 0237 0251 0259 0261 02b0 02b2-02b3 02b7-02b8 02bb-02bc 02be-02bf 02c6-02cc 02da 02dc-02dd 02e1-02e3 1d43 " +
  "1d47-1d49 1d4d 1d4f-1d50 1d52 1d56-1d58 1d5b 1d9c 1da0 1dbb 1e0c-1e0f 1e20-1e21 1e24-1e25 1e2a-1e2b 1e36-1e3b " +
  "1e3e-1e3f 1e42-1e49 1e5a-1e63 1e6c-1e6f 1e80-1e85 1e8e-1e8f 1e92-1e93 1e97 1e9e 1ea0-1ef9 2002 2009 200b 2011 " +
  "2013-2014 2018-201a 201c-201e 2020 2022 2026 202f 2032-2033 2039-203a 2044 20a1 20a4 20a6-20a7 20a9 20ab-20ac 20ae " +
  "20b1-20b2 20b4-20b5 20b8-20ba 20bd 20bf 2113 2122 2191 2193 2212 2215";
const CYRILLIC = "0400-045f 0490-0491 04b0-04b1 2116";
const OTHERS =
  "0374-0375 037e 0384-038a 038c 038e-03a1 03a3-03ce 03d7 03d9 03db 03dd 03e1 0462-0463 0472-0475 0492-0493 0496-049b " +
  "04a0-04a3 04aa-04ab 04ae-04af 04b2-04b3 04b6-04b7 04ba-04bb 04c0-04c2 04cf-04d1 04d4-04d9 04e2-04e3 04e6-04e9 " +
  "04ee-04ef 04f2-04f3";
const MARKS = "0300-0301 0303-0304 0308-0309 0323 0329";
const STRESS = "0301";

const classOf = (ranges: string) => `[${ranges.replace(/[0-9a-f]{4}/g, "\\u$&").replaceAll(" ", "")}]`;

const DRAWN = new RegExp(
  `^(?:${classOf(LATIN)}${classOf(MARKS)}*|${classOf(CYRILLIC)}${classOf(STRESS)}*|${classOf(OTHERS)})*$`,
);

/** Whether the typeface has all characters of a text. */
export function isDrawn(text: string): boolean {
  return DRAWN.test(text);
}

/** A pictograph, a flag or a skin tone, but not signs that the typeface draws as letters. */
const PICTURE = /(?:(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier})/u.source;
const PICTURES = new RegExp(`${PICTURE}(?:\\s*${PICTURE})*`, "u");
/** A keycap emoji, which becomes its digit or sign. */
const KEYCAP = /([0-9#*])\u20e3/g;
/** Direction marks, soft hyphens, and what joins emoji, selects their look and spells the flags of regions. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const CLOSES = /^[.,:;!?…)\]»”’]/;
const OPENS = /[([«„“‘]$/;
/** What emoji leave where they stood alone between marks. */
const EMPTY_PAIRS = /\s*(?:\(\s*\)|\[\s*\]|«\s*»|„\s*“|“\s*”|"\s*")/g;

/**
 * A text as it stands on an image: without emoji and the space that each had, and with plain letters and signs in the place
 * of those that only look otherwise. Nothing where the typeface lacks any of it, or nothing is left to be read.
 */
export function writable(text: string): string | undefined {
  const written = isDrawn(text) ? text : plainly(text);
  return isDrawn(written) && /[\p{L}\p{N}]/u.test(written) ? written : undefined;
}

function plainly(text: string): string {
  const seen = text.replace(UNSEEN, "").replace(KEYCAP, "$1");
  return withoutPictures(seen).replace(/[^\p{M}]\p{M}*/gu, (letter) => {
    if (isDrawn(letter)) return letter;
    const plain = PLAIN[letter] ?? letter.normalize("NFKC");
    return isDrawn(plain) ? plain : letter;
  });
}

/** Dashes that NFKC leaves as they are, or turns into ones that the typeface lacks. */
const PLAIN: Readonly<Record<string, string>> = { "\u2010": "-", "\u2012": "–", "\u2015": "—" };

function withoutPictures(text: string): string {
  const [first = "", ...others] = text.split(PICTURES);
  return others.reduce(joined, first).replace(EMPTY_PAIRS, "").replace(/ {2,}/g, " ").trim();
}

/** What stood before an emoji and what stood after it, with one space where words need it. */
function joined(left: string, right: string): string {
  const [start, end] = [left.trimEnd(), right.trimStart()];
  if (start === "" || end === "" || OPENS.test(start)) return start + end;
  const [before, after] = [left.slice(start.length), right.slice(0, right.length - end.length)];
  return start + (CLOSES.test(end) ? after : after || before || " ") + end;
}
