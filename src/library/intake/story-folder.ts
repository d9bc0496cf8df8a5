import { basename, join } from "node:path";
import { readUtf8 } from "../../kit/files.ts";
import { nearest } from "../../kit/text.ts";
import { isLang, type Lang } from "../../model/lang.ts";
import { isStoryId } from "../../model/story-id.ts";
import type { StoryFolder } from "./articles.ts";

import { type ReadingContext, type ReadText, readStoryFile } from "./story-file.ts";
import { type ReadPhoto, readPhotos } from "./story-photos.ts";

export interface ReadFolder {
  texts: readonly ReadText[];
  photos: readonly ReadPhoto[];
}

/** Reads all languages of a story and the photos that they show. */
export async function readStoryFolder(
  folder: StoryFolder,
  content: string,
  context: ReadingContext,
): Promise<ReadFolder> {
  const { problems } = context;
  if (!isStoryId(folder.id)) {
    problems.error(
      folder.path,
      undefined,
      "the folder's name is the story's id for ever and may hold only a–z, 0–9 and hyphens",
      "Rename it, for instance 2025/02/13-umerov-brussels.",
    );
    return { texts: [], photos: [] };
  }
  const texts: ReadText[] = [];
  for (const { path } of folder.files) {
    const lang = languageOf(path, context);
    if (lang === undefined) continue;
    const source = readUtf8(join(content, path));
    if (source === undefined) problems.error(path, undefined, "is not UTF-8 text", "Save the file as UTF-8.");
    else texts.push(readStoryFile(source, { id: folder.id, lang, file: path }, context));
  }
  return { texts, photos: await readPhotos(folder, texts, content, context) };
}

/** The language that a file of a story is in; a markdown file that is in none of the site's is a problem. */
function languageOf(path: string, { newsroom, problems }: ReadingContext): Lang | undefined {
  const name = basename(path);
  if (!/\.md$/i.test(name)) return undefined;
  if (!name.endsWith(".md")) {
    problems.error(
      path,
      undefined,
      "ends in capital letters, and would not be read on other machines",
      "Rename it: the ending is .md.",
    );
    return undefined;
  }
  const lang = name.slice(0, -".md".length);
  const { languages } = newsroom.site;
  if (isLang(lang) && languages.includes(lang)) return lang;
  problems.error(
    path,
    undefined,
    `"${lang}" is not a language of this site (${languages.join(", ")})`,
    hintFor(lang, languages),
  );
  return undefined;
}

function hintFor(lang: string, languages: readonly Lang[]): string {
  const near = nearest(lang, languages) ?? languages[0];
  return `A story's file is named for its language, such as ${near}.md; languages are set in site.yaml.`;
}
