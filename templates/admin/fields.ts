/** Fields of the editor, made from the schemas by which the content is checked. */

import type { z } from "zod";
import { type Lang, languageOf } from "../../src/i18n/lang.ts";
import type { DeskMessages } from "../../src/i18n/languages/desk-messages.ts";

/** A field as the editor's configuration has it (https://sveltiacms.app/en/docs/fields). */
export interface Field {
  name: string;
  label: string;
  widget: string;
  required?: boolean;
  i18n?: boolean | "duplicate";
  [option: string]: unknown;
}

/** What the types of a schema cannot tell of a field, by its path: `source.url`; a star stands for one key. */
export type Widgets = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Making {
  words: DeskMessages;
  /** The languages of the site, for texts that each has. */
  languages: readonly Lang[];
  widgets: Widgets;
  /** Paths that the desk does not offer. */
  without: readonly string[];
  /** Paths whose value all languages of an entry share. */
  shared?: readonly string[];
  /** Whether each language of an entry has a file. */
  isTranslated?: boolean;
}

/** The part of zod's definitions that is walked. */
interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  valueType?: Schema;
  in?: Schema;
  out?: Schema;
  options?: Schema[];
  items?: Schema[];
  entries?: Record<string, string>;
  values?: (string | number | boolean)[];
}
type Schema = { def: Definition };

/** The fields of an object of a schema, in the order in which it has them. */
export function fieldsOf(schema: unknown, making: Making, path = ""): Field[] {
  const kinds = kindsOf(inner(schema as Schema));
  const [{ def } = { def: {} as Definition }] = kinds.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return Object.entries(def.shape ?? {}).flatMap(([key, part]) => {
    const at = path === "" ? key : `${path}.${key}`;
    if (making.without.includes(at)) return [];
    const field = fieldOf(key, part, making, at);
    return [kinds.length > 1 ? ofKinds(field, key, kinds, making) : field];
  });
}

/** An object, or each of those that it may be. */
function kindsOf(schema: Schema): Schema[] {
  if (schema.def.type !== "union") return [schema];
  return (schema.def.options ?? []).map(inner).filter(({ def }) => def.type === "object");
}

/** What only some kinds must have is not required, and what tells them apart has a choice of all. */
function ofKinds(field: Field, key: string, kinds: readonly Schema[], { words }: Making): Field {
  const parts = kinds.flatMap(({ def }) => def.shape?.[key] ?? []);
  const values = parts.flatMap(({ def }) => (def.type === "literal" ? (def.values ?? []) : []));
  return {
    ...field,
    ...(values.length > 0 ? { options: choices(values.map(String), words) } : {}),
    required: field.required === true && parts.length === kinds.length && parts.every(isRequired),
  };
}

function fieldOf(name: string, schema: Schema, making: Making, path: string): Field {
  const given = making.widgets[path] ?? making.widgets[`*.${name}`];
  const widget = given ?? widgetOf(inner(schema), making, path);
  const hint = making.words.hints[path];
  return {
    name,
    label: making.words.keys[name] ?? name,
    ...(widget as { widget: string }),
    ...(hint === undefined ? {} : { hint }),
    required: isRequired(schema),
    ...(isUsual(schema) ? { default: true } : {}),
    ...(making.isTranslated ? { i18n: making.shared?.includes(path) ? "duplicate" : true } : {}),
  };
}

function widgetOf(
  { def }: Schema,
  making: Making,
  path: string,
): Record<string, unknown> & { widget: string } {
  const within = (schema: unknown) => fieldsOf(schema, making, path);
  switch (def.type) {
    case "object":
      return { widget: "object", collapsed: "auto", fields: within({ def }) };
    case "array":
      return listOf(inner(def.element as Schema), making, path);
    case "tuple":
      return { widget: "list", field: { name: "n", label: "", widget: "number", value_type: "float" } };
    case "boolean":
      return { widget: "boolean" };
    case "number":
      return { widget: "number", value_type: isWhole(def) ? "int" : "float" };
    case "enum":
      return { widget: "select", options: choices(Object.values(def.entries ?? {}), making.words) };
    case "literal":
      return { widget: "select", options: choices((def.values ?? []).map(String), making.words) };
    case "union":
      return unionOf(def.options ?? [], making, path);
    default:
      return { widget: "string" };
  }
}

