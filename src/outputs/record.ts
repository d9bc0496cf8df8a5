import type { HeaderRule } from "../hosts/header-rules.ts";
import type { Lang } from "../i18n/lang.ts";
import type { Change } from "../library/changes.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Addresses, SitePath } from "../model/address.ts";
import type { OutputOf } from "../model/output.ts";
import type { Site } from "../model/site.ts";
import type { SlotName } from "../model/slot.ts";

export type { OutputOf } from "../model/output.ts";

/** An output that may have to be pressed, and why. */
export interface Affected<K extends string = string> {
  output: OutputOf<K>;
  reason: string;
}

/** The order in which files move into the site: what pages load, pages, lists that link to them, what announces them. */
export const PHASES = { copies: 0, pages: 1, lists: 2, news: 3 } as const;
export type Phase = (typeof PHASES)[keyof typeof PHASES];

/** Whatever is published. */
export interface Published {
  readonly phase: Phase;
  /** The response headers that it needs, including its media type where hosts cannot tell it from the extension. */
  readonly headers?: (site: Site, addresses: Addresses) => readonly HeaderRule[];
}

/** A part of the content, besides stories, that decides what outputs of a kind show. */
export type ContentPart =
  | "topics.yaml"
  | "authors.yaml"
  | "series.yaml"
  | "the navigation"
  | "pages"
  | "the page of ownership"
  | "pages of its own"
  | "events of pages"
  | "the formats of feeds"
  | "redirects";

/** What outputs of a kind depend on besides what they show, their template, and what all depend on. */
export interface Dependencies {
  /** Settings that the template uses, or that decide which outputs there are. */
  readonly settings?: readonly (keyof Site)[];
  /** Where any of it changes, each output is compared with what it was made from. */
  readonly content?: readonly ContentPart[];
  /** Uses what pages share: navigation, footer, icons. Implied for templates of pages for people. */
  readonly frame?: true;
  /** Names where the newsroom lays its rules open. */
  readonly policies?: true;
  /** The slots that its pages show besides those of all pages; `none` for pages without header and footer. */
  readonly slots?: readonly SlotName[] | "none";
  /** Says whether the newsroom has a logo. */
  readonly logo?: true;
  /** Shows words of the interface. Implied for templates of pages for people. */
  readonly words?: true;
  /** Refers to the site's styles, scripts, fonts or icons. */
  readonly assets?: true;
  /** Loads the script of the desk in a browser. */
  readonly desk?: true;
}

/**
 * A kind of output: all that the program knows about it, except how it is written, which is for its template,
 * `templates/pages/<kind>.11ty.ts`. So planning needs no templates; after a change in how views are made each output is
 * compared, while a change of the template presses all of them.
 */
export interface OutputRecord<K extends string, View> extends Published {
  readonly kind: K;
  readonly dependsOn?: Dependencies;
  /** Names of files that it puts beside pages, such as `story.txt`: no alias may have them, and links may lead to them. */
  readonly files?: readonly string[];
  /** All outputs that the content calls for now. */
  readonly all: (of: Snapshot) => Iterable<OutputOf<K>>;
  /** What an output shows now; nothing where the content no longer calls for it. */
  readonly view: (snapshot: Snapshot, output: OutputOf<K>) => View | undefined;
  /** The view with versions in place of stories; equal where views are equal. Absent where the view itself is short. */
  readonly fingerprint?: (view: View) => unknown;
  /** Outputs that changes of stories may concern: looking at each tells which really changed. Absent where none are. */
  readonly affected?: (snapshot: Snapshot, changes: readonly Change[]) => Iterable<Affected<K>>;
  /** The reason, where all of them are looked at in every build. */
  readonly lookedAtAlways?: string;
}

/** Lets types follow from what a record says. */
export function outputRecord<const K extends string, View>(
  record: OutputRecord<K, View>,
): OutputRecord<K, View> {
  return record;
}

/** An output that each language of the site has once. */
export function inEveryLanguage<const K extends string>(
  kind: K,
  path: (addresses: Addresses, lang: Lang) => SitePath,
): { at: (of: Snapshot, lang: Lang) => OutputOf<K>; all: (of: Snapshot) => OutputOf<K>[] } {
  const at = ({ addresses }: Snapshot, lang: Lang): OutputOf<K> => ({
    path: path(addresses, lang),
    kind,
    lang,
    key: "",
    page: 0,
  });
  return { at, all: (of) => of.newsroom.site.languages.map((lang) => at(of, lang)) };
}

/** An output that the site has once, for all languages; it is filed under the first. */
export function single<const K extends string>(
  { newsroom }: Snapshot,
  kind: K,
  path: SitePath,
  key = "",
): OutputOf<K> {
  return { path, kind, lang: newsroom.site.languages[0], key, page: 0 };
}
