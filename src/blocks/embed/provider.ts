/** What is shown from elsewhere, which decides its words and its look. */
export type EmbedKind = "video" | "audio" | "post" | "map" | "chart";

/** The box of a frame: 16:9, 9:16, 4:3, the height of one track or of a list of tracks, or as tall as posts are. */
export type EmbedShape = "wide" | "tall" | "map" | "bar" | "panel" | "post";

/** The page that a provider makes to be shown within others, once a reader asks for it. */
export interface EmbedFrame {
  src: string;
  /** What is added to its query for those who read at night, such as `theme=dark`. */
  dark?: string;
}

/** What an address shows. */
export interface Embed {
  kind: EmbedKind;
  shape: EmbedShape;
  /** Under which people see the same on the provider's own pages, without what tracks them. */
  address: string;
  /**
   * Of letters, digits, `.`, `_` and `-`: names the picture of it, `youtube-4czjS9h4Fpg.jpg`. Absent for what has no picture
   * of its own, such as a map.
   */
  id?: string;
  /** Whose it is, where the address says so: `@NASA`. Stands for a title where there is none. */
  by?: string;
  /** Absent where the provider has none for such an address: it can only be linked to. */
  frame?: EmbedFrame;
}

/**
 * Why an address of a provider cannot be shown: it has no id, or none that the provider could have; it is a short one,
 * which tells nothing; it is for those only who are signed in or invited.
 */
export type EmbedFault = "id" | "short" | "closed";

/** Where a picture of what is shown can be had; `page` and `oembed` are documents that name it. */
export type PosterSource = { image: string } | { oembed: string } | { page: string };

/** A site, or a kind of sites, of which pages can show something. */
export interface Provider {
  /** As readers know it. */
  name: string;
  /**
   * Names of its hosts, without `www.` and `m.`. Absent for programs that anybody may run: these are known by the form of
   * their addresses, and nobody is asked.
   */
  hosts?: readonly string[] | RegExp;
  /** Nothing for an address that shows nothing of the kind, such as that of a channel. */
  read(url: URL): Embed | EmbedFault | undefined;
  /** Where its pictures can be had, the best one first. */
  posters?(embed: Embed): readonly PosterSource[];
}

/** The parts of an address' path that are not empty. */
export function pathOf(url: URL): string[] {
  return url.pathname.split("/").filter((part) => part !== "");
}

/** An address with a query of what is given; what is empty or absent is left out. */
export function withQuery(address: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return given.length === 0 ? address : `${address}?${given.join("&")}`;
}

const CLOCK = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/;

/** Seconds of a time such as `1h2m3s`, `90s` or `90`; nothing for none, and for the beginning. */
export function secondsOf(time: string | null): string | undefined {
  const found = time === null ? null : CLOCK.exec(time);
  if (found === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const all = hours * 3600 + minutes * 60 + seconds;
  return all > 0 ? String(all) : undefined;
}
