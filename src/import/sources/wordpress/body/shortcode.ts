/** How shortcodes are written. */

/** A shortcode as it is called. */
export interface Call {
  /** In lower case. */
  name: string;
  /** By name, in lower case. */
  attributes: Readonly<Record<string, string>>;
  /** Values without a name. */
  values: readonly string[];
  /** What stands between it and its end, where it has one. */
  content: string | undefined;
  /** All of it, as it is written. */
  original: string;
  /** Where it begins in the text. */
  offset: number;
}

/** Tags of HTML, in which no shortcode is looked for, and what may begin or end a shortcode. */
export const TOKEN =
  /<!--(?:[\s\S]*?-->|[\s\S]*$)|<[a-z/][^<>]*>|(?<escape>\[)?\[(?<end>\/)?(?<name>[a-z][\w-]{0,60})(?=[\s\]=/])/gi;

/** Longer than any shortcode's attributes. */
const LONGEST = 8000;

/**
 * Where the bracket is that closes a tag of a shortcode: quotes hold brackets, if they are closed on the same line.
 * @param from the place after the name
 */
export function closingBracket(text: string, from: number): number | undefined {
  const limit = Math.min(text.length, from + LONGEST);
  for (let at = from; at < limit; at++) {
    const sign = text[at] as string;
    if (sign === "]") return at;
    if (sign === "[" || sign === "<") return undefined;
    if ((sign === '"' || sign === "'") && /[\s=]/.test(text[at - 1] as string))
      at = closingQuote(text, at, sign, limit);
  }
  return undefined;
}

function closingQuote(text: string, at: number, quote: string, limit: number): number {
  for (let end = at + 1; end < limit && text[end] !== "\n"; end++) if (text[end] === quote) return end;
  return at;
}

const ATTRIBUTE =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”„″«»‘’]+([^“”″«»‘’]*)[“”″«»‘’]+|([^\s"']+))|"([^"]*)"|'([^']*)'|(\S+)/g;

/** The attributes of a shortcode and its values without a name. Typographic quotation marks count as straight ones. */
export function attributesIn(rest: string): Pick<Call, "attributes" | "values"> {
  const attributes: Record<string, string> = {};
  const values: string[] = [];
  // `[youtube=https://…]`: an old way to write the only value.
  for (const match of rest.replace(/^=\s*/, "").matchAll(ATTRIBUTE)) {
    const [whole, name, ...texts] = match;
    const text = texts.find((part) => part !== undefined) ?? "";
    const isAddress = /^https?:\/\//i.test(whole);
    if (isAddress) values.push(whole);
    else if (name === undefined) values.push(text);
    else attributes[name.toLowerCase()] ??= text;
  }
  return { attributes, values };
}
