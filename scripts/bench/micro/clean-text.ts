import { cleanText, withoutControls } from "../../../src/kit/text.ts";
import type { Trick } from "./trick.ts";

export const cleanTexts: Trick = {
  title: "texts cleaned only where a look finds what may be unclean",
  plain: "always",
  prepare(material) {
    const files = material.texts().map(({ yaml, body }) => yaml + body);
    return {
      stories: material.stories,
      plain: () => files.map((file) => withoutControls(file).normalize("NFC")),
      trick: () => files.map(cleanText),
    };
  },
};
