import type { Remark } from "../../../../../src/import/archive.ts";
import { originLine } from "../../../../../src/import/archive.ts";
import { hugoShortcodes } from "../../../../../src/import/sources/folders/markup/hugo-shortcodes.ts";
import { liquidTags } from "../../../../../src/import/sources/folders/markup/liquid-tags.ts";
import { mdxTags } from "../../../../../src/import/sources/folders/markup/mdx.ts";
import { rewriteBody } from "../../../../../src/import/sources/folders/markup/rewriting.ts";
import { teraShortcodes } from "../../../../../src/import/sources/folders/markup/tera-shortcodes.ts";
import { rewritingOf } from "../../../../../src/import/sources/folders/passes.ts";
import { SiteFiles } from "../../../../../src/import/sources/folders/site-files.ts";
import { SiteTexts } from "../../../../../src/import/sources/folders/site-texts.ts";

export type System = "hugo" | "liquid" | "zola" | "mdx" | "none";

/** Every text is known but `nowhere`. */
const LINKS = {
  to: (target: string) => (target.includes("nowhere") ? undefined : `/old/${target.replace("post:", "")}/`),
};
const NAMES: Readonly<Record<string, string>> = {
  "site.baseurl": "",
  "page.title": "Назва",
  "site.city": "Київ",
};

function tagsOf(system: System) {
  if (system === "hugo")
    return hugoShortcodes({ links: LINKS, parameter: (name) => (name === "city" ? "Київ" : undefined) });
  if (system === "zola") return teraShortcodes();
  if (system === "mdx") return mdxTags((path) => path);
  if (system === "none") return undefined;
  const filters = {
    address: (path: string) => `/base${path}`,
    absolute: (path: string) => `https://old.example${path}`,
  };
  return liquidTags({ links: LINKS, lookup: (path) => NAMES[path.join(".")], filters });
}

export interface Rewritten {
  text: string;
  remarks: readonly Remark[];
  /** The line of the origin of each line. */
  lines: readonly (number | undefined)[];
}

export function rewritten(system: System, markdown: string): Rewritten {
  const files = new SiteFiles(import.meta.dirname);
  const context = {
    files,
    texts: new SiteTexts(),
    path: "posts/a.md",
    address: "/posts/a/",
    lang: undefined,
    contents: [""],
  };
  const { body, remarks } = rewriteBody(markdown, 1, rewritingOf(tagsOf(system), context));
  const lines = body.text.split("\n").map((_, at) => originLine(body, at));
  return { text: body.text, remarks, lines };
}
