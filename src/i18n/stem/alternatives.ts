/** Matches words, or stems, that end like one of a list; «^» marks the start of the word. */
export function endsLike(list: string): RegExp {
  return new RegExp(`(?:${alternatives(list)})$`);
}

/** A list as the alternatives of a pattern. */
export function alternatives(list: string): string {
  return list.trim().split(/\s+/).join("|");
}
