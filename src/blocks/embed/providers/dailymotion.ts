import { type Embed, type Provider, pathOf, secondsOf, withQuery } from "../provider.ts";

const ID = /^[a-z0-9]{5,24}$/i;

/** Videos and playlists. Older addresses have the title after the id: `x2abcde_a-title`. */
export const dailymotion: Provider = {
  name: "Dailymotion",
  hosts: ["dailymotion.com", "geo.dailymotion.com", "dai.ly"],
  read(url) {
    const path = pathOf(url);
    const { searchParams: query } = url;
    if (url.hostname === "dai.ly") return path[0] === undefined ? undefined : made("video", path[0], url);
    if (/^player(?:\.html)?$/.test(path[0] ?? "")) {
      const list = query.get("playlist");
      return list !== null && !query.has("video")
        ? made("playlist", list, url)
        : made("video", query.get("video") ?? "", url);
    }
    const [kind, id = ""] = path[0] === "embed" ? path.slice(1) : path;
    return kind === "video" || kind === "playlist" ? made(kind, id, url) : undefined;
  },
  posters: ({ address }) => [
    { oembed: withQuery("https://www.dailymotion.com/services/oembed", { url: address }) },
  ],
};

function made(kind: "video" | "playlist", written: string, { searchParams: query }: URL): Embed | "id" {
  const id = written.replace(/_.*$/, "");
  if (!ID.test(id)) return "id";
  const start = secondsOf(query.get("start") ?? query.get("startTime"));
  const address = withQuery(`https://www.dailymotion.com/${kind}/${id}`, { start });
  const src = withQuery("https://geo.dailymotion.com/player.html", { [kind]: id, startTime: start });
  return { kind: "video", shape: "wide", address, id, frame: { src } };
}
