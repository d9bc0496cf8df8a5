const HERE = /^(?:\.[/\\])+/;

/** A name without a leading `./`. */
export function withoutHere(name: string): string {
  return name.replace(HERE, "");
}

/** A name with URL escapes decoded; unchanged where they are not valid. */
export function unescaped(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
