import type { DeskMessages } from "./desk-messages.ts";
import type { EmbedMessages } from "./embed-messages.ts";
import type { LabelMessages } from "./label-messages.ts";
import type { OwnershipMessages } from "./ownership-messages.ts";
import type { PodcastMessages } from "./podcast-messages.ts";

/** The keys of groups of words, as in `messages.ts`. */
type Role = "text" | "photo" | "video" | "illustration" | "translation" | "editing";

type Box =
  | "fact"
  | "note"
  | "tip"
  | "important"
  | "warning"
  | "caution"
  | "profile"
  | "timeline"
  | "question"
  | "details";

/** Words of what only some stories and sites have, a group for each form. The same rules hold as for `Messages`. */
export interface FormMessages {
  desk: DeskMessages;
  embed: EmbedMessages;
  boxes: BoxMessages;
  contribution: ContributionMessages;
  code: CodeMessages;
  chart: ChartMessages;
  labels: LabelMessages;
  event: EventMessages;
  banner: BannerMessages;
  series: SeriesMessages;
  recording: RecordingMessages;
  podcast: PodcastMessages;
  gallery: GalleryMessages;
  live: LiveMessages;
  ownership: OwnershipMessages;
  preview: PreviewMessages;
}

/** After the mark of a story that the preview alone shows, with a time. */
interface PreviewMessages {
  /** It comes out by itself. */
  due: (when: string) => string;
  /** It is a draft, which does not. */
  dated: (when: string) => string;
}

/** What takes place, on the page that announces it. */
interface EventMessages {
  title: string;
  when: string;
  where: string;
  online: string;
  /** Before the address of the event's own page. */
  more: string;
  status: Readonly<Record<"cancelled" | "postponed", string>>;
  /** Text of the link to the file of one event. */
  add: string;
  /** Text of the link to the file of all events. */
  all: string;
}

/** The announcement above every page. */
interface BannerMessages {
  /** Names it for readers who do not see it. */
  label: string;
  /** Dismisses it for good. */
  close: string;
}

/** What somebody did for a story: «Фото: Олена Коваль». */
interface ContributionMessages {
  roles: Readonly<Record<Role, string>>;
  /** What somebody is who writes, where `byline.authors` and `author.kind` would name them amiss. */
  person: Readonly<Record<"feminine" | "masculine", string>>;
  /** The label of a byline of women alone, in languages whose label for men does not fit them. */
  women?: (n: number) => string;
}

/** Code in a text. */
interface CodeMessages {
  /** @param language its name, such as `Python` */
  label(language: string): string;
}

/** Numbers that are drawn. */
interface ChartMessages {
  /** For those who do not see it. */
  kinds: Readonly<Record<"bar" | "line" | "dot", string>>;
  /** Before the label and the value of the largest and of the smallest number, within a sentence. */
  largest: string;
  smallest: string;
  allInTable: string;
  /** What opens the table. */
  data: string;
  noValue: string;
}

/** What boxes within a text are labelled as. */
interface BoxMessages {
  labels: Readonly<Record<Box, string>>;
  /** What an item of a list of tasks is, for those who do not see its mark. */
  tasks: Readonly<Record<"done" | "open", string>>;
}

/** Sound and moving pictures of one's own. */
interface RecordingMessages {
  /** What the recording is, before its length: «Відео, 0:42». */
  kinds: Readonly<Record<"audio" | "video", string>>;
  /** Opens what is said. */
  transcript: string;
  download: string;
  /** Shown by browsers that play no recordings. */
  open: string;
}

/** Stories that belong together. */
interface SeriesMessages {
  /** Series and podcasts, above a list of their feeds. */
  all: string;
  kind: Readonly<Record<"series" | "podcast", string>>;
  /** Counted from 1. @param of how many there are in the end, where that is known */
  part: (n: number, of: number | undefined) => string;
  previous: string;
  next: string;
  /** Names the parts beside a story for readers who do not see them. */
  neighbours: string;
}

/** Words of galleries, of their viewer, which shows one photo at a time, and of pictures that move. */
interface GalleryMessages {
  /** «Галерея: 5 фото», for those who hear it. */
  label: (photos: number) => string;
  /** «Фото 2 з 5». */
  position: (number: number, photos: number) => string;
  previous: string;
  next: string;
  close: string;
  /** Beside a picture that moves, which then shows its first frame. */
  stop: string;
}

/** Live reports. A time follows `until`, `ended` and `starts`, a number `came`. */
interface LiveMessages {
  /** Marks a story that is a report going on now. */
  mark: string;
  /** Stands after the mark. */
  until: string;
  ended: string;
  starts: string;
  /** The heading of the entries. */
  heading: string;
  /** The heading of the list of those that sum up the report. */
  keys: string;
  pinned: string;
  updated: string;
  link: string;
  empty: string;
  /** The button that shows what came; how many stands in brackets after it. */
  fresh: string;
  came: string;
  offline: string;
  all: string;
}
