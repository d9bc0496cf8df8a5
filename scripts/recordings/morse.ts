/** International Morse code as Recommendation ITU-R M.1677-1 has it. */

/** A dot or a dash: seconds from the beginning. */
export interface Mark {
  start: number;
  end: number;
  /** The word that it belongs to, counted from 0. */
  place: number;
  /** On the last mark of a letter: when the letter is known. */
  letterEnd?: number;
  /** On the first mark of a word. */
  word?: string;
}

/** Those of the demo's texts; what stands between angle brackets is sent as one sign. */
const SIGNS: Readonly<Record<string, string>> = {
  A: ".-",
  D: "-..",
  G: "--.",
  H: "....",
  O: "---",
  R: ".-.",
  T: "-",
  U: "..-",
  W: ".--",
  "<SOS>": "...---...",
};

/** Seconds of a dot: about 17 words a minute. A dash has three, a gap in a letter one, between letters three, words seven. */
const DOT = 0.07;

/** @throws Error for a letter that has no sign here */
export function marksOf(words: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  let time = 0.5;
  for (const [place, word] of words.entries()) {
    const first = marks.length;
    for (const letter of word.match(/<.*?>|./g) ?? []) {
      for (const sign of signOf(letter)) {
        const end = time + (sign === "-" ? 3 : 1) * DOT;
        marks.push({ start: time, end, place });
        time = end + DOT;
      }
      Object.assign(marks.at(-1) as Mark, { letterEnd: time });
      time += 2 * DOT;
    }
    Object.assign(marks[first] as Mark, { word });
    time += 4 * DOT;
  }
  return marks;
}

function signOf(letter: string): string {
  const sign = SIGNS[letter];
  if (sign === undefined) throw new Error(`there is no sign for ${letter}`);
  return sign;
}

export function secondsOf(marks: readonly Mark[]): number {
  return marks.at(-1)?.end ?? 0;
}
