/** Settings that are programs: nothing is executed, only what is written there as a text is read. */

/** The text that a key has: `key: "text"`, `key = 'text'`, `setKey("text")`. */
export function textIn(script: string, ...keys: readonly string[]): string | undefined {
  const code = withoutComments(script);
  for (const key of keys) {
    const found = new RegExp(`(?:^|[\\s,{(."'])${key}["']?\\s*[:=(]\\s*(["'\`])([^"'\`$\\n]*)\\1`, "m").exec(
      code,
    );
    if (found?.[2] !== undefined) return found[2];
  }
  return undefined;
}

export function withoutComments(script: string): string {
  return script.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`\\])\/\/[^\n]*/g, "$1");
}
