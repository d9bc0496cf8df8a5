/** The words of the demo's stories, to measure typefaces with. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Language = "uk" | "en" | "fr";

const ARTICLES = join(import.meta.dirname, "../content/articles");

/** Markdown that is not text: lines that are not paragraphs, addresses, markup. */
const NO_TEXT = /^(?:\[\[|!\[|\[\^|\||#|>).*$|\]\([^)]*\)|[[\]*_`]/gm;

/** All headlines and all bodies in a language, each as one line. */
export function demoTexts(language: Language): { headlines: string; bodies: string } {
  const stories = globSync(`**/${language}.md`, { cwd: ARTICLES }).sort();
  const texts = stories.map((file) => readFileSync(join(ARTICLES, file), "utf8").split(/^---$/m));
  const headlines = texts.map(([, front = ""]) => /^title: "?(.*?)"?$/m.exec(front)?.[1] ?? "");
  const bodies = texts.map(([, , body = ""]) => body.replace(NO_TEXT, ""));
  return { headlines: headlines.join(" "), bodies: bodies.join(" ").replace(/\s+/g, " ") };
}
