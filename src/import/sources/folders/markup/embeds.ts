import { address, frame, type Shown } from "./elements.ts";
import type { Call } from "./tag-arguments.ts";

/** Videos and posts of other sites, by the names that systems and their themes call them. */
type Embed = (call: Call) => Shown | undefined;

const EMBEDS: Readonly<Record<string, Embed>> = {
  youtube: video((id) => `https://www.youtube.com/embed/${id}`),
  vimeo: video((id) => `https://player.vimeo.com/video/${id}`),
  dailymotion: video((id) => `https://www.dailymotion.com/embed/video/${id}`),
  peertube: (call) => urlOf(call, frame),
  streamable: video((id) => `https://streamable.com/e/${id}`),
  bilibili: video((id) => `https://player.bilibili.com/player.html?bvid=${id}`),
  spotify: (call) => spotify(call),
  soundcloud: (call) => soundcloud(call),
  tweet: (call) => post(call, (user, id) => `https://twitter.com/${user ?? "i"}/status/${id}`),
  x: (call) => post(call, (user, id) => `https://x.com/${user ?? "i"}/status/${id}`),
  instagram: (call) => post(call, (_, id) => `https://www.instagram.com/p/${id}/`),
  gist: (call) => gist(call),
  codepen: (call) => post(call, (user, id) => `https://codepen.io/${user ?? "pen"}/pen/${id}`),
  mastodon: (call) => mastodon(call),
  telegram: (call) => post(call, (user, id) => `https://t.me/${user === undefined ? id : `${user}/${id}`}`),
  tiktok: (call) => post(call, tiktok),
  facebook: (call) => urlOf(call, address),
  bluesky: (call) => urlOf(call, address),
  asciinema: (call) => post(call, (_, id) => `https://asciinema.org/a/${id}`),
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  yt: "youtube",
  youtubeembed: "youtube",
  youtubelite: "youtube",
  youtubevideo: "youtube",
  liteyoutube: "youtube",
  embedyoutube: "youtube",
  ytembed: "youtube",
  vimeosimple: "vimeo",
  vimeoembed: "vimeo",
  twitter: "tweet",
  twittersimple: "tweet",
  tweetsimple: "tweet",
  twitterembed: "tweet",
  xsimple: "x",
  xpost: "x",
  instagramsimple: "instagram",
  githubgist: "gist",
  toot: "mastodon",
  bilibilivideo: "bilibili",
  bsky: "bluesky",
};

/** What a call embeds; nothing where its name is none of these, or it does not say what. */
export function embedOf(call: Call): Shown | undefined {
  const embed = EMBEDS[OTHER_NAMES[call.name] ?? call.name];
  return embed?.(call);
}

const IS_ADDRESS = /^(?:https?:)?\/\//i;

function urlOf(call: Call, show: (url: string, title?: string) => Shown): Shown | undefined {
  const url = call.get("url", "link", "src", "href") ?? call.values.find((value) => IS_ADDRESS.test(value));
  return url === undefined ? undefined : show(url, call.get("title"));
}

/** The id of a video out of the ways in which its address is written. */
const IN_ADDRESS =
  /(?:[?&]v=|youtu\.be\/|\/embed\/|\/shorts\/|\/video\/|\/videos\/|vimeo\.com\/(?:channels\/\w+\/)?)([\w-]+)/;

function video(player: (id: string) => string): Embed {
  return (call) => {
    const named = call.value(0, "id", "video", "videoid", "video_id", "v", "key", "code", "slug", "bvid");
    const value = named ?? call.get("url", "src", "link", "href") ?? call.inner?.trim();
    if (value === undefined || value === "") return undefined;
    const id = IN_ADDRESS.exec(value)?.[1] ?? (/^[\w-]+$/.test(value) ? value : undefined);
    const title =
      call.get("title", "caption", "label", "alt") ?? (named === call.at(0) ? call.at(1) : undefined);
    if (id !== undefined) return frame(player(id) + startOf(call), titleOf(title));
    return IS_ADDRESS.test(value) ? address(value) : undefined;
  };
}

/** Settings of players stand where titles do. */
function titleOf(title: string | undefined): string | undefined {
  return title === undefined || /^(?:\d+%?|true|false|autoplay)$|=/.test(title) ? undefined : title;
}

function startOf(call: Call): string {
  const start = call.get("start", "t");
  return start !== undefined && /^\d+$/.test(start) && start !== "0" ? `?start=${start}` : "";
}

function post(call: Call, link: (user: string | undefined, id: string) => string): Shown | undefined {
  const url = call.get("url", "link", "src", "href") ?? call.values.find((value) => IS_ADDRESS.test(value));
  if (url !== undefined) return address(url);
  const [first, second] = [call.at(0), call.at(1)];
  const id = call.get("id", "status", "tweet", "slug", "hash", "post", "video") ?? second ?? first;
  const user = call.get("user", "username", "author", "account", "channel");
  if (id === undefined) return undefined;
  const [owner, own] = id.includes("/") ? id.split("/") : [];
  if (owner !== undefined && own !== undefined) return address(link(owner, own));
  return address(link(user?.replace(/^@/, "") ?? (second === undefined ? undefined : first), id));
}

function spotify(call: Call): Shown | undefined {
  const found = urlOf(call, address);
  if (found !== undefined) return found;
  const id = call.value(0, "id") ?? call.at(1);
  const type = call.get("type") ?? (call.at(1) === undefined ? "track" : call.at(0));
  return id === undefined ? undefined : address(`https://open.spotify.com/${type}/${call.at(1) ?? id}`);
}

function soundcloud(call: Call): Shown | undefined {
  const track = call.value(0, "track", "id");
  const found = urlOf(call, address);
  if (found !== undefined || track === undefined) return found;
  return frame(
    `https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/${track}`,
    undefined,
  );
}

/** Where nobody says whose it is, only the player leads to it. */
function tiktok(user: string | undefined, id: string): string {
  return user === undefined
    ? `https://www.tiktok.com/embed/v2/${id}`
    : `https://www.tiktok.com/@${user}/video/${id}`;
}

function gist(call: Call): Shown | undefined {
  const [first, second, third] = [
    call.value(0, "user", "username"),
    call.get("id", "gist") ?? call.at(1),
    call.at(2),
  ];
  const file = call.get("file", "filename") ?? third;
  const path = second === undefined ? first : `${first ?? ""}/${second}`;
  if (path === undefined) return undefined;
  if (IS_ADDRESS.test(path)) return address(path);
  const fragment = file === undefined ? "" : `#file-${file.toLowerCase().replace(/[^\w]+/g, "-")}`;
  return address(`https://gist.github.com/${path.replace(/^\//, "")}${fragment}`);
}

function mastodon(call: Call): Shown | undefined {
  const found = urlOf(call, address);
  const [host, user, id] = [
    call.value(0, "host", "instance", "server"),
    call.value(1, "user"),
    call.value(2, "id", "status"),
  ];
  if (found !== undefined || host === undefined || user === undefined || id === undefined) return found;
  return address(`https://${host}/@${user.replace(/^@/, "")}/${id}`);
}
