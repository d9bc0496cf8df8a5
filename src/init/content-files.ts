import type { Lang } from "../i18n/lang.ts";
import { DRAWINGS } from "./drawings.ts";
import { siteYaml } from "./site-yaml.ts";
import type { NewFile, NewsroomWish } from "./wish.ts";
import { deskWords, firstWords } from "./words/index.ts";
import type { Around, NewText, StoryKey } from "./words/words.ts";

/** The keys of stories, the one that leads first. */
const STORIES: Readonly<Record<StoryKey, string>> = {
  "ready-files": "[notes, technology]",
  "first-story": "[notes]",
};

const KEYS = Object.keys(STORIES) as StoryKey[];

/** The content of a new newsroom: two stories, a page about it, and the registers. */
export function contentFiles(wish: NewsroomWish): NewFile[] {
  const desk = deskWords(wish.languages[0]);
  return [
    { path: "content/site.yaml", text: siteYaml(wish) },
    { path: "content/topics.yaml", text: topicsYaml(wish) },
    { path: "content/authors.yaml", text: authorsYaml(wish) },
    ...wish.languages.flatMap((lang) => textsIn(lang, wish)),
    ...KEYS.flatMap((key) => drawingOf(key, wish)),
    // A folder that is empty is lost in Git.
    { path: "content/static/.gitkeep", text: "" },
    { path: "content/theme/style.css", text: `/* ${desk.style} */\n` },
  ];
}

/** The folder of a story, below `articles/`. */
export function storyId(key: StoryKey, { date }: NewsroomWish): string {
  return `${date.slice(0, 10).replaceAll("-", "/")}-${key}`;
}

function textsIn(lang: Lang, wish: NewsroomWish): NewFile[] {
  const { stories, about } = firstWords(lang);
  const around: Around = {
    name: wish.name,
    day: wish.date.slice(0, 10),
    page: (path) => (lang === wish.languages[0] ? path : `/${lang}${path}`),
    story: (key) => storyId(key, wish),
  };
  return [
    ...KEYS.map((key) => ({
      path: `content/articles/${storyId(key, wish)}/${lang}.md`,
      text: written(
        stories[key],
        [
          `date: ${wish.date}`,
          `tags: ${STORIES[key]}`,
          "authors: [newsroom]",
          `photo:\n  file: ${key}.svg\n  alt: ${JSON.stringify(stories[key].picture)}`,
        ],
        around,
      ),
    })),
    { path: `content/pages/about/${lang}.md`, text: written(about, [], around) },
  ];
}

function drawingOf(key: StoryKey, wish: NewsroomWish): NewFile[] {
  const folder = `content/articles/${storyId(key, wish)}`;
  return [
    { path: `${folder}/${key}.svg`, text: DRAWINGS[key] },
    {
      path: `${folder}/photos.yaml`,
      text: `${key}.svg: { kind: illustration, credit: Visnyk, licence: MIT }\n`,
    },
  ];
}

function written({ title, lede, body }: NewText, more: readonly string[], around: Around): string {
  const matter = [`title: ${JSON.stringify(title)}`, `lede: ${JSON.stringify(lede)}`, ...more];
  return `---\n${matter.join("\n")}\n---\n${body(around)}`;
}

function topicsYaml({ languages }: NewsroomWish): string {
  const topic = (key: "notes" | "technology", kind: string) =>
    `${key}:\n  kind: ${kind}\n  name: ${inEach(languages, (lang) => firstWords(lang)[key].name)}\n  description:\n${languages
      .map((lang) => `    ${lang}: ${JSON.stringify(firstWords(lang)[key].description)}\n`)
      .join("")}`;
  return `# ${deskWords(languages[0]).topics}\n${topic("notes", "section")}${topic("technology", "theme")}`;
}

function authorsYaml({ languages }: NewsroomWish): string {
  const name = inEach(languages, (lang) => firstWords(lang).newsroom);
  return `# ${deskWords(languages[0]).authors}\nnewsroom: { kind: organisation, name: ${name} }\n`;
}

/** A text for each language, as a flow of YAML. */
export function inEach(languages: readonly Lang[], text: (lang: Lang) => string): string {
  return `{ ${languages.map((lang) => `${lang}: ${JSON.stringify(text(lang))}`).join(", ")} }`;
}
