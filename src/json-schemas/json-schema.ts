import { z } from "zod";

/** What is added to what a schema says by itself, by paths of keys such as `photo.alt`. */
export interface Notes {
  /** What a key is, in a sentence, for those who write files. */
  words: Readonly<Record<string, string>>;
  /** Values that this newsroom knows: they are proposed, and others are left to the checks. */
  known?: Readonly<Record<string, readonly string[]>>;
}

/** A part of a JSON Schema. */
interface Part {
  description?: string;
  type?: unknown;
  enum?: unknown;
  properties?: Record<string, Part>;
  required?: string[];
  items?: Part;
  anyOf?: Part[];
  oneOf?: Part[];
  additionalProperties?: Part | boolean;
}

/**
 * What a file may hold, as JSON Schema of draft 7, which all editors know. It says which keys there are, of which kinds their
 * values are and which must be there; what only the program can tell is left to its checks.
 */
export function jsonSchemaOf(schema: z.ZodType, title: string, notes: Notes): object {
  const { $schema, ...made } = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const shape = jsonSchema as Part;
      takeShorthand(zodSchema, shape);
      requireNeeded(zodSchema, shape);
      // Nothing may be left empty: where the program takes such a value, it tells what is missing.
      if (shape.anyOf !== undefined) shape.anyOf = shape.anyOf.filter(({ type }) => type !== "null");
    },
  });
  annotate(made as Part, "", notes);
  return { $schema, title, ...made };
}

/** What a value may also be written as: what the program makes the value of it before it looks. */
function takeShorthand(schema: z.core.$ZodTypes, shape: Part): void {
  const { def } = schema._zod;
  if (def.type !== "pipe") return;
  const before = (def.in as z.core.$ZodTypes)._zod.def;
  if (before.type !== "transform") return;
  const made = (value: unknown) => before.transform(value, { value, issues: [] } as never);
  if (typeof made(true) === "object") stand(shape, { type: "boolean" });
  else if (typeof made("") === "object") takeText(shape);
  else if (typeof made(1) === "string" && shape.type === "string") shape.type = ["string", "number"];
}

/** A text may stand for a list of one, or for an object with nothing but a key. */
function takeText(shape: Part): void {
  stand(shape, shape.items === undefined ? { type: "string" } : { ...shape.items });
}

/** Something shorter may stand for the whole. */
function stand(shape: Part, short: Part): void {
  const whole = { ...shape };
  for (const key of Object.keys(shape)) delete shape[key as keyof Part];
  shape.anyOf = [short, whole];
}

/** Which keys must be there is asked of the program: a value that is made of another one is never optional by its form. */
function requireNeeded(schema: z.core.$ZodTypes, shape: Part): void {
  if (schema._zod.def.type !== "object") return;
  const needed = Object.entries(schema._zod.def.shape).filter(
    ([, value]) => !z.safeParse(value, undefined).success,
  );
  delete shape.required;
  if (needed.length > 0) shape.required = needed.map(([key]) => key);
}

function annotate(part: Part, path: string, notes: Notes): void {
  const known = notes.known?.[path];
  if (known !== undefined && known.length > 0 && part.type === "string" && part.enum === undefined) {
    propose(part, known);
    return;
  }
  for (const inner of [part.items, part.additionalProperties, ...(part.anyOf ?? []), ...(part.oneOf ?? [])])
    if (typeof inner === "object" && inner !== null) annotate(inner, path, notes);
  for (const [key, inner] of Object.entries(part.properties ?? {})) {
    const place = path === "" ? key : `${path}.${key}`;
    annotate(inner, place, notes);
    const words = notes.words[place];
    if (words !== undefined) inner.description = words;
  }
}

function propose(part: Part, known: readonly string[]): void {
  delete part.type;
  part.anyOf = [{ enum: known }, { type: "string" }];
}
