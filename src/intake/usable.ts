/** What can be used of a newsroom's files despite errors in them, to find errors elsewhere. Nothing is published then. */
import type { z } from "zod";
import { LANGS } from "../i18n/lang.ts";
import { siteSchema } from "./site-schema.ts";

/** Stand-ins for settings that every site must have. */
const STAND_IN = {
  name: "…",
  description: "…",
  baseUrl: "https://site.invalid/",
  languages: [...LANGS],
  timeZone: "UTC",
  authority: "site.invalid,2000",
  publisher: { name: "…" },
};

/** The settings that are valid, and stand-ins for required ones that are not. */
export function usableSettings(data: unknown): z.output<typeof siteSchema> {
  const right = Object.entries(siteSchema.shape).flatMap(([key, schema]) => {
    const value = valueAt(data, key);
    return value !== undefined && schema.safeParse(value).success ? [[key, value]] : [];
  });
  return siteSchema.parse({ ...STAND_IN, ...Object.fromEntries(right) });
}

/** Whether settings say which languages a site has: only then a text can be missing in one. */
export function namesLanguages(data: unknown): boolean {
  return siteSchema.shape.languages.safeParse(valueAt(data, "languages")).success;
}

/** The entries of a register that are valid. */
export function usableEntries<K extends z.core.$ZodRecordKey, V extends z.ZodType>(
  schema: z.ZodRecord<K, V>,
  data: unknown,
): z.output<z.ZodRecord<K, V>> {
  const entries = typeof data === "object" && data !== null ? Object.entries(data) : [];
  const right = entries.filter(([key, value]) => schema.safeParse({ [key]: value }).success);
  return schema.parse(Object.fromEntries(right));
}

function valueAt(data: unknown, key: string): unknown {
  const isObject = typeof data === "object" && data !== null && Object.hasOwn(data, key);
  return isObject ? (data as Record<string, unknown>)[key] : undefined;
}
