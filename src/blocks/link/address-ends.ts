import type { MarkdownIt as Parser } from "markdown-it";

/** Signs with which a sentence goes on after an address: those of GFM 6.9, and of Ukrainian and French texts. */
const OF_SENTENCE = /[?!.,:;*_~'"…«»‹›“”„‘’|]$/u;
const ENTITY = /&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});$/i;
const PARTNERS: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Ends an address that stands in the text where its reader would: what closes the sentence is not part of it. */
export function endAddressesInText({ linkify }: Parser): void {
  for (const scheme of ["http:", "https:"]) {
    linkify.add(scheme, {
      validate(text, position, self) {
        const pattern = self.re.get_http_validator();
        pattern.lastIndex = position;
        const found = pattern.exec(text)?.[0] ?? "";
        const semicolon = text[position + found.length] === ";" ? ";" : "";
        const address = withoutSentence(found + semicolon);
        return address === "//" ? 0 : address.length;
      },
    });
  }
}

/** An address without the signs at its end that belong to the sentence: a bracket stays if it was opened within. */
export function withoutSentence(found: string): string {
  const surplus = surplusBrackets(found);
  for (let address = found; ; ) {
    const last = address.at(-1) ?? "";
    const entity = ENTITY.exec(address)?.[0];
    if (entity !== undefined) address = address.slice(0, -entity.length);
    else if ((surplus.get(last) ?? 0) > 0) {
      surplus.set(last, (surplus.get(last) as number) - 1);
      address = address.slice(0, -1);
    } else if (OF_SENTENCE.test(last)) address = address.slice(0, -1);
    else return address;
  }
}

/** How many closing brackets of each kind have no opening one. */
function surplusBrackets(text: string): Map<string, number> {
  const count = (sign: string) => text.split(sign).length - 1;
  return new Map(
    Object.entries(PARTNERS).map(([closing, opening]) => [closing, count(closing) - count(opening)]),
  );
}
