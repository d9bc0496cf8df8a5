/** Texts, patterns and goals as Apache reads them. */
import { coded } from "../patterns.ts";

/** A text in quotation marks. What would end a line is not in it; `${` would name a variable. */
export function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** The same for `mod_rewrite`, which takes backslashes as they are; it is given no text with quotation marks. */
export function rewriting(text: string): string {
  return `"${text.replaceAll('"', "\\x22")}"`;
}

/** What a `RewriteRule` puts in place of an address: a sign that begins a variable there is escaped. */
export function goal(address: string): string {
  return address.replace(/[%$\\]/g, "\\$&");
}

/** A condition on the address of a request, in an expression of Apache. @param source a pattern of `coded` parts */
export function addressIs(source: string): string {
  return `%{REQUEST_URI} =~ m#${source}#`;
}

/** A pattern for a path with stars, decoded as Apache has it. */
export function starPattern(path: string): string {
  return path
    .split("*")
    .map((part) => coded(decodeURI(part)))
    .join(".*");
}

/** A block of directives. */
export function section(name: string, argument: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [`<${name} ${argument}>`, ...lines.map((line) => `  ${line}`), `</${name}>`];
}

/** Directives of modules that a server may lack. */
export function withModules(modules: readonly string[], lines: readonly string[]): string[] {
  return modules.reduceRight<string[]>(
    (inner, module) => section("IfModule", `mod_${module}.c`, inner),
    [...lines],
  );
}
