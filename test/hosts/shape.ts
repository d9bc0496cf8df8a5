/** What a file for a host is made of, apart from what its texts say: equal for two files that differ in texts only. */
import { basename } from "node:path";
import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";

/** @throws Error where the file cannot be read in its format */
export function shapeOf(name: string, text: string): unknown {
  if (/\.jsonc?$/.test(name)) return kindsOf(JSON.parse(text.replace(/^\s*\/\/.*\n/gm, "")));
  if (name.endsWith(".toml")) return kindsOf(parseToml(text));
  if (/\.ya?ml$/.test(name)) return kindsOf(fromYaml(text));
  if (["_headers", "_redirects"].includes(basename(name))) return text.split("\n").map(lineShape);
  return tokensOf(text);
}

function fromYaml(text: string): unknown {
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  if (document.errors.length > 0) throw document.errors[0];
  return document.toJS();
}

/** Keys stay, texts become their kind. */
function kindsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kindsOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.entries(value).map(([key, inner]) => [key.startsWith("/") ? "path" : key, kindsOf(inner)]);
}

/** A line of `_headers` or `_redirects`: its indentation, the name of a header, the number of its words. */
function lineShape(line: string): string {
  const [, header] = /^ {2}([A-Za-z-]+): /.exec(line) ?? [];
  return header ?? line.trimEnd().replace(/\S+/g, "T");
}

/** Words and quoted texts as `T`, and the signs that end a directive or hold it together, as nginx, Apache and Caddy read them. */
function tokensOf(text: string): string {
  return text
    .replace(/^\s*(?:#|\/\/).*$/gm, "")
    // Room for longer texts.
    .replace(/^map_hash_(?:bucket|max)_size \d+;\n/gm, "")
    .replace(/"(?:\\[\s\S]|[^"\\\n])*"|`[^`\n]*`|[^\s;{}"`]+/g, "T")
    .replace(/[ \t]+/g, " ");
}
