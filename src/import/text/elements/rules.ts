/** What each element becomes. */
import type { Conversion, Elements } from "../conversion-state.ts";
import { code } from "./code.ts";
import { details } from "./details.ts";
import { embed } from "./embed.ts";
import { figure } from "./figure.ts";
import { heading } from "./heading.ts";
import { image } from "./image.ts";
import { leftOut } from "./left-out.ts";
import { link } from "./link.ts";
import { list } from "./list.ts";
import { note } from "./note.ts";
import { phrases } from "./phrases.ts";
import { quotation } from "./quotation.ts";
import { raised } from "./raised.ts";
import { table } from "./table.ts";

const RULES = [
  leftOut,
  phrases,
  raised,
  note,
  link,
  heading,
  list,
  table,
  code,
  quotation,
  figure,
  image,
  embed,
  details,
];

export function elementsFor(conversion: Conversion): Elements {
  return Object.assign({}, ...RULES.map((rule) => rule(conversion)));
}
