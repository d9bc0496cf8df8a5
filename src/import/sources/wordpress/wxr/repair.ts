import { withoutForbidden } from "../../../../kit/xml.ts";

const OPENING = "<![CDATA[";
const CLOSING = "]]>";
/** An ampersand that begins no entity. */
const BARE = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,30});)/gi;
/** What follows where a section really ends: the end of an element of the export, or the next section. */
const AFTER_SECTION =
  /^\s{0,20}(?:<!\[CDATA\[|<\/(?:wp|dc|content|excerpt|wfw|icl):|<\/(?:title|link|guid|category|description|pubDate|generator)\s*>)/;
/** The longest that has to be seen to decide what something is. */
const LOOK_AHEAD = 64;

/**
 * Makes XML of what old versions, plugins and broken servers write: characters that XML forbids go, an ampersand that
 * begins no entity is written as one, and `]]>` in a text does not end it. Lines stay as they are.
 */
export class Repair {
  #rest = "";
  #isInSection = false;

  write(text: string): string {
    return this.#repaired(this.#rest + withoutForbidden(text), LOOK_AHEAD);
  }

  end(): string {
    return this.#repaired(this.#rest, 0);
  }

  #repaired(text: string, lookAhead: number): string {
    const end = text.length - lookAhead;
    let [out, at] = ["", 0];
    while (at < end) {
      const mark = this.#isInSection ? CLOSING : OPENING;
      const found = text.indexOf(mark, at);
      const stop = found < 0 || found >= end ? end : found;
      const part = text.slice(at, stop);
      out += this.#isInSection ? part : escaped(text, at, stop);
      at = stop;
      if (stop !== found) break;
      at += mark.length;
      out += this.#passed(mark, text.slice(at, at + LOOK_AHEAD));
    }
    this.#rest = text.slice(Math.max(at, 0));
    return out;
  }

  /** Goes past the mark of a section; one that only looks like the end is written so that it is none. */
  #passed(mark: string, after: string): string {
    if (mark === CLOSING && !AFTER_SECTION.test(after)) return `]]${CLOSING}${OPENING}>`;
    this.#isInSection = !this.#isInSection;
    return mark;
  }
}

/** A part of the text with its ampersands made right; what follows it decides about the last ones. */
function escaped(text: string, start: number, stop: number): string {
  const part = text.slice(start, stop);
  if (!part.includes("&")) return part;
  const seen = text.slice(start, stop + LOOK_AHEAD);
  let [out, at] = ["", 0];
  for (const { index } of seen.matchAll(BARE)) {
    if (index >= part.length) break;
    out += `${part.slice(at, index)}&amp;`;
    at = index + 1;
  }
  return out + part.slice(at);
}
