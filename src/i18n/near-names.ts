import type { Lang } from "./lang.ts";
import { slugOf } from "./slug.ts";

/** Letters: shorter names that differ are different names. */
const SHORTEST = 5;

/** A name in one spelling for all alphabets: what languages and habits spell differently is the same in it. */
function soundOf(name: string, lang: Lang): string {
  return slugOf(name, lang)
    .replace(/-/g, "")
    .replace(/[yj]/g, "i")
    .replace(/w/g, "v")
    .replace(/(\D)\1+/g, "$1");
}

/**
 * Finds names that may mean the same: «Україна», «Украина», "Ukraine". Each name comes with those that are near it and came
 * before it. Two names are near that sound the same, or differ by one letter; numbers must be equal.
 */
export class NearNames {
  readonly #bySound = new Map<string, string[]>();

  /** Adds a name, and returns those that are near it. */
  add(name: string, lang: Lang): string[] {
    const sound = soundOf(name, lang);
    if (sound === "") return [];
    const near = new Set(this.#keysOf(sound).flatMap((key) => this.#bySound.get(key) ?? []));
    for (const key of this.#keysOf(sound)) {
      const same = this.#bySound.get(key);
      if (same === undefined) this.#bySound.set(key, [name]);
      else same.push(name);
    }
    return [...near].filter((other) => other !== name);
  }

  /** The sound, and for longer names each sound that it becomes without one letter. */
  #keysOf(sound: string): string[] {
    if (sound.length < SHORTEST) return [sound];
    const shorter = Array.from(sound, (letter, at) =>
      /\d/.test(letter) ? [] : `${sound.slice(0, at)}${sound.slice(at + 1)}`,
    );
    return [sound, ...new Set(shorter.flat())];
  }
}
