/** Texts as nginx reads them. */

/** A text in quotation marks. */
export function quoted(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** A dollar would begin a variable, and nginx has no escape for it; in values it occurs only within addresses. */
export function withoutVariables(value: string): string {
  return value.replaceAll("$", "%24");
}

/** A block of directives. */
export function block(name: string, lines: readonly string[]): string {
  const indented = lines
    .flatMap((line) => line.split("\n"))
    .map((line) => (line === "" ? "\n" : `  ${line}\n`));
  return `${name} {\n${indented.join("")}}\n`;
}
