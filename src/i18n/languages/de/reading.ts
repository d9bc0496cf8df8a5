import type { Reading } from "../language.ts";
import { stemming } from "./stemming.ts";

export const reading: Reading<"de"> = { code: "de", dates: { locale: "de-DE", timeJoin: ", " }, stemming };
