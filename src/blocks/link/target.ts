import { quoted } from "../../markdown/quoted.ts";
import { STORY_ID_HINT } from "../../markdown/story-id-hint.ts";
import { normalPath } from "../../model/address.ts";
import type { Slot } from "../../model/body.ts";
import { isStoryId, type StoryId } from "../../model/story-id.ts";

/** The address of a story. */
export interface StorySlot extends Slot {
  slot: "story-href";
  stories: readonly [StoryId];
}

/** A path of this site that begins with a slash: gets the base path. */
export interface PathSlot extends Slot {
  slot: "path-href";
  path: string;
}

/** A place on the same page, without `#`. */
export interface FragmentSlot extends Slot {
  slot: "fragment-href";
  id: string;
}

/** Where a link leads: the address as it stands in the page, or a slot for its first part; or why it leads nowhere. */
export type LinkTarget =
  | { kind: "address"; address: string }
  /** @param fragment with its `#`, or empty */
  | { kind: "slot"; slot: StorySlot | PathSlot; fragment: string }
  /** @param id whatever follows the `#`: the caller checks whether the text has it */
  | { kind: "fragment"; id: string }
  | { kind: "none"; reason: string; hint: string };

const PATH = /^\/[A-Za-z0-9._~/-]*$/;
/** Has what comes after a path, or what no path has. */
const QUERY_OR_CONTROL = /[?\\\p{Cc}]/u;
const EMPTY_OR_DOTS = /\/(?:\/|\.{1,2}(?:\/|$))/;
const FRAGMENT = /^#[\w-]+$/;
/** A place in a document or a recording. */
const IN_FILE = /^#(?:page|t)=[\d.,:]+$/;
const ABSOLUTE = /^https?:\/\/[^/?#\s]/i;
const MAIL = /^mailto:[^\s@?]+@[^\s@?]+(?:\?\S*)?$/i;
const PHONE = /^tel:\+?[0-9][0-9().;=*-]*$/i;
const HOW_TO =
  "Write https://… for another site, story:2025/02/13-umerov-brussels for a story, /about/ for a page of this site, #id for a heading of this text.";

/** Checks the address of a link. Only what is named here passes; no other scheme, and nothing relative, ever does. */
export function linkTarget(address: string): LinkTarget {
  if (address === "") return none("the link has no address");
  if (address.startsWith("#")) return { kind: "fragment", id: address.slice(1) };
  if (address.startsWith("/")) return pathTarget(address);
  if (address.startsWith("story:")) return storyTarget(address);
  if (ABSOLUTE.test(address) || MAIL.test(address)) return absoluteTarget(address);
  if (PHONE.test(address)) return { kind: "address", address };
  return none(`${quoted(address)} is not an address that a link may have`);
}

function pathTarget(address: string): LinkTarget {
  const [written, fragment] = splitFragment(address);
  const path = siteAddress(written);
  if (path === undefined || EMPTY_OR_DOTS.test(path) || !(isFragment(fragment) || IN_FILE.test(fragment))) {
    return none(`${quoted(address)} is not an address within this site`);
  }
  return { kind: "slot", slot: { slot: "path-href", path: wholePath(path) }, fragment };
}

/** The same address with all escapes that a URL needs: files of one's own may have any name. */
function siteAddress(path: string): string | undefined {
  if (PATH.test(path)) return path;
  return QUERY_OR_CONTROL.test(path) ? undefined : normalPath(path);
}

/** The address of a page as the site has it: `/about` is `/about/`, and `/about/index.html` too. Other files have a dot. */
function wholePath(path: string): string {
  const page = path.replace(/\/index\.html$/, "/");
  return /\/[^/.]+$/.test(page) ? `${page}/` : page;
}

function storyTarget(address: string): LinkTarget {
  const [id, fragment] = splitFragment(address.slice("story:".length));
  if (!isStoryId(id)) return { kind: "none", reason: `${quoted(id)} cannot be a story`, hint: STORY_ID_HINT };
  if (!isFragment(fragment)) return none(`${quoted(fragment)} is not the id of a heading`);
  return { kind: "slot", slot: { slot: "story-href", stories: [id] }, fragment };
}

function absoluteTarget(address: string): LinkTarget {
  const url = URL.parse(address);
  if (url) return { kind: "address", address: url.href };
  return none(`${quoted(address)} is not a complete address`);
}

function splitFragment(address: string): [before: string, fragment: string] {
  const at = address.indexOf("#");
  return at === -1 ? [address, ""] : [address.slice(0, at), address.slice(at)];
}

function isFragment(text: string): boolean {
  return text === "" || FRAGMENT.test(text);
}

function none(reason: string): LinkTarget {
  return { kind: "none", reason, hint: HOW_TO };
}
