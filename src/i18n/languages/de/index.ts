import type { Language } from "../language.ts";
import { messages } from "./messages.ts";
import { reading } from "./reading.ts";
import { typography } from "./typography.ts";

export const de: Language<"de"> = {
  ...reading,
  name: "Deutsch",
  direction: "ltr",
  script: "Latin",
  alphabet: "abcdefghijklmnopqrstuvwxyzäöüß",
  typeface: ["latin"],
  typography,
  slugs: { letters: { ä: "ae", ö: "oe", ü: "ue", ß: "ss" } },
  messages,
  answers: { yes: ["ja"], no: ["nein"] },
};
