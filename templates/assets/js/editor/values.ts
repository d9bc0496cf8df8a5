/** Values of content, for which what is empty is as if it were not there. */

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (typeof value === "object" && Object.keys(value).length === 0)
  );
}

/** Whether two values are equal, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(filled(a))) === JSON.stringify(ordered(filled(b)));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, ordered(part)] as const);
  return Object.fromEntries(entries.sort(([x], [y]) => (x < y ? -1 : 1)));
}

/** Without what is empty, at any depth; nothing where all is. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) return some(value.map(filled).filter((part) => !isEmpty(part)));
  if (typeof value !== "object" || value === null) return isEmpty(value) ? undefined : value;
  const entries = Object.entries(value).map(([key, part]) => [key, filled(part)] as const);
  return some(Object.fromEntries(entries.filter(([, part]) => !isEmpty(part))));
}

function some<T extends object>(value: T): T | undefined {
  return isEmpty(value) ? undefined : value;
}

/**
 * Without what the editor says of a switch that nobody touched: it knows on and off, and a file may say neither.
 * @param before the value as it was
 * @param usual switches that are on where nothing is said, by their paths
 */
export function withoutUnsaid(value: unknown, before: unknown, usual: readonly string[], path = ""): unknown {
  if (typeof value === "boolean")
    return before === undefined && value === usual.includes(path) ? undefined : value;
  if (typeof value !== "object" || value === null) return value;
  const was = (key: string) => (before as Record<string, unknown> | undefined)?.[key];
  const below = (key: string) => (path === "" ? key : `${path}.${key}`);
  if (Array.isArray(value))
    return value.map((part, at) => withoutUnsaid(part, was(String(at)), usual, below("*")));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withoutUnsaid(part, was(key), usual, below(key))]),
  );
}
