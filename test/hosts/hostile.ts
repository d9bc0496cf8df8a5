/** Old addresses and goals as somebody could write them who wants a host to do something else. */
import type { ServedRedirect } from "../../src/hosts/host.ts";
import { oldAddress } from "../../src/intake/old-addresses.ts";
import { goalOf } from "../../src/intake/redirect-goals.ts";
import { addressOfText } from "../../src/model/old-address.ts";
import { GONE } from "../../src/model/redirect.ts";

/** Signs that mean something to a host, a shell, a template or a reader's eye, and are parts of names here. */
export const SIGNS: readonly string[] = [
  ...["\"'`$;|<>()[]^+&=,!@~%{}:*?#\\"].flatMap((signs) => [...signs]),
  ...[
    "$1",
    "$uri",
    "$(id)",
    "$" + "{x}",
    "%{http_host}",
    "%1",
    "%0a",
    "{}",
    "{$home}",
    "{http.request.host}",
    "{{x}}",
  ],
  ...[
    ":splat",
    ":any",
    "(.*)",
    "[a-z]",
    "(?i)",
    "\\d",
    "\\",
    "e\\",
    " ",
    "a b",
    " 301",
    " 200!",
    "x/ 302",
    "#c",
    "x/* */x",
  ],
  ...[
    '"; return 200 "x',
    "' or '1",
    "} server {",
    '"\u0085deny all',
    "-- x",
    "&&id",
    "<?php",
    "<!--#exec",
    "]]>",
  ],
  ...[
    "\u00a0",
    "\u0085",
    "\u2028",
    "\u2029",
    "\u202e",
    "\u200f",
    "\u200b",
    "\ufeff",
    "a\u0301",
    "😀",
    "x".repeat(200),
  ],
];

/** As people write it in a path, where some signs have to be escaped. */
function inPath(text: string): string {
  return text.replace(/[%*?#\\]/g, encodeURIComponent).replaceAll("*", "%2A");
}

/** What no address of a site is, whoever asks. */
export const NO_ADDRESSES: readonly string[] = [
  ...["\n", "\r\n", "\0", "\t", "\u001b", "\u007f"].flatMap((sign) => [
    `/a${sign}b/`,
    `/a${encodeURIComponent(sign)}b/`,
  ]),
  ...[
    "/a\n/b/ /evil/ 301",
    "/a/?x=1%0d%0aSet-Cookie:y",
    "/a\\b/",
    "//evil.example/",
    "/a//b/",
    "/a/../b/",
    "/./a/",
  ],
  ...[
    "/a#b",
    "/a*b/",
    "/*/b/",
    "/a/?x=*",
    "/%2e%2e%2fetc/",
    "/a%2fb/",
    "/%ff/",
    "/%",
    "https://evil.example/",
    "javascript:alert(1)",
  ],
  `/${"x".repeat(1000)}/`,
];

/** What no redirect leads to. */
export const NO_GOALS: readonly string[] = [
  ...[
    "javascript:alert(1)",
    "JavaScript://%0aalert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "mailto:a@b.example",
  ],
  ...[
    "//evil.example/",
    "///evil.example/",
    "//evil.example/*",
    "https:evil.example",
    "https:/evil.example/",
    "ftp://evil.example/",
  ],
  ...["/../x/", "/a%2fb/", "/%ff/", "evil.example", "", " ", "/a*b/", "https://"],
];

/** A text without meaning that takes as many forms in addresses as this one, and as much room. */
export function harmless(text: string): string {
  if (text.includes(" ")) return "ї ї";
  return encodeURIComponent(text) === text && !text.includes("*") ? "y".repeat(text.length) : "ї";
}

/** An old address and its goal, as hosts are told. @throws Error where one of them is refused */
export function served(written: string, goal: string, base = "/"): ServedRedirect {
  const address = oldAddress(written, `https://news.example${base}`);
  if (typeof address !== "string") throw new Error(address.message);
  const to = goalOf(goal, address);
  if (typeof to !== "string") throw new Error(to.message);
  const { path, query, isStart } = addressOfText(address);
  return {
    from: base + path.slice(1),
    query,
    isStart,
    to: to === GONE ? undefined : to.startsWith("/") ? base + to.slice(1) : to,
    hasStub: path.endsWith("/") && query === "" && !isStart && to !== GONE,
  };
}

/** Redirects of every kind, with a text in the address and in the goal. @param number keeps them apart from others */
export function redirectsWith(text: string, number: number | string, base = "/"): ServedRedirect[] {
  const [path, query] = [inPath(text), encodeURIComponent(text).replaceAll("*", "%2A")];
  return [
    served(`/from-${number}-${path}/`, "/to/", base),
    served(`/file-${number}-${path}.html`, "/to/", base),
    served(`/goal-${number}/`, `/to/${path}/?a=${query}#${text}-`.replaceAll("*", "%2A"), base),
    served(`/asked-${number}/?id=${query}`, "/to/", base),
    served(
      `/far-${number}/`,
      `https://elsewhere.example/${path}/?a=${text}&b#${text}-`.replaceAll("*", "%2A"),
      base,
    ),
    served(`/start-${number}-${path}/*`, `/to/${path}/*`, base),
    served(`/begin-${number}-${path}*`, "/to/", base),
    served(`/rest-${number}/*`, `https://elsewhere.example/${path}/*`, base),
    served(`/gone-${number}-${path}/`, GONE, base),
    served(`/left-${number}-${path}/*`, GONE, base),
  ];
}

/** What follows the beginning of an address, where a redirect stands for more than one. */
const TAIL = "a/b%0d%0aX:y.html";

/** How an address is asked for. */
export function requestFor({ from, query, isStart }: ServedRedirect): string {
  return `${from}${isStart ? TAIL : ""}${query === "" ? "" : `?${query}`}`;
}

/** Where a redirect leads. */
export function goalFor({ to, isStart }: ServedRedirect): string | undefined {
  return to && sameForm(isStart ? to.replace(/\*$/, TAIL) : to);
}

/** An address in one form, whichever of the signs that need no escape are escaped. */
export function sameForm(address: string): string {
  return new URL(address, "https://news.example/").href.replace(/%[0-9a-f]{2}/gi, decodeURIComponentOrNot);
}

function decodeURIComponentOrNot(code: string): string {
  const point = Number.parseInt(code.slice(1), 16);
  return point > 0x20 && point < 0x7f ? String.fromCharCode(point) : code.toUpperCase();
}
