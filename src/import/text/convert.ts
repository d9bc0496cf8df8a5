import type { Convert } from "./conversion.ts";

/** Markdown as it is, until there is a conversion. */
export const convert: Convert = ({ text }) => ({ markdown: text, opening: undefined, remarks: [] });
