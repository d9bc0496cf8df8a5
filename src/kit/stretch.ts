/** A text that is made of parts, such as those of a sentence with a link in it. */
export interface Stretch {
  text: string;
  /** Where each part ends, in order; none where the text is in one piece. */
  readonly ends: number[];
}

/**
 * Replaces every match of a pattern in a stretch; the ends of the parts move along. What is put in where two parts meet
 * belongs to the second.
 * @param pattern global
 */
export function replaceIn(
  stretch: Stretch,
  pattern: RegExp,
  by: string | ((match: string, at: number) => string),
): void {
  const { text, ends } = stretch;
  if (ends.length === 0) {
    stretch.text = text.replace(pattern, (match, ...rest) => replacement(by, match, offsetOf(rest)));
    return;
  }
  let out = "";
  let done = 0;
  let part = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const put = replacement(by, match, index);
    if (put === match) continue;
    const end = index + match.length;
    const start = out.length + index - done;
    for (; part < ends.length && (ends[part] as number) < end; part++) {
      const within = (ends[part] as number) - index;
      ends[part] = start + (within > put.length ? put.length : within);
    }
    out += text.slice(done, index) + put;
    done = end;
  }
  for (; part < ends.length; part++) ends[part] = (ends[part] as number) + out.length - done;
  stretch.text = out + text.slice(done);
}

function replacement(
  by: string | ((match: string, at: number) => string),
  match: string,
  at: number,
): string {
  return typeof by === "string" ? by : by(match, at);
}

/** The offset, out of what `String.replace` passes after the match: groups, offset, text, and maybe the named groups. */
function offsetOf(rest: readonly unknown[]): number {
  return rest.find((value) => typeof value === "number") as number;
}
