/** Words, or stems, that end as one of a list does; where «^» stands they begin there. */
export function endsLike(list: string): RegExp {
  return new RegExp(`(?:${alternatives(list)})$`);
}

/** What a list says, for a pattern. */
export function alternatives(list: string): string {
  return list.trim().split(/\s+/).join("|");
}
