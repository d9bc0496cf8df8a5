import { z } from "zod";
import { webAddress } from "./schemas.ts";

const consent = z.enum(["allow", "refuse"]);

/** `robots` in `site.yaml`. */
export const robotsSchema = z.strictObject({
  search: consent.default("allow"),
  previews: consent.default("allow"),
  answers: consent.default("allow"),
  training: consent.default("refuse"),
  policy: webAddress.optional(),
  /** What `training` was called. */
  aiTraining: consent.optional(),
});
