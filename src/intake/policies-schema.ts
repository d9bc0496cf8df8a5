import { z } from "zod";
import { POLICIES, type PolicyName } from "../model/policies.ts";
import { fail } from "./story-values.ts";

const PAGE = /^pages\/([a-z0-9-]+)\/?(#[^\s#]+)?$/;

type Place = { page: string; fragment: string } | { url: string };

const place = z.string().transform((text, context): Place => {
  const [, page, fragment = ""] = PAGE.exec(text) ?? [];
  if (page !== undefined) return { page, fragment };
  if (/^https?:\/\/./.test(text) && URL.canParse(text)) return { url: new URL(text).href };
  return fail(
    context,
    "is neither a plain page nor a whole address",
    "Write a folder of pages such as pages/about, perhaps with #part, or https://example.org/ethics/.",
  );
});

const names = Object.keys(POLICIES) as PolicyName[];

/** `policies` in `site.yaml`. */
export const policiesSchema = z.strictObject(
  Object.fromEntries(names.map((name) => [name, place.optional()])) as Record<
    PolicyName,
    z.ZodOptional<typeof place>
  >,
);
