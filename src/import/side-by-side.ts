import type { NewEntry } from "./register.ts";

/** The entries that most texts have first, each followed by those that are near it. */
export function sideBySide<T>(entries: readonly NewEntry<T>[]): NewEntry<T>[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const partners = partnersOf(entries, byKey);
  const placed = new Set<string>();
  const out: NewEntry<T>[] = [];
  for (const leader of ranked(entries)) {
    // Those near an entry that is near are of the same company.
    const company = [{ entry: leader, by: undefined as NewEntry<T> | undefined }];
    for (let at = company.shift(); at !== undefined; at = company.shift()) {
      const { entry, by } = at;
      if (placed.has(entry.key)) continue;
      placed.add(entry.key);
      const ofSite = entry.near.filter(({ key }) => !byKey.has(key));
      out.push({
        ...entry,
        near: [...ofSite, ...(by === undefined ? [] : [{ key: by.key, name: by.name }])],
      });
      for (const other of partners.get(entry.key) ?? []) company.push({ entry: other, by: entry });
    }
  }
  return out;
}

function ranked<T>(entries: readonly NewEntry<T>[]): NewEntry<T>[] {
  return entries.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** For each entry, the new ones that are near it. */
function partnersOf<T>(
  entries: readonly NewEntry<T>[],
  byKey: ReadonlyMap<string, NewEntry<T>>,
): Map<string, NewEntry<T>[]> {
  const partners = new Map<string, NewEntry<T>[]>();
  const join = (key: string, entry: NewEntry<T>) => {
    const known = partners.get(key);
    if (known === undefined) partners.set(key, [entry]);
    else known.push(entry);
  };
  for (const entry of ranked(entries)) {
    for (const { key } of entry.near) {
      const other = byKey.get(key);
      if (other === undefined) continue;
      join(key, entry);
      join(entry.key, other);
    }
  }
  return partners;
}
