import type { HeaderRule } from "./header-rules.ts";

/** Locations for the `server` block of an nginx whose `root` is the site's folder. */
export function nginxLocations(rules: readonly HeaderRule[]): string {
  return rules.map(locationOf).join("\n");
}

function locationOf({ path, headers }: HeaderRule): string {
  const { "Content-Type": type, ...others } = headers;
  const lines = Object.entries(others).map(
    ([name, value]) => `  add_header ${name} ${quoted(value)} always;`,
  );
  if (type !== undefined) lines.unshift("  types { }", `  default_type ${quoted(type)};`);
  return `location ${matcherOf(path)} {\n${lines.join("\n")}\n}\n`;
}

function matcherOf(path: string): string {
  return path.includes("*") ? `~ ^${path.replaceAll(".", "\\.").replaceAll("*", ".*")}$` : `= ${path}`;
}

function quoted(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
