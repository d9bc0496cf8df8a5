import { type Embed, type Provider, pathOf, withQuery } from "../provider.ts";

const SITE = "https://www.google.com/maps";
/** Of `/maps/@50.45,30.52,15z`: latitude, longitude, zoom. */
const MIDDLE = /^@(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(?:(\d{1,2}(?:\.\d+)?)z|\d+m)/;
const MAP_ID = /^[\w-]{15,60}$/;

/** Places, searches, points, and maps of one's own. Routes and street views have no frame without a key. */
export const googleMaps: Provider = {
  name: "Google Maps",
  hosts: /^(?:(?:maps\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})|maps\.app\.goo\.gl|goo\.gl)$/,
  read(url) {
    const path = pathOf(url);
    if (url.hostname === "maps.app.goo.gl") return path.length === 0 ? undefined : "short";
    if (url.hostname === "goo.gl") return path[0] === "maps" ? "short" : undefined;
    const isMaps = path[0] === "maps" || url.hostname.startsWith("maps.");
    return isMaps ? map(path[0] === "maps" ? path.slice(1) : path, url.searchParams) : undefined;
  },
};

function map(path: readonly string[], query: URLSearchParams): Embed | "id" | undefined {
  const [kind = "", words = ""] = path;
  const at = path.map((part) => MIDDLE.exec(part)).find((found) => found !== null) ?? undefined;
  const middle = at && `${at[1]},${at[2]}`;
  const zoom = at?.[3] ?? query.get("z") ?? undefined;
  if (kind === "d") return ownMap(query.get("mid") ?? "");
  if (kind === "embed") return coded(query.get("pb") ?? "");
  if (kind === "dir")
    return {
      kind: "map",
      shape: "map",
      address: withQuery(`${SITE}/${path.join("/")}`, Object.fromEntries(query)),
    };
  const place = kind === "place" || kind === "search" ? spaced(words) : "";
  const asked = query.get("q") ?? query.get("query") ?? query.get("ll") ?? "";
  const q = place || asked || middle;
  if (!q) return kind === "place" ? "id" : undefined;
  const around = middle ?? query.get("ll") ?? undefined;
  const ll = around === q ? undefined : around;
  return {
    kind: "map",
    shape: "map",
    address: withQuery(SITE, { q, ll, z: zoom }),
    frame: { src: withQuery(SITE, { q, ll, z: zoom, output: "embed" }) },
  };
}

/** The words of a path, which has plus signs for spaces. */
function spaced(part: string): string {
  if (part.startsWith("@")) return "";
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return "";
  }
}

function ownMap(mid: string): Embed | "id" {
  if (!MAP_ID.test(mid)) return "id";
  const address = withQuery(`${SITE}/d/viewer`, { mid });
  return { kind: "map", shape: "map", address, frame: { src: withQuery(`${SITE}/d/embed`, { mid }) } };
}

/** What the button for sharing gives: all that is shown, in a code. */
function coded(pb: string): Embed | "id" {
  if (!/^!1m[\w!.%:+@,'-]+$/.test(encodeURIComponent(pb).replaceAll("%21", "!"))) return "id";
  const src = withQuery(`${SITE}/embed`, { pb });
  return { kind: "map", shape: "map", address: src, frame: { src } };
}
