import type { FormMessages } from "../../i18n/languages/form-messages.ts";
import type { EmbedSlot } from "./rule.ts";

/** The title of a card: its own, or what it is and whose, as far as that is known. */
export function titleOf(
  { title, embed: { kind, by } }: Pick<EmbedSlot, "title" | "embed">,
  words: FormMessages["embed"],
): string {
  if (title !== "") return title;
  return by === undefined ? words.kinds[kind] : `${words.kinds[kind]}, ${by}`;
}
