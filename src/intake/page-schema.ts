import { z } from "zod";
import type { Site } from "../model/site.ts";
import { aliasesOn } from "./alias-schema.ts";
import { eventSchemaFor } from "./event-schema.ts";
import { line } from "./schemas.ts";

/** The front matter of a plain page of a site. */
export function pageSchemaFor(site: Pick<Site, "baseUrl" | "timeZone">) {
  return z.strictObject({
    title: line,
    lede: line.optional(),
    aliases: aliasesOn(site),
    footer: z.boolean().default(true),
    event: eventSchemaFor(site.timeZone).optional(),
  });
}
