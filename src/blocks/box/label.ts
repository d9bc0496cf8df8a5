import type { FormMessages } from "../../i18n/languages/form-messages.ts";
import type { Kind } from "./kinds.ts";

/** What a box is labelled as; verse has no label. */
export function labelOf({ boxes }: FormMessages, kind: Kind): string {
  return kind === "poem" ? "" : boxes.labels[kind];
}
