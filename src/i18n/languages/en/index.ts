import type { Language } from "../language.ts";
import { messages } from "./messages.ts";
import { reading } from "./reading.ts";
import { typography } from "./typography.ts";

export const en: Language<"en"> = {
  ...reading,
  name: "English",
  direction: "ltr",
  script: "Latin",
  typeface: ["latin"],
  typography,
  slugs: {},
  messages,
  answers: { yes: ["yes"], no: ["no"] },
};
