import type { Reading } from "../language.ts";
import { stemming } from "./stemming.ts";

/** Of Britain, where the 24-hour clock and the day before the month are the custom. */
export const reading: Reading<"en"> = { code: "en", dates: { locale: "en-GB", timeJoin: ", " }, stemming };
