import type { Messages } from "../i18n/messages.ts";
import type { Picture } from "./photo.ts";

/** «Фото: NASA / CC0». A drawing is called one even where nobody is named; any other picture without credit and licence has no line. */
export function creditLine(
  words: Pick<Messages, "credit" | "pictureKind">,
  { kind, credit, licence }: Pick<Picture, "kind" | "credit" | "licence">,
): string {
  const terms = licence ? ` / ${licence}` : "";
  if (credit) return words.credit[kind](credit) + terms;
  return kind === "illustration" || terms !== "" ? words.pictureKind[kind] + terms : "";
}
