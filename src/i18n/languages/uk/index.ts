import type { Language } from "../language.ts";
import { messages } from "./messages.ts";
import { reading } from "./reading.ts";
import { romanisation } from "./romanisation.ts";
import { typography } from "./typography.ts";

export const uk: Language<"uk"> = {
  ...reading,
  name: "Українська",
  direction: "ltr",
  script: "Cyrillic",
  alphabet: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
  typeface: ["cyrillic", "latin"],
  typography,
  slugs: { romanisation },
  messages,
  answers: { yes: ["так"], no: ["ні"] },
};
