import type { Problems } from "../kit/problems.ts";
import { markIn } from "../markdown/marks-in-text.ts";
import type { YamlSource } from "./yaml/yaml.ts";

/** Keys whose texts readers see. */
const SHOWN: ReadonlySet<string> = new Set([
  ...["title", "lede", "alt", "caption", "text", "name"],
  ...["place", "address", "election", "process", "amount", "campaign", "method", "targeting", "suspended"],
]);

/** Warns of markdown, HTML and shortcodes in texts of the front matter, which are shown as they are. */
export function warnOfMarks(matter: object, yaml: YamlSource, file: string, problems: Problems): void {
  for (const [path, text] of textsOf(matter)) {
    const mark = markIn(text);
    if (mark === undefined) continue;
    const message = `"${mark.slice(0, LONGEST)}" is shown as it is: "${path.join(".")}" is plain text, without markdown`;
    problems.warn(file, yaml.lineOf(path), message, "Take the marks out.");
  }
}

const LONGEST = 80;

function* textsOf(value: unknown, path: readonly PropertyKey[] = []): Generator<[PropertyKey[], string]> {
  if (typeof value === "string" && SHOWN.has(String(path.at(-1)))) yield [[...path], value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
