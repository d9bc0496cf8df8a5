import type { Reading } from "../language.ts";
import { stemming } from "./stemming.ts";

export const reading: Reading<"pl"> = { code: "pl", dates: { locale: "pl-PL", timeJoin: ", " }, stemming };
