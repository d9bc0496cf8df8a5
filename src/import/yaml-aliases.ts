import { isMap, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap } from "yaml";
import { UsageError } from "../kit/problems.ts";

/** The text of a register in which entries have more aliases; every other character stays. */
export function withAliases(
  text: string,
  aliases: ReadonlyMap<string, readonly string[]>,
  name: string,
): string {
  let out = text;
  for (const [key, names] of aliases) out = withNames(out, key, names, name);
  return out;
}

function withNames(text: string, key: string, names: readonly string[], file: string): string {
  const document = parseDocument(text);
  const entry = isMap(document.contents) ? document.contents.get(key) : undefined;
  if (!isMap(entry))
    throw new UsageError(`"same: ${key}": ${file} has no entry of this key, nor is there a new one.`);
  const known = entry.items.find((pair) => isScalar(pair.key) && pair.key.value === "aliases");
  if (known === undefined) return withNewKey(text, entry, names);
  const missing = names.filter((alias) => !listed(known).includes(alias));
  if (missing.length === 0) return text;
  const list = known.value;
  if (!isSeq(list) || list.range == null)
    throw new UsageError(`${file}: the aliases of "${key}" are not a list.`);
  if (list.flow) {
    const before = list.items.length === 0 ? "" : ", ";
    return insert(text, list.range[1] - 1, before + missing.map(inFlow).join(", "));
  }
  const last = list.items.at(-1) as { range?: readonly number[] | null };
  const start = last.range?.[0] ?? list.range[0];
  const indent = " ".repeat(text.lastIndexOf("-", start) - text.lastIndexOf("\n", start) - 1);
  return insert(
    text,
    lineEnd(text, last.range?.[1] ?? start),
    missing.map((alias) => `\n${indent}- ${inFlow(alias)}`).join(""),
  );
}

function listed({ value }: Pair): unknown[] {
  return isSeq(value) ? (value.toJSON() as unknown[]) : [];
}

function withNewKey(text: string, entry: YAMLMap, names: readonly string[]): string {
  const list = `aliases: [${names.map(inFlow).join(", ")}]`;
  const [start, end] = entry.range as [number, number, number];
  if (entry.flow) {
    const space = /\s$/.exec(text.slice(0, end - 1))?.index;
    return insert(text, space ?? end - 1, `, ${list}`);
  }
  const indent = " ".repeat(start - text.lastIndexOf("\n", start) - 1);
  return insert(text, lineEnd(text, text.slice(0, end).trimEnd().length), `\n${indent}${list}`);
}

/** A name as it stands in a list in brackets. */
function inFlow(name: string): string {
  return stringify([name], { lineWidth: 0, collectionStyle: "flow" })
    .trim()
    .replace(/^\[\s*|\s*\]$/g, "");
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}
