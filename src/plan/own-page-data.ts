/** What is wrong with what the code of a page gives to be shown: changes are only seen in plain data. */

type Fault = readonly [message: string, hint: string];

/** @returns nothing for plain data with a title */
export function dataFault(shown: unknown): Fault | undefined {
  const found = unplain(shown, "", new Set());
  if (found !== undefined) return found;
  const { title } = (shown ?? {}) as { title?: unknown };
  return typeof title === "string" && title.trim() !== ""
    ? undefined
    : ["gives nothing to be shown with a title", "Let view return { title: … } and what else it shows."];
}

/** @param around the objects that it is in */
function unplain(value: unknown, place: string, around: ReadonlySet<unknown>): Fault | undefined {
  if (around.has(value)) return unseen("itself again", place);
  const kind = kindOf(value);
  if (kind !== undefined) return unseen(kind, place);
  if (typeof value !== "object" || value === null) return undefined;
  const within = new Set([...around, value]);
  for (const [key, part] of Object.entries(value)) {
    const fault = unplain(part, place === "" ? key : `${place}.${key}`, within);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What it is besides plain data: values whose changes JSON does not show. */
function kindOf(value: unknown): string | undefined {
  if (["function", "symbol", "bigint"].includes(typeof value)) return `a ${typeof value}`;
  return OPAQUE.find((kind) => value instanceof kind)?.name;
}

const OPAQUE = [Map, Set, WeakMap, WeakSet, Promise, RegExp, Error];

function unseen(kind: string, place: string): Fault {
  return [
    place === ""
      ? `gives ${kind} to be shown, whose changes nothing can see`
      : `gives ${kind} to be shown as ${place}, whose changes nothing can see`,
    "Give texts, numbers, lists and objects; view waits for nothing.",
  ];
}
