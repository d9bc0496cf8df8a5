import type { ArchiveBody, Remark } from "../../../src/import/archive.ts";
import type { Converted, Resolver } from "../../../src/import/text/conversion.ts";
import { convert } from "../../../src/import/text/convert.ts";

/** Knows every photo by its name, and no text. */
export const RESOLVER: Resolver = {
  lang: "uk",
  link: (address) => address,
  photo: ({ src }) =>
    src.includes("missing")
      ? undefined
      : src
          .replace(/[?#].*$/, "")
          .split("/")
          .at(-1),
};

/** Converts a body that begins on line 1. */
export function converted(text: string, markup: ArchiveBody["markup"] = "html"): Converted {
  return convert({ markup, text, line: 1 }, RESOLVER);
}

/** A remark as golden files have it. */
export function shownRemark({ line, kind, what, detail }: Remark): string {
  return `${line ?? "?"} ${kind}: ${what}${detail === undefined ? "" : ` (${detail})`}`;
}
