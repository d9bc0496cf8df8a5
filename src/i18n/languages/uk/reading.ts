import type { Reading } from "../language.ts";
import { stemming } from "./stemming.ts";

export const reading: Reading<"uk"> = { code: "uk", dates: { locale: "uk-UA", timeJoin: ", " }, stemming };
