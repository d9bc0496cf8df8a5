/** What the texts of a new newsroom may refer to. */
export interface Around {
  /** The name of the site. */
  name: string;
  /** The day of the story, such as 2026-11-30. */
  day: string;
  /** The address of a page of the site in the text's language, such as `/feeds/`. */
  page: (path: string) => string;
  /** The folder of the story of this key, below `articles/`. */
  story: (key: StoryKey) => string;
}

export type StoryKey = "ready-files" | "first-story";

export interface NewText {
  title: string;
  lede: string;
  body: (around: Around) => string;
}

export interface NewStory extends NewText {
  /** What its drawing shows. */
  picture: string;
}

/** What `site.yaml` says beside its settings, as lines of comments. */
export interface SiteComments {
  top: string;
  baseUrl: string;
  languages: string;
  authority: string;
  publisher: string;
  navigation: string;
  feeds: string;
  deploy: string;
  look: string;
  robots: string;
}

/** What a new newsroom begins with in a language: short, true, and to be replaced by its own. */
export interface FirstWords {
  /** The code of the language. */
  code: string;
  /** The zone that is proposed where the machine names none. */
  timeZone: string;
  /** That of the site. */
  description: string;
  /** Who signs the first stories. */
  newsroom: string;
  notes: { name: string; description: string };
  technology: { name: string; description: string };
  stories: Readonly<Record<StoryKey, NewStory>>;
  about: NewText;
  /** For those who read the newsroom's files. */
  desk: DeskWords;
}

/** What is said to the desk, in its language. */
export interface DeskWords {
  site: SiteComments;
  topics: string;
  authors: string;
  style: string;
  readme: (desk: Desk) => string;
}

/** What the README of a newsroom names. */
export interface Desk {
  name: string;
  /** How a change comes online, as the chosen host and forge have it. */
  publishing: "workflow" | "target" | "hand";
  /** The folder of a story, below `articles/`. */
  story: string;
}
