/** Addresses as patterns, in what the expressions of nginx, Apache and Caddy have in common. */

/** A pattern for exactly this text. */
export function pattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** The same with codes for all signs of ASCII but letters, digits and a few, so that none can mean anything around it. */
export function coded(text: string): string {
  return text
    .toWellFormed()
    .replace(
      /[^/._\-A-Za-z0-9\u0080-\u{10FFFF}]/gu,
      (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
    )
    .replaceAll(".", "\\.");
}

/** In small letters, as far as addresses have them in ASCII. */
export function small(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A pattern for this text as browsers ask for it: a letter that addresses have only in escapes may be written either way. */
export function asRequested(text: string, exactly: (text: string) => string = pattern): string {
  return Array.from(text, (sign) => {
    const escaped = sign === "*" ? "%2A" : encodeURIComponent(sign);
    if (escaped === sign) return exactly(sign);
    const anyCase = escaped.replace(/[A-F]/g, (digit) => `[${digit}${digit.toLowerCase()}]`);
    // By itself it would begin any letter that has to be escaped.
    if (sign === "%") return anyCase;
    return `(?:${anyCase}|${sign === " " ? "\\+" : exactly(sign)})`;
  }).join("");
}

/** The same for a path, in which slashes part names. */
export function requestedPath(path: string, exactly?: (text: string) => string): string {
  return path
    .split("/")
    .map((part) => asRequested(part, exactly))
    .join("/");
}
