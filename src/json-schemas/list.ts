import { z } from "zod";
import { authorsSchema } from "../intake/authors-schema.ts";
import { entrySchemaFor } from "../intake/live/entry-schema.ts";
import { pageSchemaFor } from "../intake/page-schema.ts";
import { photosSchema, topicsSchema } from "../intake/schemas.ts";
import { seriesSchema } from "../intake/series-schema.ts";
import { siteSchema } from "../intake/site-schema.ts";
import { storySchemaFor } from "../intake/story-schema.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { jsonSchemaOf, type Notes } from "./json-schema.ts";
import { messagesSchema } from "./messages.ts";
import { REGISTER_WORDS } from "./words/registers.ts";
import { SITE_WORDS } from "./words/site.ts";
import { PAGE_WORDS, STORY_WORDS } from "./words/story.ts";

/** A kind of file of the content, and what it may hold. */
export interface ContentFile {
  /** The name of its schema, and what editors call it. */
  name: string;
  title: string;
  /** Files of YAML below the content folder; absent for the front matter of texts, which stand in files of Markdown. */
  files?: string;
  schema: (newsroom: Newsroom) => z.ZodType;
  words: Notes["words"];
  known?: (newsroom: Newsroom) => NonNullable<Notes["known"]>;
}

/** What `redirects.yaml` is, beside what its addresses may be. */
const redirectsSchema = z.record(z.string(), z.string());

export const CONTENT_FILES: readonly ContentFile[] = [
  {
    name: "story",
    title: "The front matter of a story",
    schema: storySchemaFor,
    words: STORY_WORDS,
    known: (newsroom) => ({
      tags: topicNames(newsroom),
      authors: [...newsroom.authors.keys()],
      "authors.name": [...newsroom.authors.keys()],
      series: [...newsroom.series.keys()],
      "series.key": [...newsroom.series.keys()],
    }),
  },
  {
    name: "page",
    title: "The front matter of a plain page",
    schema: ({ site }) => pageSchemaFor(site),
    words: PAGE_WORDS,
  },
  {
    name: "entry",
    title: "The front matter of an entry of a live report",
    schema: entrySchemaFor,
    words: STORY_WORDS,
    known: ({ authors }) => ({ authors: [...authors.keys()] }),
  },
  {
    name: "site",
    title: "The settings of the site",
    files: "site.yaml",
    schema: () => siteSchema,
    words: SITE_WORDS,
    known: ({ topics }) => ({ navigation: [...topics.all()].map(({ key }) => key) }),
  },
  {
    name: "topics",
    title: "Topics of stories",
    files: "topics.yaml",
    schema: () => topicsSchema,
    words: REGISTER_WORDS,
    known: ({ topics }) => ({ parent: [...topics.all()].map(({ key }) => key) }),
  },
  {
    name: "authors",
    title: "Who signs stories",
    files: "authors.yaml",
    schema: () => authorsSchema,
    words: REGISTER_WORDS,
  },
  {
    name: "series",
    title: "Series and podcasts",
    files: "series.yaml",
    schema: () => seriesSchema,
    words: REGISTER_WORDS,
  },
  {
    name: "redirects",
    title: "Where old addresses lead: an address, story:… or gone",
    files: "redirects.yaml",
    schema: () => redirectsSchema,
    words: {},
  },
  {
    name: "photos",
    title: "What is known of the photos beside a text",
    files: "articles/**/photos.yaml",
    schema: () => photosSchema,
    words: REGISTER_WORDS,
  },
];

/** A schema for files of a newsroom. */
export interface NamedSchema {
  name: string;
  /** Files of YAML below the content folder, if it is for such. */
  files: string | undefined;
  schema: object;
}

/** The schemas of all files of a newsroom. */
export function schemasFor(newsroom: Newsroom): NamedSchema[] {
  const words = newsroom.site.languages.map((lang) => ({
    name: `messages-${lang}`,
    files: `theme/messages/${lang}.yaml`,
    schema: messagesSchema(lang),
  }));
  const ofContent = CONTENT_FILES.map((file) => ({
    name: file.name,
    files: file.files,
    schema: jsonSchemaFor(file, newsroom),
  }));
  return [...ofContent, ...words];
}

/** The JSON Schema of a kind of file, with the topics, authors and series that this newsroom has. */
export function jsonSchemaFor({ schema, title, words, known }: ContentFile, newsroom: Newsroom): object {
  return jsonSchemaOf(schema(newsroom), title, { words, ...(known && { known: known(newsroom) }) });
}

/** Keys, and names as the first language has them: both are taken. */
function topicNames({ topics, site }: Newsroom): string[] {
  const all = [...topics.all()];
  return [...new Set([...all.map(({ key }) => key), ...all.map(({ name }) => name[site.languages[0]])])];
}
