import type { Reading } from "../language.ts";
import { stemming } from "./stemming.ts";

/** Of Belgium, whose newspapers this follows also in its quotation marks. */
export const reading: Reading<"nl"> = { code: "nl", dates: { locale: "nl-BE", timeJoin: " om " }, stemming };
