/** Where an old address is to lead, as people write it in `redirects.yaml`. */
import { comparablePath, REST } from "../model/old-address.ts";
import { GONE, STORY_GOAL } from "../model/redirect.ts";
import { isStoryId } from "../model/story-id.ts";
import type { AddressFault } from "./old-addresses.ts";

const WRITE = `Write a page of this site such as /about/, a whole address, ${STORY_GOAL}2025/02/13-umerov-brussels, or ${GONE}.`;

/**
 * A goal in the form of `RedirectLine`, or why it cannot be one.
 * @param address the old address that is to lead there
 */
export function goalOf(value: unknown, address: string): string | AddressFault {
  if (typeof value !== "string" || value.trim() === "") {
    const found = value === null || value === "" ? "nothing" : JSON.stringify(value);
    return { message: `"${address}" leads to ${found}, which is no address`, hint: WRITE };
  }
  const text = value.trim();
  if (text === GONE) return GONE;
  if (text.startsWith(STORY_GOAL)) return storyGoal(text);
  const star = text.indexOf(REST);
  const fault = star < 0 ? undefined : restFault(text, star, address);
  return fault ?? (text.startsWith("/") ? pathGoal(text) : urlGoal(text));
}

function storyGoal(text: string): string | AddressFault {
  const name = text
    .slice(STORY_GOAL.length)
    .replace(/^\/?(?:articles\/)?/, "")
    .replace(/(?:\.md|\/)$/, "");
  if (isStoryId(name)) return STORY_GOAL + name;
  const message = `"${text}" does not name the folder of a story`;
  return {
    message,
    hint: `Write its path below articles/, such as ${STORY_GOAL}2025/02/13-umerov-brussels.`,
  };
}

/** A path with its query and its fragment, if it has any. */
function pathGoal(text: string): string | AddressFault {
  if (text.startsWith("//")) return noGoal(text);
  const [path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(text)?.slice(1) ?? [];
  const start = path.endsWith(REST) ? path.slice(0, -REST.length) : undefined;
  const written = comparablePath(start ?? path);
  if (written === undefined || path.split("/").some((part) => /^\.\.?$/.test(part))) return noGoal(text);
  if (start === undefined) return written + escaped(rest);
  return (start.endsWith("/") ? written : written.replace(/\/$/, "")) + REST;
}

/** A star that was written as an escape stands for itself, and stays one. */
function escaped(text: string): string {
  return text
    .split(/%2a/i)
    .map((part) => encodeURI(decodeLeniently(part)))
    .join("%2A");
}

function decodeLeniently(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function urlGoal(text: string): string | AddressFault {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (url === null) return noGoal(text);
  if (url.username + url.password === "") return url.href;
  const message = `"${text}" contains a name or password, which everybody could read`;
  return { message, hint: "Write the address without it." };
}

function noGoal(text: string): AddressFault {
  const isBare = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/.*)?$/u.test(text);
  const isPath = /^[^/:]+(?:\/[^:]*)?$/.test(text);
  const hint = isBare
    ? `Write https://${text}`
    : isPath
      ? `Write /${text} or, for what is elsewhere, a whole address.`
      : WRITE;
  return { message: `"${text}" is neither a path of this site nor a whole address`, hint };
}

/** A star in a goal takes what the one in the old address matched, so it needs one, and the same end. */
function restFault(text: string, star: number, address: string): AddressFault | undefined {
  if (star < text.length - 1) {
    const message = `"${text}" has a star before its end, where it cannot take the rest`;
    return { message, hint: "Put it at the end, or write %2A for the sign itself." };
  }
  if (address.endsWith(REST)) return undefined;
  const message = `"${text}" ends with a star, but the old address ${address} does not, and leaves no rest for it`;
  return { message, hint: `Write ${address}* before the colon, or take the star out.` };
}
