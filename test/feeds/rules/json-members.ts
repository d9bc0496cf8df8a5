/** Holds a value of JSON against a description of what it may be. */
import type { Check } from "./tokens.ts";

/** What is wrong with a value, each with its place before it. */
export type Rule = (value: unknown, place: string) => string[];

export type Members = Readonly<Record<string, readonly ["one" | "maybe", Rule]>>;

export type JsonObject = Readonly<Record<string, unknown>>;

/** @param rules what cannot be said of single members */
export function object(members: Members, ...rules: ((value: JsonObject) => string[])[]): Rule {
  return (value, place) => {
    if (!isObject(value)) return [`${place}: is no object`];
    const missing = Object.keys(members)
      .filter((name) => members[name]?.[0] === "one" && value[name] === undefined)
      .map((name) => `${place}: no ${name}`);
    const wrong = Object.entries(value).flatMap(([name, part]) => memberFindings(members, name, part, place));
    return [
      ...missing,
      ...wrong,
      ...rules.flatMap((rule) => rule(value).map((finding) => `${place}: ${finding}`)),
    ];
  };
}

/** JSON Feed 1.1, "Extensions": members of one's own begin with an underscore and are objects. */
function memberFindings(members: Members, name: string, value: unknown, place: string): string[] {
  const rule = members[name]?.[1];
  if (rule !== undefined) return rule(value, `${place}.${name}`);
  if (!name.startsWith("_")) return [`${place}: ${name} is not known here`];
  return isObject(value) ? [] : [`${place}.${name}: is no object`];
}

export function array(rule: Rule): Rule {
  return (value, place) =>
    Array.isArray(value)
      ? value.flatMap((item, i) => rule(item, `${place}[${i}]`))
      : [`${place}: is no array`];
}

export function text(check: Check): Rule {
  return (value, place) => {
    if (typeof value !== "string") return [`${place}: is no string`];
    const problem = check(value);
    return problem === undefined ? [] : [`${place}: ${JSON.stringify(value)} ${problem}`];
  };
}

export const number: Rule = (value, place) =>
  typeof value === "number" && value > 0 ? [] : [`${place}: is no number above zero`];

export const boolean: Rule = (value, place) =>
  typeof value === "boolean" ? [] : [`${place}: is no boolean`];

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
