import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { posterName } from "../blocks/embed/poster-name.ts";
import type { Embed } from "../blocks/embed/provider.ts";
import { PROVIDERS } from "../blocks/embed/providers/index.ts";
import type { EmbedSlot } from "../blocks/embed/rule.ts";
import { renderMarkdown } from "../blocks/render.ts";
import { isLang, type Lang } from "../i18n/lang.ts";
import { messagesFor } from "../i18n/messages.ts";
import { ARTICLES } from "../intake/articles.ts";
import { composed } from "../intake/beside.ts";
import { splitFrontMatter } from "../intake/front-matter.ts";
import { exists, walk } from "../kit/files.ts";
import { Problems } from "../kit/problems.ts";
import { cleanText } from "../kit/text.ts";

/** Something shown from elsewhere that has no picture yet. */
export interface WantedPoster {
  /** The story's folder, below the content folder. */
  folder: string;
  /** Of the picture, without an ending. */
  name: string;
  provider: string;
  embed: Embed;
}

/**
 * What the stories of a content folder show from elsewhere without a picture, each once a folder.
 * @param isAskedFor by the story's id
 */
export function wantedPosters(content: string, isAskedFor: (story: string) => boolean): WantedPoster[] {
  const articles = join(content, ARTICLES);
  const files = exists(articles) ? walk(articles).map(({ path }) => path) : [];
  const wanted = new Map<string, WantedPoster>();
  for (const [folder, paths] of Map.groupBy(files, dirname)) {
    if (!isAskedFor(folder)) continue;
    const beside = paths.map((path) => composed(path.slice(folder.length + 1)));
    for (const file of beside) {
      const lang = file.replace(/\.md$/, "");
      if (file === lang || !isLang(lang)) continue;
      const text = readFileSync(join(articles, folder, file), "utf8");
      for (const poster of unpictured(text, lang, beside, ARTICLES + folder)) {
        const key = `${folder}/${poster.name}`;
        if (!wanted.has(key)) wanted.set(key, poster);
      }
    }
  }
  return [...wanted.values()];
}

function unpictured(text: string, lang: Lang, beside: string[], folder: string): WantedPoster[] {
  // Whatever is wrong with a text is told by the check.
  const problems = new Problems();
  const parts = splitFrontMatter(cleanText(text), folder, problems);
  if (parts === undefined) return [];
  const labels = messagesFor(lang).markdown;
  const place = { lang, file: folder, firstLine: parts.bodyLine, problems, labels, beside };
  const { body } = renderMarkdown(parts.body, place);
  const slots = body.filter((part): part is EmbedSlot => typeof part === "object" && part.slot === "embed");
  return slots.flatMap(({ provider, embed, photos }) => {
    const name = posterName(provider, embed);
    const isWanted = photos.length === 0 && PROVIDERS[provider]?.posters !== undefined;
    return name === undefined || !isWanted ? [] : [{ folder, name, provider, embed }];
  });
}
