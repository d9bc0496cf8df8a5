/** Texts and patterns as a Caddyfile has them. */

/** Letters, digits and signs that mean nothing to Caddy, to its expressions, or to quotation marks. */
const HARMLESS = /^[\p{L}\p{N}/_.~&=?:;,@%!'"()#+ -]*$/u;

/**
 * A text as it is: nothing is escaped in backticks, and nothing that could end it or begin a placeholder is in it.
 * @returns nothing where it cannot be written so
 */
export function literal(text: string): string | undefined {
  return HARMLESS.test(text) ? `\`${text}\`` : undefined;
}

/** An expression; it has only what `coded` gives, and signs of expressions besides backticks and braces. */
export function expression(source: string): string {
  return `\`~${source}\``;
}

/** A value that Caddy sends as it is. */
export function value(text: string): string {
  const plain = text.replace(/[{}`]/g, encodeURIComponent);
  return `\`${plain}\``;
}

/** A directive with lines of its own. */
export function block(name: string, lines: readonly string[]): string {
  return [`${name} {`, ...lines.flatMap((line) => line.split("\n")).map((line) => `\t${line}`), "}"].join(
    "\n",
  );
}
