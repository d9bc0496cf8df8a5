/** A measure of text: the width of one line of it, in ems. */
export type Measure = (text: string) => number;

/** A block of text to be fitted. */
export interface Block {
  /** Pixels. */
  width: number;
  height: number;
  /** Font sizes in pixels, from the preferred one to the smallest. */
  sizes: readonly number[];
  /** Height of a line, in ems. */
  leading: number;
  mostLines: number;
}

export interface FittedText {
  /** Pixels. */
  size: number;
  lines: readonly string[];
}

const ELLIPSIS = "…";
/** By how much of a line the last one may overrun the height: nothing stands below its letters. */
const DESCENT = 0.15;

/** Words, and the widths in ems of lines made of them. */
class Words {
  readonly words: readonly string[];
  /** Width of the longest word. */
  readonly longest: number;
  readonly #ends: number[] = [0];
  readonly #space: number;

  constructor(words: readonly string[], measure: Measure) {
    this.words = words;
    this.#space = measure(" ");
    const widths = words.map(measure);
    for (const width of widths) this.#ends.push((this.#ends.at(-1) as number) + width + this.#space);
    this.longest = Math.max(0, ...widths);
  }

  /** Width of a line that begins with one word and ends before another. */
  width(from: number, to: number): number {
    return (this.#ends[to] as number) - (this.#ends[from] as number) - this.#space;
  }

  /** @param starts the first word of each line */
  lines(starts: readonly number[]): string[] {
    return starts.map((start, i) => this.words.slice(start, starts[i + 1]).join(" "));
  }
}

/**
 * Sets a text as large as it fits, in as few lines as that takes, and with lines as even as they can be. A word that is
 * too long for a line at the smallest size is broken, and what does not fit even then is replaced by an ellipsis.
 */
export function fitText(text: string, block: Block, measure: Measure): FittedText {
  const parts = text.split(/[ \n\t]+/).filter((word) => word !== "");
  const words = new Words(parts, measure);
  for (const size of block.sizes) {
    const width = block.width / size;
    const count = startsOf(words, width).length;
    if (words.longest <= width && count <= linesAt(size, block))
      return { size, lines: words.lines(balanced(words, width, count)) };
  }
  const size = block.sizes.at(-1) as number;
  const width = block.width / size;
  const broken = new Words(
    parts.flatMap((word) => piecesOf(word, width, measure)),
    measure,
  );
  const lines = broken.lines(startsOf(broken, width));
  return { size, lines: cut(lines, linesAt(size, block), width, measure) };
}

function linesAt(size: number, { height, leading, mostLines }: Block): number {
  return Math.max(1, Math.min(mostLines, Math.floor(height / (size * leading) + DESCENT)));
}

/** The first word of each of the fewest lines, each as full as it can be. */
function startsOf(words: Words, width: number): number[] {
  const starts: number[] = [];
  for (let word = 0; word < words.words.length; word++) {
    const start = starts.at(-1);
    if (start === undefined || words.width(start, word + 1) > width) starts.push(word);
  }
  return starts;
}

/** The best way to set a number of words in a number of lines: how uneven these are, and the first word of each. */
interface Setting {
  cost: number;
  starts: readonly number[];
}

/** The first word of each line, with all ends as even as possible: the last counts like the others, so no word is left alone. */
function balanced(words: Words, width: number, count: number): readonly number[] {
  let upTo: (Setting | undefined)[] = [{ cost: 0, starts: [] }];
  for (let line = 0; line < count; line++) {
    const before = upTo;
    upTo = [undefined, ...words.words.map((_, last) => best(words, before, last + 1, width))];
  }
  return upTo.at(-1)?.starts ?? [];
}

/** The best setting of the words before `end`, whose last line comes after one of these settings. */
function best(
  words: Words,
  before: readonly (Setting | undefined)[],
  end: number,
  width: number,
): Setting | undefined {
  let found: Setting | undefined;
  for (let start = end - 1; start >= 0; start--) {
    const slack = width - words.width(start, end);
    if (slack < 0) break;
    const earlier = before[start];
    if (earlier === undefined) continue;
    const cost = earlier.cost + slack * slack;
    if (found === undefined || cost < found.cost) found = { cost, starts: [...earlier.starts, start] };
  }
  return found;
}

/** A word in parts that fit into a line. */
function piecesOf(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [""];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const longer = pieces.at(-1) + segment;
    if (measure(longer) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  return pieces.filter((piece) => piece !== "");
}

function cut(lines: readonly string[], most: number, width: number, measure: Measure): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let last = kept.pop() as string;
  while (measure(last + ELLIPSIS) > width && last !== "") last = last.slice(0, -1);
  return [...kept, last.replace(/[\s.,:;–—-]+$/, "") + ELLIPSIS];
}
