import { type HeaderRule, isMatched } from "./header-rules.ts";

/** Locations for the `server` block of an nginx whose `root` is the site's folder. */
export function nginxLocations(rules: readonly HeaderRule[]): string {
  const paths = new Set(rules.map(({ path }) => path));
  return [...paths].map((path) => locationOf(path, rules)).join("\n");
}

/** nginx takes one location for an address, one without a star before others: each has the headers of all rules that match it. */
function locationOf(path: string, rules: readonly HeaderRule[]): string {
  const matching = rules.filter(
    (rule) => rule.path === path || (!path.includes("*") && isMatched(path, rule)),
  );
  const headers = Object.assign({}, ...matching.map((rule) => rule.headers)) as HeaderRule["headers"];
  const { "Content-Type": type, ...others } = headers;
  const lines = Object.entries(others).map(
    ([name, value]) => `  add_header ${name} ${quoted(withoutVariables(value))} always;`,
  );
  if (type !== undefined) lines.unshift("  types { }", `  default_type ${quoted(type)};`);
  return `location ${matcherOf(path)} {\n${lines.join("\n")}\n}\n`;
}

/** nginx compares addresses as they are when they are decoded. */
function matcherOf(path: string): string {
  const parts = decodeURI(path).split("*");
  if (parts.length === 1) return `= ${quoted(parts[0] as string)}`;
  return `~ ${quoted(`^${parts.map(pattern).join(".*")}$`)}`;
}

function pattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** A dollar would begin a variable, and nginx has no escape for it; in values it stands in addresses only. */
function withoutVariables(value: string): string {
  return value.replaceAll("$", "%24");
}

function quoted(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
