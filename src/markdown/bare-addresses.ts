import type { Token } from "markdown-it";

/** Whether a token opens (1) or closes (-1) the link that an address in the text became by itself, or neither (0). */
export function bareAddressNesting({ info, nesting }: Token): number {
  return info === "auto" ? nesting : 0;
}
