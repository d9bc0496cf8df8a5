import type { z } from "zod";

interface SchemaDefinition {
  shape?: Record<string, unknown>;
  valueType?: unknown;
  element?: unknown;
  innerType?: unknown;
  in?: unknown;
  options?: unknown[];
  discriminator?: string;
  values?: unknown[];
  entries?: Record<string, unknown>;
}

/** The keys that an object of a schema may have at a path. @param value the object, which may say of which kind it is */
export function knownKeys(schema: unknown, path: readonly PropertyKey[], value?: unknown): string[] {
  const inner = schemaAt(schema, path);
  return Object.keys(unwrapped(kindOf(inner, value) ?? inner)?.shape ?? {});
}

/** What an object of a schema may say that it is, where one key says it. */
export function kindsAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const { discriminator, options = [] } = definitionOf(schemaAt(schema, path)) ?? {};
  if (discriminator === undefined) return [];
  return options.flatMap((option) => {
    const { values = [], entries = {} } = definitionOf(unwrapped(option)?.shape?.[discriminator]) ?? {};
    return [...values, ...Object.values(entries)].map(String);
  });
}

/** The schema for objects of the kind that an object says. */
function kindOf(schema: unknown, value: unknown): unknown {
  const { discriminator, options = [] } = definitionOf(schema) ?? {};
  if (discriminator === undefined || typeof value !== "object" || value === null) return undefined;
  const kind = (value as Record<string, unknown>)[discriminator];
  return options.find((option) => {
    const key = unwrapped(option)?.shape?.[discriminator] as z.ZodType | undefined;
    return key?.safeParse(kind).success;
  });
}

/** The keys that an object of a schema must have at a path. */
export function neededKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  return knownKeys(schema, path).filter((key) => !isOptional(schema, [...path, key]));
}

/** Whether the value of a schema at a path may be left out. */
export function isOptional(schema: unknown, path: readonly PropertyKey[]): boolean {
  const inner = schemaAt(schema, path) as z.ZodType | undefined;
  return inner?.safeParse(undefined).success ?? true;
}

/** A key that a schema knows. */
export interface KnownKey {
  key: string;
  /** True for a key of a nested object. */
  isInner: boolean;
  /** True where its value is a list of texts. */
  isList: boolean;
}

/** All keys that a schema knows, including those of nested objects. */
export function keysWithin(schema: unknown, isInner = false): KnownKey[] {
  const outer = unwrapped(schema);
  if (outer === undefined) return [];
  if (!outer.shape) return keysWithin(outer.valueType ?? outer.element, true);
  return Object.entries(outer.shape).flatMap(([key, part]) => {
    const { element } = unwrapped(part) ?? {};
    const isList = element !== undefined && unwrapped(element) === undefined;
    return [{ key, isInner, isList }, ...keysWithin(part, true)];
  });
}

/** Whether a schema accepts a text at a path. */
export function takesText(schema: unknown, path: readonly PropertyKey[], text: string): boolean {
  const inner = schemaAt(schema, path) as z.ZodType | undefined;
  return inner?.safeParse(text).success ?? true;
}

function schemaAt(schema: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (step === undefined) return schema;
  const outer = unwrapped(schema);
  if (outer?.shape) return schemaAt(outer.shape[String(step)], rest);
  return schemaAt(outer?.valueType ?? outer?.element, rest);
}

function definitionOf(schema: unknown): SchemaDefinition | undefined {
  return (schema as { def?: SchemaDefinition } | undefined)?.def;
}

function unwrapped(schema: unknown): SchemaDefinition | undefined {
  const def = definitionOf(schema);
  if (def?.shape || def?.valueType || def?.element) return def;
  if (def?.innerType) return unwrapped(def.innerType);
  if (def?.in) return unwrapped(def.in);
  return def?.options?.map(unwrapped).find((option) => option?.shape !== undefined);
}
