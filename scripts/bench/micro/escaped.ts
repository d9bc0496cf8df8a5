import { escapeHtml } from "../../../src/kit/html.ts";
import type { Trick } from "./trick.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Texts that a page escapes, for each that is the story's own: words of the interface, addresses, dates. */
const ON_A_PAGE = 40;

export const escaped: Trick = {
  title: "texts escaped only where a look finds what has to be",
  plain: "always",
  prepare(material) {
    const texts = material
      .texts()
      .flatMap(({ title, lede }) => Array.from({ length: ON_A_PAGE }, () => [title, lede]).flat());
    return {
      stories: material.stories,
      plain: () => texts.map((text) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string)),
      trick: () => texts.map(escapeHtml),
    };
  },
};
