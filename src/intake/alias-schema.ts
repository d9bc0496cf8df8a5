import { z } from "zod";
import type { Site } from "../model/site.ts";
import { oldAddress } from "./old-addresses.ts";

/** Old addresses of a page of a site, by `addressText`. */
export function aliasesOn({ baseUrl }: Pick<Site, "baseUrl">) {
  const alias = z.string().transform((text, context) => {
    const address = oldAddress(text, baseUrl);
    if (typeof address === "string") return address;
    context.addIssue({ code: "custom", message: address.message, params: { hint: address.hint } });
    return z.NEVER;
  });
  return z.array(alias).default([]);
}
