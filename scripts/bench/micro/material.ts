import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderMarkdown } from "../../../src/blocks/render.ts";
import type { Lang } from "../../../src/i18n/lang.ts";
import { messagesFor } from "../../../src/i18n/messages.ts";
import { splitFrontMatter } from "../../../src/intake/front-matter.ts";
import { readNewsroom } from "../../../src/intake/newsroom.ts";
import { memo } from "../../../src/kit/memo.ts";
import { Problems } from "../../../src/kit/problems.ts";
import { Database } from "../../../src/library/database.ts";
import { type Snapshot, snapshotOf } from "../../../src/library/snapshot.ts";
import type { RenderedBody } from "../../../src/markdown/rendered-body.ts";
import type { Newsroom } from "../../../src/model/newsroom.ts";
import type { StoryId } from "../../../src/model/story-id.ts";
import { corpusStory, corpusText } from "../corpus/story.ts";
import { DIALECT, storyFile } from "../corpus/write.ts";

/** Where the site is on whose texts, library and pages tricks are measured. */
export interface BuiltSite {
  stories: number;
  content: string;
  library: string;
  output: string;
}

/** One language of a story, as it was written. */
export interface Written {
  lang: Lang;
  title: string;
  lede: string;
  /** Its front matter. */
  yaml: string;
  /** Markdown. */
  body: string;
}

/** The number of newest stories whose texts are used. */
const STORIES = 400;

/** A time at which all stories are public. */
const AFTER_ALL = Date.UTC(2026, 0);

/** What tricks are measured on. Each part is made when it is first needed. */
export class Material {
  readonly #site: BuiltSite;

  constructor(site: BuiltSite) {
    this.#site = site;
  }

  /** Stories of the whole site. */
  get all(): number {
    return this.#site.stories;
  }

  /** Stories that `texts` has. */
  get stories(): number {
    return Math.min(STORIES, this.all);
  }

  /** Texts of the newest stories, in chronological order. */
  readonly texts: () => readonly Written[] = memo(() =>
    Array.from({ length: this.stories }, (_, i) => textsOf(this.all - this.stories + i, this.all)).flat(),
  );

  /** The bodies that they are rendered to. */
  readonly rendered: () => readonly RenderedBody[] = memo(() => this.texts().map(render));

  /** The pages of public stories of the default language, newest first. */
  readonly pages: () => readonly { id: StoryId; html: string }[] = memo(() => {
    const rows = this.snapshot().db.all<{ id: StoryId; path: string }>(
      "select id, path from stories where lang = ? and live = 1 order by date desc, id limit ?",
      this.newsroom().site.languages[0],
      this.stories,
    );
    return rows.map(({ id, path }) => ({
      id,
      html: readFileSync(join(this.#site.output, path, "index.html"), "utf8"),
    }));
  });

  readonly newsroom: () => Newsroom = memo(() => {
    const problems = new Problems();
    const newsroom = readNewsroom(this.#site.content, undefined, problems);
    if (newsroom === undefined) throw new Error(`there is no newsroom in ${this.#site.content}`);
    return newsroom;
  });

  readonly #library: () => Database = memo(() => Database.openToRead(this.#site.library));

  /** The library of the site, with nothing held in memory yet. */
  snapshot(): Snapshot {
    return snapshotOf(this.#library(), this.newsroom(), AFTER_ALL);
  }
}

function textsOf(index: number, count: number): Written[] {
  const story = corpusStory(index, count);
  return story.langs.map((lang) => {
    const { title, lede } = corpusText(story, lang, count, DIALECT);
    const parts = splitFrontMatter(storyFile(story, lang, count), "story.md", new Problems());
    if (parts === undefined) throw new Error(`story ${index} of the corpus has no front matter`);
    return { lang, title, lede, yaml: parts.yaml, body: parts.body };
  });
}

/** A text as its reader renders it. */
export function render({ lang, body }: Written): RenderedBody {
  const labels = messagesFor(lang).markdown;
  return renderMarkdown(body, { lang, file: "story.md", firstLine: 1, problems: new Problems(), labels });
}
