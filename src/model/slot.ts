import type { Lang } from "../i18n/lang.ts";

/** The slots of every page with a header and a footer. */
export const PAGE_SLOTS = ["head", "below-masthead", "before-footer", "footer"] as const;
/** Those that only pages of a kind have besides. */
export const STORY_SLOTS = ["before-text", "after-text", "after-story"] as const;
export const LIST_SLOTS = ["before-list", "after-list"] as const;
export const PLAIN_PAGE_SLOTS = ["after-page"] as const;
export const NOT_FOUND_SLOTS = ["not-found"] as const;

/** The names of all of them: those of the files in `theme/slots`. */
export const SLOT_NAMES = [
  ...PAGE_SLOTS,
  ...STORY_SLOTS,
  ...LIST_SLOTS,
  ...PLAIN_PAGE_SLOTS,
  ...NOT_FOUND_SLOTS,
] as const;
export type SlotName = (typeof SLOT_NAMES)[number];

/** What the newsroom puts into a slot. */
export interface OwnSlot {
  /** HTML, as it stands on the page. */
  html: string;
  /** Sources by directive of the Content-Security-Policy that pages with it need besides what all pages may do. */
  policy: Readonly<Record<string, readonly string[]>>;
}

/** What fills the slots, by language and name. */
export type OwnSlots = Readonly<Partial<Record<Lang, Readonly<Partial<Record<SlotName, OwnSlot>>>>>>;

/** An address of the site that a slot names. */
export interface SlotAddress {
  /** Below the content folder. */
  file: string;
  line: number;
  /** Without the base path; nothing behind `?` or `#`. */
  path: string;
  /** It is loaded with the page, so it is a file of one's own. */
  isLoaded: boolean;
}

/** What `policy` in `site.yaml` allows slots to load from others, each with the directive of the policy that it becomes. */
export const POLICY_DIRECTIVES = {
  script: "script-src",
  style: "style-src",
  frame: "frame-src",
  connect: "connect-src",
  form: "form-action",
  image: "img-src",
  media: "media-src",
  font: "font-src",
} as const;
export type PolicyKind = keyof typeof POLICY_DIRECTIVES;
export const POLICY_KINDS = Object.keys(POLICY_DIRECTIVES) as [PolicyKind, ...PolicyKind[]];

/** Origins such as `https://plausible.io`, or `https://*.example.org` for all hosts below one, by what they are for. */
export type SitePolicy = Readonly<Partial<Record<PolicyKind, readonly string[] | undefined>>>;
