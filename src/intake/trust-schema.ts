import { z } from "zod";
import { TRUST_RELATIONS } from "../model/trust.ts";
import { line, webAddress } from "./schemas.ts";

const addresses = z
  .preprocess((given) => (typeof given === "string" ? [given] : given), z.array(webAddress))
  .default([]);
const lines = z
  .preprocess((given) => (typeof given === "string" ? [given] : given), z.array(line))
  .default([]);

/** `trust` in `site.yaml`: the attributes of `trust.txt`; a single value needs no list. */
export const trustSchema = z.strictObject({
  ...(Object.fromEntries(TRUST_RELATIONS.map((name) => [name, addresses])) as Record<
    (typeof TRUST_RELATIONS)[number],
    typeof addresses
  >),
  disclosure: addresses,
  contact: lines,
});
