import { recognise } from "../../../blocks/embed/recognise.ts";

/** Addresses of players, and those under which people watch, listen or read the same. */

interface Site {
  /** The address of the player, without `https://` and `www.`. */
  player: RegExp;
  address: (found: readonly string[], query: URLSearchParams) => string | undefined;
}

const SITES: readonly Site[] = [
  {
    player:
      /^(?:youtube(?:-nocookie)?\.com\/(?:embed|v|e)\/|youtu\.be\/|youtube\.com\/(?:shorts|live)\/)([\w-]{6,})/,
    address: ([id = ""], query) =>
      id === "videoseries" ? youtubeList(query) : `https://www.youtube.com/watch?v=${id}${startOf(query)}`,
  },
  { player: /^youtube(?:-nocookie)?\.com\/embed\/?$/, address: (_, query) => youtubeList(query) },
  {
    player: /^youtube\.com\/watch$/,
    address: (_, query) => (query.has("v") ? `https://www.youtube.com/watch?v=${query.get("v")}` : undefined),
  },
  {
    player: /^player\.vimeo\.com\/video\/(\d+)/,
    address: ([id], query) => `https://vimeo.com/${id}${query.has("h") ? `/${query.get("h")}` : ""}`,
  },
  {
    player: /^(?:dailymotion\.com|geo\.dailymotion\.com)\/embed\/video\/(\w+)/,
    address: ([id]) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    player: /^geo\.dailymotion\.com\/player/,
    address: (_, query) =>
      query.has("video") ? `https://www.dailymotion.com/video/${query.get("video")}` : undefined,
  },
  { player: /^w\.soundcloud\.com\/player/, address: (_, query) => soundcloud(query.get("url")) },
  {
    player: /^open\.spotify\.com\/(?:embed(?:-podcast)?\/)?(track|album|playlist|episode|show|artist)\/(\w+)/,
    address: ([kind, id]) => `https://open.spotify.com/${kind}/${id}`,
  },
  {
    player: /^datawrapper\.dwcdn\.net\/(\w+)(?:\/(\d+))?/,
    address: ([id, version]) =>
      `https://datawrapper.dwcdn.net/${id}/${version === undefined ? "" : `${version}/`}`,
  },
  {
    player:
      /^(?:public\.)?flourish\.studio\/(visualisation|story)\/(\d+)|^flo\.uri\.sh\/(visualisation|story)\/(\d+)/,
    address: ([a, b, c, d]) => `https://public.flourish.studio/${a ?? c}/${b ?? d}/`,
  },
  { player: /^(?:google\.[a-z.]+|maps\.google\.[a-z.]+)\/maps/, address: (_, query) => mapAddress(query) },
  { player: /^openstreetmap\.org\/export\/embed/, address: (_, query) => streetMap(query) },
  { player: /^t\.me\/([\w/]+)/, address: ([post]) => `https://t.me/${post}` },
  {
    player: /^facebook\.com\/(?:v[\d.]+\/)?plugins\/(?:video|post)/,
    address: (_, query) => query.get("href") ?? undefined,
  },
  {
    player: /^instagram\.com\/(p|reel|tv)\/([\w-]+)/,
    address: ([kind, id]) => `https://www.instagram.com/${kind}/${id}/`,
  },
  {
    player: /^tiktok\.com\/embed\/(?:v\d\/)?(\d+)/,
    address: ([id]) => `https://www.tiktok.com/embed/v2/${id}`,
  },
  { player: /^player\.twitch\.tv\//, address: (_, query) => twitch(query) },
  {
    player: /^platform\.twitter\.com\/embed/,
    address: (_, query) => (query.has("id") ? `https://x.com/i/status/${query.get("id")}` : undefined),
  },
  {
    player: /^(?:embed\.ted|ted)\.com\/(?:embed\/|talks\/)+(?:lang\/\w+\/)?([\w]+)/,
    address: ([talk]) => `https://www.ted.com/talks/${talk}`,
  },
  { player: /^rutube\.ru\/play\/embed\/(\w+)/, address: ([id]) => `https://rutube.ru/video/${id}/` },
  { player: /^bandcamp\.com\/EmbeddedPlayer/, address: (_, __) => undefined },
  {
    player: /^codepen\.io\/([\w-]+)\/(?:embed|pen)\/(?:preview\/)?(\w+)/,
    address: ([user, id]) => `https://codepen.io/${user}/pen/${id}`,
  },
  { player: /^archive\.org\/embed\/([\w.-]+)/, address: ([id]) => `https://archive.org/details/${id}` },
  { player: /^slideshare\.net\/slideshow\/embed_code/, address: (_, __) => undefined },
  {
    player: /^(?:embed\.)?podcasts\.apple\.com\/(.+)/,
    address: ([path], query) =>
      `https://podcasts.apple.com/${path}${query.has("i") ? `?i=${query.get("i")}` : ""}`,
  },
];

/**
 * The address under which people watch what a player shows; nothing for sites that are not known.
 * @param src of the player
 */
export function watchAddress(src: string): string | undefined {
  const url = URL.parse(src.trim().replace(/^\/\//, "https://"));
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const rest = url.host.replace(/^(?:www|m)\./, "") + url.pathname;
  for (const { player, address } of SITES) {
    const found = player.exec(rest);
    const made = found === null ? undefined : address(found.slice(1), url.searchParams);
    if (made !== undefined) return encrypted(made);
  }
  return PLAYER.test(url.href) ? recognise(url.href)?.embed?.address : undefined;
}

/** Pages that are made to be framed say so; no other page can be. */
const PLAYER = /embed|player/i;

/** An address of what cards show by `https:`, which all who are shown there have; any other as it is. */
export function encrypted(address: string): string {
  const isShown = /^http:/i.test(address) && recognise(address)?.embed !== undefined;
  return isShown ? address.replace(/^http:/i, "https:") : address;
}

/** Tracks that are named by a number have no page but that of the player. */
function soundcloud(named: string | null): string | undefined {
  if (named === null) return undefined;
  const isNumber = /^https?:\/\/api\.soundcloud\.com\//.test(named);
  return isNumber ? `https://w.soundcloud.com/player/?url=${encodeURIComponent(named)}` : named;
}

function startOf(query: URLSearchParams): string {
  const start = query.get("start");
  return start !== null && /^[1-9]\d*$/.test(start) ? `&t=${start}s` : "";
}

function youtubeList(query: URLSearchParams): string | undefined {
  const list = query.get("list");
  return list === null ? undefined : `https://www.youtube.com/playlist?list=${list}`;
}

function mapAddress(query: URLSearchParams): string | undefined {
  const place = query.get("q") ?? query.get("ll");
  if (place !== null) return `https://www.google.com/maps?q=${encodeURIComponent(place)}`;
  const mid = query.get("mid");
  if (mid !== null) return `https://www.google.com/maps/d/viewer?mid=${mid}`;
  const code = query.get("pb");
  return code === null ? undefined : `https://www.google.com/maps/embed?pb=${encodeURIComponent(code)}`;
}

function streetMap(query: URLSearchParams): string | undefined {
  const marker = query.get("marker")?.split(",");
  if (marker?.length === 2) return `https://www.openstreetmap.org/?mlat=${marker[0]}&mlon=${marker[1]}`;
  const box = query.get("bbox");
  return box === null ? undefined : `https://www.openstreetmap.org/?bbox=${box}`;
}

function twitch(query: URLSearchParams): string | undefined {
  const [video, channel] = [query.get("video"), query.get("channel")];
  if (video !== null) return `https://www.twitch.tv/videos/${video.replace(/^v/, "")}`;
  return channel === null ? undefined : `https://www.twitch.tv/${channel}`;
}
