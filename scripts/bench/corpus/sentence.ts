import type { Random } from "./random.ts";

/** What makes sentences in one language. */
export interface Speech {
  sentence(random: Random): string;
  /** A few words without a full stop, for headlines and headings. */
  headline(random: Random): string;
  /** A person who is quoted, with their position. */
  speaker(random: Random): string;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
