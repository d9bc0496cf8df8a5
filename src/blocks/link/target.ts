import { FILE_NAME } from "../../markdown/photo-name.ts";
import { quoted } from "../../markdown/quoted.ts";
import { STORY_ID_HINT } from "../../markdown/story-id-hint.ts";
import { normalPath } from "../../model/address.ts";
import { DOCUMENT_TYPES, documentType, endingOf, recordingType } from "../../model/attachment.ts";
import type { Slot } from "../../model/body.ts";
import { unescaped, withoutHere } from "../../model/file-name.ts";
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

/** The address of a document beside the text. */
export interface FileSlot extends Slot {
  slot: "file-href";
  files: readonly [string];
}

/** What kind of document a link leads to, and how large it is: stands after the link. */
export interface FileFactsSlot extends Slot {
  slot: "file-facts";
  files: readonly [string];
}

/** Where a link leads: the address as it stands in the page, or a slot for its first part; or why it leads nowhere. */
export type LinkTarget =
  | { kind: "address"; address: string }
  /** @param fragment with its `#`, or empty */
  | { kind: "slot"; slot: StorySlot | PathSlot; fragment: string }
  /** A document beside the text. @param fragment with its `#`, or empty */
  | { kind: "file"; file: string; fragment: string }
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
  "Write https://… for another site, story:2025/02/13-umerov-brussels for a story, /about/ for a page of this site, report.pdf for a document beside the text, #id for one of its headings.";

/** Checks the address of a link. Only what is named here passes; no other scheme, and nothing relative, ever does. */
export function linkTarget(address: string): LinkTarget {
  if (address === "") return none("the link has no address");
  if (address.startsWith("#")) return { kind: "fragment", id: address.slice(1) };
  if (address.startsWith("/")) return pathTarget(address);
  if (address.startsWith("story:")) return storyTarget(address);
  if (ABSOLUTE.test(address) || MAIL.test(address)) return absoluteTarget(address);
  if (PHONE.test(address)) return { kind: "address", address };
  return fileTarget(address) ?? none(`${quoted(address)} is not an address that a link may have`);
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

/** Begins like the name of a site. */
const HOST = /^[\w-]+(?:\.[\w-]+)+[/:]|^www\./i;
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;
/** Endings of files that newsrooms have, and that are no documents. */
const NO_DOCUMENT =
  /^(?:docm|xlsm|pptm|pages|numbers|key|html?|xml|svg|css|js|kml|kmz|gpx|exe|7z|rar|tar|gz|wav|mov|vtt|srt)$/;
const PHOTO = /^(?:jpe?g|png|webp|avif|gif|tiff?|hei[cf])$/;

/** A file beside the text, if that is what is meant. */
function fileTarget(address: string): LinkTarget | undefined {
  const [written, fragment] = splitFragment(address);
  const file = unescaped(withoutHere(written)).normalize("NFC");
  if (HOST.test(file) || SCHEME.test(file)) return undefined;
  const ending = endingOf(file);
  const name = quoted(file);
  if (documentType(file) === undefined) {
    if (PHOTO.test(ending) && FILE_NAME.test(file))
      return refused(`${name} is a photo, and not a document`, `Show it: ![what it shows](${file}).`);
    if (recordingType(file) !== undefined && FILE_NAME.test(file))
      return refused(
        `${name} is a recording, and not a document`,
        `Show it in a paragraph of its own: ![what is seen or heard](${file}).`,
      );
    if (NO_DOCUMENT.test(ending) && FILE_NAME.test(file))
      return refused(`${name} is not of a type that a document may have`, TYPES_HINT);
    return undefined;
  }
  if (/[/\\]/.test(file)) {
    const last = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
    const why = `${name} is not a document of this story: documents are kept beside the text, in the same folder`;
    return refused(
      why,
      `Put the file there and write only its name: [its title](${/\s/.test(last) ? `<${last}>` : last}).`,
    );
  }
  if (!FILE_NAME.test(file) || (fragment !== "" && !IN_FILE.test(fragment))) return undefined;
  return { kind: "file", file, fragment };
}

const TYPES_HINT = `Save it as one of these: ${DOCUMENT_TYPES.join(", ")}. Or put it into static/, and link to its address: /name.`;

function refused(reason: string, hint: string): LinkTarget {
  return { kind: "none", reason, hint };
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
