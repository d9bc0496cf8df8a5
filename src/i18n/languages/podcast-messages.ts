/** Words of podcasts. */
export interface PodcastMessages {
  /** Above the chapters of a recording. */
  chapters: string;
  newest: string;
  episodes: string;
  subscribe: string;
  /** Before the address that a listener puts into a program for podcasts. */
  address: string;
  copy: string;
  copied: string;
  /** Counted from 1. */
  episode: (n: number) => string;
  season: (n: number) => string;
  kind: Readonly<Record<"trailer" | "bonus", string>>;
}
