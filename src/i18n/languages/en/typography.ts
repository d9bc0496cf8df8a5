import type { Typography } from "../language.ts";

/** Words that begin with an apostrophe, wherever they stand. */
const CLIPPED = /^(?:twas|tis|twere|twill|twould|twasn|tisn|em|til|cos|coz|n)(?![\p{L}\p{N}])/iu;

/** ’90s. */
const DECADE = /^\d\ds(?![\p{L}\p{N}])/u;

export const typography: Typography = {
  quotes: ["“", "”", "‘", "’"],
  colon: ":",
  hasSingleQuotes: true,
  apostrophes: {
    clipped: [DECADE, CLIPPED],
    // A possessive of `U.S.`, of `Yahoo!`, of a name in brackets or quotation marks.
    possessive: /^[.!?)\]”’"]'s(?![\p{L}\p{N}])/u,
    // A word or a year.
    cut: /^(?:\p{L}|\d\d(?!\d))/u,
  },
};
