import { type Embed, type Provider, pathOf, secondsOf, withQuery } from "../provider.ts";

const VIDEO = /^[\w-]{11}$/;
/** The first two letters say what kind of list it is; `WL` and `LL` are a viewer's own. */
const LIST = /^(?!WL|LL)[A-Z]{2}[\w-]{10,60}$/;
const PLAYER = "https://www.youtube-nocookie.com/embed/";

/** Videos, shorts, streams and playlists, from the domain that sets no cookies before a video is played. */
export const youtube: Provider = {
  name: "YouTube",
  hosts: ["youtube.com", "youtube-nocookie.com", "youtu.be", "music.youtube.com", "studio.youtube.com"],
  read(url) {
    if (url.hostname.startsWith("studio.")) return "closed";
    const [first = "", second = ""] = pathOf(url);
    const { searchParams: query } = url;
    const list = query.get("list") ?? undefined;
    if (url.hostname === "youtu.be") return first === "" ? undefined : video(first, url);
    if (first === "watch")
      return query.has("v") || list === undefined ? video(query.get("v") ?? "", url) : playlist(list);
    if (first === "playlist" || second === "videoseries") return playlist(list ?? "");
    if (first === "shorts") return video(second, url, true);
    return /^(?:embed|live|v|e)$/.test(first) ? video(second, url) : undefined;
  },
  posters: ({ id = "", address }) => [
    ...(VIDEO.test(id) ? [{ image: `https://i.ytimg.com/vi/${id}/maxresdefault.jpg` }] : []),
    { oembed: withQuery("https://www.youtube.com/oembed", { format: "json", url: address }) },
  ],
};

function video(id: string, { searchParams: query }: URL, isShort = false): Embed | "id" {
  if (!VIDEO.test(id)) return "id";
  const start = secondsOf(query.get("t") ?? query.get("start"));
  const list = LIST.test(query.get("list") ?? "") ? (query.get("list") as string) : undefined;
  const address = isShort
    ? `https://www.youtube.com/shorts/${id}`
    : withQuery("https://www.youtube.com/watch", { v: id, list, t: start && `${start}s` });
  const src = withQuery(`${PLAYER}${id}`, { autoplay: "1", list, start });
  return { kind: "video", shape: isShort ? "tall" : "wide", address, id, frame: { src } };
}

function playlist(list: string): Embed | "id" | "closed" {
  if (list === "WL" || list === "LL") return "closed";
  if (!LIST.test(list)) return "id";
  return {
    kind: "video",
    shape: "wide",
    address: withQuery("https://www.youtube.com/playlist", { list }),
    id: list,
    frame: { src: withQuery(`${PLAYER}videoseries`, { list, autoplay: "1" }) },
  };
}
