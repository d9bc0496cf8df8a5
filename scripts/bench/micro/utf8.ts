import { bytesOf } from "../../../src/kit/bytes.ts";
import type { Trick } from "./trick.ts";

export const utf8: Trick = {
  title: "texts to UTF-8 by way of UTF-16",
  plain: "`Buffer.from`",
  prepare(material) {
    const pages = material.pages().map(({ html }) => html);
    const sizes = (encode: (text: string) => Buffer) => pages.map((page) => encode(page).length);
    return {
      stories: pages.length,
      plain: () => sizes((page) => Buffer.from(page)),
      trick: () => sizes(bytesOf),
    };
  },
};
