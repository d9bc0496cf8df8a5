import type { Token } from "markdown-it";

/** How a token leads into an address that stands in the text and became a link of its own (1), out of it (-1), or neither (0). */
export function bareAddressNesting({ info, nesting }: Token): number {
  return info === "auto" ? nesting : 0;
}
