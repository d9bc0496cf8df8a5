import type { Lang } from "../i18n/lang.ts";
import type { Problems } from "../kit/problems.ts";
import type { FileReference, PageReference } from "../markdown/rendered-body.ts";
import type { Addresses } from "../model/address.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Instant, Story } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Span } from "./live/span.ts";
import type { SaidOfPhoto } from "./photo-notes.ts";
import type { StorySchema } from "./story-schema.ts";

/** One language of a story as read. */
export interface ReadText {
  id: StoryId;
  lang: Lang;
  file: string;
  /** Hash of the file. */
  hash: string;
  /** Photos that it shows. */
  photos: readonly { file: string; line: number; lead: boolean }[];
  /** Stories that it names. */
  references: readonly { id: StoryId; line: number; file?: string }[];
  /** Pages that it links to. Each may stand in another file, an entry of its live report. */
  pages: readonly (PageReference & { file?: string })[];
  /** Files beside it that it links to. */
  files: readonly FileReference[];
  /** What it says of photos besides photos.yaml. */
  said?: readonly SaidOfPhoto[];
  /** Not to be published yet, as far as can be told: its front matter may have errors. */
  draft: boolean;
  /** Absent where its front matter has errors; the rest of the text is checked all the same. */
  story?: ReadStory;
}

/** What shows photos and refers to files: a text, or an entry of a live report. */
export type ShowingText = Pick<ReadText, "lang" | "file" | "photos" | "files" | "said"> & {
  /** False where it is not to be public, so that nothing of what it shows is either. */
  isPublic?: boolean;
};

export interface ReadStory {
  story: Story;
  /** The plain text of its body. */
  text: string;
  /** `2025-02-13` in the site's zone. */
  day: string;
  aliasLines: readonly number[];
  /** The line that states its id in feeds. */
  feedIdLine: number;
  /** The line that states its place in a series. */
  seriesLine: number;
  /** For a live report. */
  span?: Span;
}

/** What reading a story needs to know. */
export interface ReadingContext {
  newsroom: Newsroom;
  schema: StorySchema;
  addresses: Addresses;
  problems: Problems;
  now: Instant;
  /** Shows drafts and what is of the future, too. */
  isPreview: boolean;
  /** Hashes of the files that were read besides the texts, by path. */
  hashes: Map<string, string>;
  /** Names of the files in the story's folder, as texts write them. */
  beside: readonly string[];
}