function listOf(element: Schema, making: Making, path: string): Record<string, unknown> & { widget: string } {
  if (element.def.type === "enum")
    return { ...widgetOf(element, making, path), widget: "select", multiple: true };
  if (element.def.type !== "object" && element.def.type !== "union") return { widget: "list" };
  return { ...widgetOf(element, making, path), widget: "list" };
}

/** A text that each language has, a kind among several, or the richest of several forms. */
function unionOf(
  options: readonly Schema[],
  making: Making,
  path: string,
): Record<string, unknown> & { widget: string } {
  const list = options.map(inner).find(({ def }) => def.type === "array");
  if (list !== undefined) return widgetOf(list, making, path);
  const objects = options.map(inner).filter(({ def }) => def.type === "object");
  const [richest] = objects.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (richest === undefined) return { widget: "string" };
  if (isWords(richest, making)) return { widget: "object", collapsed: false, fields: textInEach(making) };
  return { ...widgetOf(richest, making, path) };
}

function isWords({ def: { shape = {} } }: Schema, { languages }: Making): boolean {
  return Object.keys(shape).length > 0 && languages.every((lang) => lang in shape);
}

function textInEach({ languages }: Making): Field[] {
  return languages.map((lang) => ({
    name: lang,
    label: languageOf(lang).name,
    widget: "string",
    required: false,
  }));
}

function sizeOf({ def: { shape = {} } }: Schema): number {
  return Object.keys(shape).length;
}

function choices(
  values: readonly string[],
  { values: names }: DeskMessages,
): { label: string; value: string }[] {
  return values.map((value) => ({ label: names[value] ?? value, value }));
}

/** Without what is put around the shape of a value: defaults, transformations, that it may be left out. */
function inner(schema: Schema): Schema {
  const { def } = schema;
  if (def.innerType) return inner(def.innerType);
  if (def.type !== "pipe") return schema;
  return inner((def.in?.def.type === "transform" ? def.out : def.in) as Schema);
}

function isRequired(schema: Schema): boolean {
  return !(schema as unknown as z.ZodType).safeParse(undefined).success;
}

/** Whether a switch is on where nothing is said. */
function isUsual(schema: Schema): boolean {
  return (schema as unknown as z.ZodType).safeParse(undefined).data === true;
}

function isWhole(def: object): boolean {
  return "format" in def || JSON.stringify(def).includes("int");
}

/** Chooses from a register by the names of what it has; an empty one leaves a line to write in. */
export function chooseFrom(
  choices: readonly { key: string; name: string }[],
): Record<string, unknown> & { widget: string } {
  if (choices.length === 0) return { widget: "string" };
  return { widget: "select", options: choices.map(({ key, name }) => ({ label: name, value: key })) };
}

/** The paths among fields of texts that each language may have. */
export function wordPaths(fields: readonly Field[], languages: readonly string[]): string[] {
  return pathsAmong(fields, ({ fields: within }) => {
    const names = (within as Field[] | undefined)?.map(({ name }) => name);
    return names !== undefined && names.join() === languages.join();
  });
}

/** The paths among fields of switches that are on where nothing is said. */
export function usualPaths(fields: readonly Field[]): string[] {
  return pathsAmong(fields, (field) => field.default === true);
}

function pathsAmong(fields: readonly Field[], isOne: (field: Field) => boolean, path = ""): string[] {
  return fields.flatMap((field) => {
    const at = path === "" ? field.name : `${path}.${field.name}`;
    if (isOne(field)) return [at];
    return Array.isArray(field.fields) ? pathsAmong(field.fields as Field[], isOne, at) : [];
  });
}
