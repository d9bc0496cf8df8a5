/** Texts and patterns as nginx reads them. */

/** A text in quotation marks. */
export function quoted(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** A dollar would begin a variable, and nginx has no escape for it; in values it occurs only within addresses. */
export function withoutVariables(value: string): string {
  return value.replaceAll("$", "%24");
}

/** A pattern for exactly this text. */
export function pattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** In small letters, as nginx makes them when it compares. */
export function small(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A pattern for this text as browsers ask for it: a letter that addresses have only in escapes may be written either way. */
export function asRequested(text: string): string {
  return Array.from(text, (sign) => {
    const escaped = encodeURIComponent(sign);
    if (escaped === sign) return pattern(sign);
    const anyCase = escaped.replace(/[A-F]/g, (digit) => `[${digit}${digit.toLowerCase()}]`);
    return `(?:${anyCase}|${sign === " " ? "\\+" : pattern(sign)})`;
  }).join("");
}
