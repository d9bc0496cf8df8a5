/** Texts: front matter in YAML and a body in markdown, of which what was not touched stays as it was written. */
import type { DeskContent } from "../../../../src/model/desk-content.ts";
import { shownMatter, writtenMatter } from "./matter.ts";
import { withoutUnsaid } from "./values.ts";
import { type Values, YamlFile } from "./yaml-file.ts";

const PARTS = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n([\s\S]*))?$/;

/** Goes with the values of a text through the editor: its front matter as it was written. */
const ORIGINAL = "visnyk_original";

/** The values of a text, and its body. */
export function readText(text: string, content: DeskContent): Values {
  const [, matter, body = ""] = PARTS.exec(text) ?? [];
  if (matter === undefined) return { body: text };
  const shown = shownMatter(new YamlFile(matter).values, content);
  return { ...shown, body: body.replace(/^\n+/, ""), [ORIGINAL]: matter };
}

/** The text that has such values. */
export function writeText(values: Values, content: DeskContent): string {
  const { body = "", [ORIGINAL]: original = "", ...all } = values;
  const file = new YamlFile(String(original));
  const shown = withoutUnsaid(all, file.values, content.usual.text ?? []) as Values;
  const matter = file.with(shown, {
    shown: (before) => shownMatter(before, content),
    written: writtenMatter,
  });
  const text = `${String(body).trim()}\n`;
  return Object.keys(writtenMatter(shown)).length === 0 ? text : `---\n${matter}---\n${text}`;
}
