/** Why a text cannot be an old address of a story. */
import { isSitePath } from "../model/address.ts";
import { isOwnAddress } from "../model/own-addresses.ts";

/** What is wrong with an alias, and what to do. */
export interface AliasFault {
  message: string;
  hint: string;
}

/** Characters of the longest address whose file every file system can hold. */
const LONGEST = 200;
const TAKE_OUT = "Take the alias out.";

/**
 * An old address with its slash at the end, or why there can be no such page.
 * @param baseUrl of the site
 * @param files names of files beside pages, besides those that every site has
 */
export function oldAddress(text: string, baseUrl: string, files: readonly string[]): string | AliasFault {
  const path = text.endsWith("/") ? text : `${text}/`;
  const site = new URL(baseUrl);
  const fault =
    hostFault(text, site) ?? queryFault(text) ?? slashFault(text) ?? signFault(text) ?? partFault(text);
  if (fault !== undefined) return fault;
  if (path.length > LONGEST) {
    const message = `"${text}" is longer than ${LONGEST} characters, too long for the file systems of some hosts`;
    return { message, hint: `${TAKE_OUT} Let the host redirect it, if it must be kept.` };
  }
  if (isSitePath(path) && !isOwnAddress(path, files)) return path;
  const message = `"${text}" is an address of a page that the site makes itself, so it cannot lead to a story`;
  return { message, hint: `${TAKE_OUT} An alias is the address that a story had: /2025/02/13/old-name/` };
}

function hostFault(text: string, site: URL): AliasFault | undefined {
  if (!/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(text)) return undefined;
  const url = URL.parse(text, site.href);
  if (url?.host !== site.host || !url.pathname.startsWith(site.pathname)) {
    const message = `"${text}" is not an address of this site, and only those can be kept`;
    return { message, hint: `${TAKE_OUT} An alias is written from its first slash: /2025/02/13/old-name/` };
  }
  const path = `/${url.pathname.slice(site.pathname.length)}`;
  return {
    message: `"${text}" is a whole address, and an alias begins with its path`,
    hint: `Write ${path}`,
  };
}

function queryFault(text: string): AliasFault | undefined {
  const sign = /[?#]/.exec(text)?.[0];
  if (sign === undefined) return undefined;
  const path = text.slice(0, text.indexOf(sign));
  const message = `"${text}" contains a ${sign}, and what comes after it makes no page of its own`;
  return { message, hint: path === "" || path === "/" ? TAKE_OUT : `Write ${path}` };
}

function slashFault(text: string): AliasFault | undefined {
  if (text.startsWith("/")) return undefined;
  return { message: `"${text}" does not begin with a slash`, hint: `Write /${text}` };
}

function signFault(text: string): AliasFault | undefined {
  const sign = /[^a-z0-9/._-]/u.exec(text)?.[0];
  if (sign === undefined) return undefined;
  const message = `"${text}" holds "${sign}", and addresses of this site have only a–z, 0–9, hyphen, dot and underscore`;
  return { message, hint: `${TAKE_OUT} Let the host redirect it, if it must be kept.` };
}

/** Parts that are empty, climb, or begin with a sign. */
function partFault(text: string): AliasFault | undefined {
  const parts = text.slice(1).replace(/\/$/, "").split("/");
  const part = parts.find((name) => text !== "/" && !/^[a-z0-9]/.test(name));
  if (part === undefined) return undefined;
  const message =
    part === ""
      ? `"${text}" has two slashes in a row`
      : `"${text}" has the part "${part}", and each part begins with a letter or digit`;
  return { message, hint: "Write the address as it was, from its first slash: /2025/02/13/old-name/" };
}
