import type { Language } from "../language.ts";
import { messages } from "./messages.ts";
import { reading } from "./reading.ts";
import { typography } from "./typography.ts";

export const fr: Language<"fr"> = {
  ...reading,
  name: "Français",
  direction: "ltr",
  script: "Latin",
  alphabet: "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûü",
  typeface: ["latin"],
  typography,
  slugs: { elides: true },
  messages,
  answers: { yes: ["oui"], no: ["non"] },
};
