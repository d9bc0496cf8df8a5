import type { Language } from "../language.ts";
import { messages } from "./messages.ts";
import { reading } from "./reading.ts";
import { typography } from "./typography.ts";

export const nl: Language<"nl"> = {
  ...reading,
  name: "Nederlands",
  direction: "ltr",
  script: "Latin",
  alphabet: "abcdefghijklmnopqrstuvwxyzéèëïóöü",
  typeface: ["latin"],
  typography,
  slugs: {},
  messages,
  answers: { yes: ["ja"], no: ["nee", "neen"] },
};
