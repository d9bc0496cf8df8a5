import type { Language } from "../language.ts";
import { messages } from "./messages.ts";
import { reading } from "./reading.ts";
import { typography } from "./typography.ts";

export const pl: Language<"pl"> = {
  ...reading,
  name: "Polski",
  direction: "ltr",
  script: "Latin",
  alphabet: "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
  typeface: ["latin", "latin-ext"],
  letters: "ĄąĆćĘęŁłŃńŚśŹźŻż",
  typography,
  slugs: {},
  messages,
  answers: { yes: ["tak"], no: ["nie"] },
};
