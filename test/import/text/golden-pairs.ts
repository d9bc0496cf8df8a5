import { readdirSync, readFileSync } from "node:fs";

/** A body of another system, the markdown that it must become, and what must be remarked. */
export interface GoldenPair {
  name: string;
  markup: "html" | "markdown";
  source: string;
  expected: string;
  remarks: string[];
}

const FOLDER = new URL("golden/", import.meta.url);

/**
 * The pairs of a golden file. Each begins with a line `=== name`, with `[md]` at its end where the body is markdown; then
 * follow the body, a line `~~~~`, the markdown, and perhaps another `~~~~` with a line for each remark:
 * `line kind: what (detail)`.
 */
export function goldenPairs(file: string): GoldenPair[] {
  const parts = readFileSync(new URL(file, FOLDER), "utf8").split(/^=== (.*)\n/m);
  const pairs: GoldenPair[] = [];
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i] as string;
    const [source = "", expected = "", remarks = ""] = (parts[i + 1] as string).split(/^~~~~$\n?/m);
    pairs.push({
      name,
      markup: name.endsWith("[md]") ? "markdown" : "html",
      source,
      expected: expected.trim(),
      remarks: remarks.trim().split("\n").filter(Boolean),
    });
  }
  return pairs;
}

export function goldenFiles(): string[] {
  return readdirSync(FOLDER).sort();
}
