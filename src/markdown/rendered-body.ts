import type { Lang } from "../i18n/lang.ts";
import type { Messages } from "../i18n/messages.ts";
import type { Problems } from "../kit/problems.ts";
import type { Body, Heading } from "../model/body.ts";
import type { StoryId } from "../model/story-id.ts";

/** What a text is rendered for, and where its problems go. */
export interface RenderContext {
  lang: Lang;
  /** File the text comes from, as problems name it. */
  file: string;
  /** Line of that file, counted from 1, on which the text begins. */
  firstLine: number;
  problems: Problems;
  /** Words of the interface that stand inside a body, in its language. */
  labels: Messages["markdown"];
  /** Somebody paid for the text: search engines are told that its links are not the newsroom's own. */
  isPaidFor?: boolean;
  /** Names of the files beside the text, as `composed` has them; absent where it can have none. */
  beside?: readonly string[];
  /** Set for a text that shares its page with others. */
  within?: {
    /** What the ids of its headings and footnotes begin with. */
    prefix: string;
    /** By how many levels its headings are lower. */
    depth: number;
  };
}

/** A story that the text names, by a card or by a link. */
export interface StoryReference {
  id: StoryId;
  line: number;
  kind: "card" | "link";
}

/** A link to a page: a path of this site that begins with a slash, or a whole address, which may also be of this site. */
export interface PageReference {
  address: string;
  line: number;
}

/** A photo that the text shows. */
export interface PhotoReference {
  /** File name in the story's folder. */
  file: string;
  /** Plain text, empty where the editor wrote none. */
  alt: string;
  line: number;
}

/** A file beside the text that it refers to, other than photos. */
export interface FileReference {
  /** Its name in the story's folder. */
  file: string;
  line: number;
}

export interface RenderedBody {
  body: Body;
  headings: Heading[];
  /** Plain text, one line for each block; without footnote markers, photos and cards. */
  text: string;
  words: number;
  /** By line. */
  stories: StoryReference[];
  /** By line. */
  photos: PhotoReference[];
  pages: PageReference[];
  files: FileReference[];
}
