/** Something that the words of a language lack: at which key, and what. */
export interface Lack {
  key: string;
  is: "absent" | "another form" | "unsayable";
  /** For words that cannot be said: of which number, and why. */
  why?: string;
}

/** Numbers that languages count differently. */
const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100];

/**
 * What the words of a language lack, held against those of another, and how many of them are that one's.
 * @param own as they are, of whatever kind
 */
export function wordsLacking(own: unknown, other: object): { lacks: Lack[]; same: string[] } {
  const lacks: Lack[] = [];
  const same: string[] = [];
  compare(own, other, "");
  return { lacks, same };

  function compare(ours: unknown, theirs: unknown, key: string): void {
    if (ours === undefined) lacks.push({ key, is: "absent" });
    else if (typeof ours !== typeof theirs) lacks.push({ key, is: "another form" });
    else if (typeof theirs === "function") {
      if (ours === theirs) same.push(key);
      const why = unsayable(ours as Words, theirs as Words);
      if (why !== undefined) lacks.push({ key, is: "unsayable", why });
    } else if (typeof theirs === "object" && theirs !== null)
      for (const [name, value] of Object.entries(theirs))
        compare((ours as Record<string, unknown>)?.[name], value, key === "" ? name : `${key}.${name}`);
    else if (ours === theirs && /\p{L}{2}/u.test(String(theirs))) same.push(key);
  }
}

type Words = (...given: unknown[]) => unknown;

/** Why the words cannot be said of some number, of which the other language's can. */
function unsayable(ours: Words, theirs: Words): string | undefined {
  for (const n of NUMBERS) {
    const given = Array.from({ length: Math.max(theirs.length, 1) }, () => n);
    if (said(theirs, given) !== undefined) continue;
    const fault = said(ours, given);
    if (fault !== undefined) return `${n}: ${fault}`;
  }
  return undefined;
}

/** What is wrong with what is said; nothing where nothing is. */
function said(words: Words, given: readonly unknown[]): string | undefined {
  try {
    const text = words(...given);
    return typeof text === "string" && !text.includes("undefined") ? undefined : "no words come of it";
  } catch (error) {
    return (error as Error).message;
  }
}
