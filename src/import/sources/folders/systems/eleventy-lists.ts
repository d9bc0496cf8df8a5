import { partFile } from "../front-matter.ts";
import type { Lists } from "../other-addresses.ts";
import { below } from "../settings.ts";
import type { SiteFiles } from "../site-files.ts";
import { isGeneral } from "../story-kinds.ts";
import type { SiteIndex } from "../system.ts";
import { isValues, textOf, type Values } from "../values.ts";
import { filledPermalink } from "./eleventy-addresses.ts";
import { type EleventySettings, eleventyConfig } from "./eleventy-settings.ts";
import { textIn } from "./scripts.ts";

const TEMPLATE = /\.(?:njk|liquid|webc|hbs|ejs|pug|11ty\.[cm]?js)$/;

/** Templates that make pages: lists, feeds. */
export function templatesOf(files: SiteFiles, { input }: EleventySettings): string[] {
  return files
    .below(input.replace(/\/$/, ""))
    .filter((path) => TEMPLATE.test(path) && !/(?:^|\/)_/.test(path));
}

/** Where lists and feeds stood, as the front matter of their templates says. */
export function listsOf(files: SiteFiles, settings: EleventySettings, texts: SiteIndex): Lists {
  const { base, input } = settings;
  const at = (path: string) => below(base, path);
  const made = templatesOf(files, settings).map((path) => permalinkOf(files.read(path) ?? ""));
  const script = files.read(eleventyConfig(files) ?? "") ?? "";
  const permalinks = [
    ...made.flatMap(({ permalink }) => permalink ?? []),
    ...(textIn(script, "outputPath") ? [textIn(script, "outputPath") as string] : []),
  ];
  const isFeed = (path: string) => /(?:feed|rss|atom)[^/]*\.(?:xml|json)$|feed\/[^/]*\.xml$/i.test(path);
  const patterns = made.filter(
    ({ alias, permalink = "" }) => alias !== undefined && /\btags?\b|topic|categor/i.test(permalink),
  );
  const folders = new Set(
    texts.texts.flatMap(({ path }) => path.slice(input.length).split("/").slice(0, -1)[0] ?? []),
  );
  return {
    archives: [...folders].filter(isGeneral).map((folder) => at(`${folder}/`)),
    topicLists: [at("tags/")],
    feeds: [...new Set(permalinks.filter((path) => isFeed(path) && !path.includes("{")))].map(at),
    topic: ({ name }) =>
      patterns.flatMap(({ alias, permalink = "" }) => {
        const path = filledPermalink(permalink, ([first]) => (first === alias ? name : undefined));
        return path === undefined ? [] : [at(path)];
      }),
    format: "atom",
  };
}

interface Made {
  permalink: string | undefined;
  /** What one page of a template for several is about. */
  alias: string | undefined;
}

function permalinkOf(template: string): Made {
  const { data, fault } = partFile(template);
  if (fault !== undefined) return inScript(template);
  const pagination: Values = isValues(data.pagination) ? data.pagination : {};
  return { permalink: textOf(data.permalink), alias: textOf(pagination.alias) };
}

/** Of front matter that is a script, what is written there as a text: an address with one name in it. */
function inScript(template: string): Made {
  const alias = textIn(template, "alias");
  const [, before, after] = /[`]([^`\n$]*)\$\{[^}`]*\}([^`\n$]*)[`]/.exec(template) ?? [];
  const isPattern = alias && before?.includes("/");
  return {
    permalink: isPattern ? `${before}{{ ${alias} | slugify }}${after}` : textIn(template, "permalink"),
    alias,
  };
}
