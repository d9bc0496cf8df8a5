/** Texts of which anything may come, and what of them every format carries. */
import fc from "fast-check";

/** What a reader should get: the text less what XML 1.0 (2.2) forbids, its lines joined. */
export function carried(text: string): string {
  return [...text]
    .filter((c) => isXmlCharacter(c.codePointAt(0) as number))
    .join("")
    .replace(/[\t\n\r]+/g, " ");
}

function isXmlCharacter(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  return point < 0xd800 || (point > 0xdfff && point < 0xfffe) || point > 0xffff;
}

/** Any text: any units of UTF-16, and what means something in HTML, XML or JSON. */
export const anyCharacters = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        "]]>",
        "<![CDATA[",
        "&amp;",
        "&",
        "<",
        ">",
        '"',
        "'",
        "</script>",
        "\r\n",
        "\u0000",
        "\ud83d",
        "\ufffe",
        "&#13;",
        "\u202e",
        "\u{1f1fa}",
        "€",
        "ї",
      ),
    )
    .map((parts) => parts.join("")),
);
