import { basename } from "node:path";
import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";

/**
 * What a file for a host says apart from its texts, statement by statement: equal for two files that differ in texts only.
 * @throws Error where the file cannot be read in its format
 */
export function statementsOf(name: string, text: string): string[] {
  if (/\.jsonc?$/.test(name)) return partsOf(JSON.parse(text.replace(/^\s*\/\/.*\n/gm, "")));
  if (name.endsWith(".toml")) return partsOf(parseToml(text));
  if (/\.ya?ml$/.test(name)) return partsOf(fromYaml(text));
  // A map of Apache is lines of two words.
  if (["_headers", "_redirects"].includes(basename(name)) || name.endsWith(".txt"))
    return text.split("\n").map(lineShape);
  return directivesOf(text);
}

/** The statements of one file that another has not, or has fewer of. */
export function beyond(statements: readonly string[], others: readonly string[]): string[] {
  const left = new Map([...Map.groupBy(others, (other) => other)].map(([key, all]) => [key, all.length]));
  return statements.filter((statement) => {
    const count = left.get(statement) ?? 0;
    left.set(statement, count - 1);
    return count <= 0;
  });
}

function fromYaml(text: string): unknown {
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  if (document.errors.length > 0) throw document.errors[0];
  return document.toJS();
}

/** The kind of each value, with the keys that lead to it; addresses as keys are texts. */
function partsOf(value: unknown, place = ""): string[] {
  if (Array.isArray(value))
    return [`${place}: list`, ...value.flatMap((each) => partsOf(each, `${place}[]`))];
  if (typeof value !== "object" || value === null) return [`${place}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) =>
    partsOf(inner, `${place}.${key.startsWith("/") ? "T" : key}`),
  );
}

/** A line of `_headers` or `_redirects`: the name of a header, or the number of its words; comments are one word. */
function lineShape(line: string): string {
  const [, header] = /^ {2}([A-Za-z-]+): /.exec(line) ?? [];
  return (
    header ??
    line
      .trimEnd()
      .replace(/^#.*/, "#")
      .replace(/[^\s#]\S*/g, "T")
  );
}

/**
 * Directives of nginx, Apache and Caddy with the number of their words, and how what is around them begins. Words that are
 * no plain names, and quoted texts, are `T`.
 */
function directivesOf(text: string): string[] {
  const tokens = text
    .replace(/^\s*(?:#|\/\/).*$/gm, "")
    // Room for longer texts.
    .replace(/^map_hash_(?:bucket|max)_size \d+;\n/gm, "")
    .match(/"(?:\\[\s\S]|[^"\\])*"|`[^`]*`|[^\s;{}"`]+|[;{}\n"`]/g);
  const [around, directives]: [string[], string[]] = [[], []];
  let words: string[] = [];
  for (const token of tokens ?? []) {
    if (!/^[;{}\n]$/.test(token)) {
      words.push(/^<?\/?[A-Za-z_]+>?$/.test(token) ? token : "T");
      continue;
    }
    if (words.length > 0) directives.push([...around, words.join(" ")].join(" > "));
    if (token === "{") around.push(words[0] ?? "");
    if (token === "}") around.pop();
    words = [];
  }
  return [...directives, ...around.map((open) => `unclosed ${open}`)];
}
