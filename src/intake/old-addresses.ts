/** Old addresses as people write them, and why a text cannot be one. */
import { addressText, comparablePath, comparableQuery, REST } from "../model/old-address.ts";

/** What is wrong with an address, and what to do. */
export interface AddressFault {
  message: string;
  hint: string;
}

/** Characters of the longest address that hosts and browsers take without doubt. */
const LONGEST = 900;
const TAKE_OUT = "Take it out.";
const FROM_FIRST_SLASH = "An old address is written from its first slash: /2025/02/13/old-name/";

/**
 * An old address, by `addressText`, or why there can be no such address.
 * @param text a path of the site, with or without a query
 * @param baseUrl of the site: what is an address does not depend on it, only what is said of others
 */
export function oldAddress(text: string, baseUrl: string): string | AddressFault {
  const site = new URL(baseUrl);
  const own = text.trim();
  const fault =
    hostFault(own, site) ??
    fragmentFault(own) ??
    slashFault(own, site) ??
    starFault(own) ??
    signFault(own) ??
    partFault(own);
  if (fault !== undefined) return fault;
  const at = own.indexOf("?");
  const whole = at < 0 ? own : own.slice(0, at);
  const isStart = whole.endsWith(REST);
  const path = isStart ? startOf(whole.slice(0, -REST.length)) : comparablePath(whole);
  if (path === undefined) return escapeFault(own);
  const query = at < 0 ? "" : comparableQuery(own.slice(at + 1));
  const address = addressText({ path, query, isStart });
  return address.length > LONGEST ? lengthFault(own) : address;
}

/** An old address with its letters as people read them, where that means the same. @param address as `oldAddress` gives it */
export function readableAddress(address: string, baseUrl: string): string {
  const decoded = decodeURI(address);
  return oldAddress(decoded, baseUrl) === address ? decoded : address;
}

/** The beginning of addresses, which may end within a name. */
function startOf(text: string): ReturnType<typeof comparablePath> {
  const end = text.lastIndexOf("/") + 1;
  const [folder, begun] = [comparablePath(text.slice(0, end)), comparablePath(`/${text.slice(end)}`)];
  if (folder === undefined || begun === undefined) return undefined;
  return (folder + begun.slice(1).replace(/\/$/, "")) as typeof folder;
}

function hostFault(text: string, site: URL): AddressFault | undefined {
  const [whole, host = "", rest = ""] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)$/is.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const path = rest.startsWith("/") ? rest : `/${rest}`;
  if (host.toLowerCase() === site.host && path.startsWith(site.pathname)) {
    const message = `"${text}" is a whole address, and an old address begins with its path`;
    return { message, hint: `Write /${path.slice(site.pathname.length)}` };
  }
  const message = `"${text}" is not an address of this site, and only those can be kept`;
  return { message, hint: `Only what serves ${host} can redirect it. ${FROM_FIRST_SLASH}` };
}

function fragmentFault(text: string): AddressFault | undefined {
  const at = text.indexOf("#");
  if (at < 0) return undefined;
  const message = `"${text}" contains a #, and browsers keep what comes after it for themselves: no host is asked for it`;
  return { message, hint: at === 0 ? TAKE_OUT : `Write ${text.slice(0, at)}` };
}

function slashFault(text: string, site: URL): AddressFault | undefined {
  const [path = ""] = text.split("?");
  if (path.includes("\\")) {
    const message = `"${text}" contains a backslash, which browsers take for a slash`;
    return { message, hint: `Write ${text.replaceAll("\\", "/")}` };
  }
  if (!path.startsWith("/")) {
    const own = text.startsWith(`${site.host}/`) ? text.slice(site.host.length) : `/${text}`;
    return { message: `"${text}" does not begin with a slash`, hint: `Write ${own}` };
  }
  if (!path.includes("//")) return undefined;
  const message = `"${text}" has two slashes in a row, which hosts take for one`;
  return { message, hint: `Write ${path.replace(/\/{2,}/g, "/")}${text.slice(path.length)}` };
}

function starFault(text: string): AddressFault | undefined {
  const at = text.indexOf(REST);
  const asked = text.indexOf("?");
  if (at < 0 || (at === text.length - 1 && asked < 0)) return undefined;
  const message = `"${text}" has a star where it cannot stand for the rest`;
  if (asked >= 0 && asked < at)
    return { message, hint: "Write out each address with its query, in a line of its own." };
  const hint = `Write ${text.slice(0, at)}* for everything that begins like this, or %2A for the sign itself.`;
  return { message, hint };
}

function signFault(text: string): AddressFault | undefined {
  const decoded = text.replace(/%[0-9a-f]{2}/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  if (!/[\0-\x1F\x7F]/.test(decoded)) return undefined;
  const message = `"${text}" contains an invisible control character`;
  return { message, hint: `Type it anew. ${FROM_FIRST_SLASH}` };
}

/** Parts that climb: browsers leave them out before they ask. */
function partFault(text: string): AddressFault | undefined {
  const [path = ""] = text.split("?");
  const part = path.split("/").find((name) => name === "." || name === "..");
  if (part === undefined) return undefined;
  return {
    message: `"${text}" has the part "${part}", and no browser asks for that`,
    hint: FROM_FIRST_SLASH,
  };
}

function escapeFault(text: string): AddressFault {
  const slash = /%2f/i.exec(text)?.[0];
  if (slash !== undefined) {
    const message = `"${text}" contains ${slash}, which some hosts take for a slash and others do not`;
    return { message, hint: `${TAKE_OUT} Let the host redirect it, if it must be kept.` };
  }
  const message = `"${text}" contains a % that does not begin the code of a letter in UTF-8`;
  return { message, hint: "Write the letters themselves; for a percent sign, write %25." };
}

function lengthFault(text: string): AddressFault {
  const message = `"${text.slice(0, 40)}…" is longer than ${LONGEST} characters, too long for some hosts`;
  return { message, hint: `${TAKE_OUT} Let the host redirect it, if it must be kept.` };
}
