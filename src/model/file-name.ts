const HERE = /^(?:\.[/\\])+/;

/** A name without the `./` that says that it is here. */
export function withoutHere(name: string): string {
  return name.replace(HERE, "");
}

/** A name without the escapes of addresses; as it is where they are none. */
export function unescaped(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
