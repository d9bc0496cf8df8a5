import { type Embed, type Provider, pathOf, secondsOf, withQuery } from "../provider.ts";

const ID = /^\d{1,12}$/;
/** Opens a video that is not listed. */
const KEY = /^[0-9a-f]{8,12}$/;

/** Videos, listed or not, events and showcases; the player is asked not to track. */
export const vimeo: Provider = {
  name: "Vimeo",
  hosts: ["vimeo.com", "player.vimeo.com"],
  read(url) {
    const [first = "", second = "", ...rest] = pathOf(url);
    if (/^\d+$/.test(first)) return video(first, second, url);
    if (first === "manage" || first === "upload") return "closed";
    if (first === "video") return video(second, url.searchParams.get("h") ?? "", url);
    if (first === "event") return page("event", second);
    const last = rest.at(-1) ?? "";
    if (first === "showcase" || first === "album")
      return last === "" ? page("showcase", second) : video(last, "", url);
    if (first === "channels" && last === "") return ID.test(second) ? video(second, "", url) : undefined;
    if (first === "channels" || first === "groups") return last === "" ? undefined : video(last, "", url);
    return undefined;
  },
  posters: ({ address }) => [
    { oembed: withQuery("https://vimeo.com/api/oembed.json", { url: address, width: "1280" }) },
  ],
};

function video(id: string, key: string, { hash }: URL): Embed | "id" {
  if (!ID.test(id)) return "id";
  const h = KEY.test(key) ? key : undefined;
  const start = secondsOf(/^#t=(.+)/.exec(hash)?.[1] ?? null);
  const from = start === undefined ? "" : `#t=${start}s`;
  const src = withQuery(`https://player.vimeo.com/video/${id}`, { h, dnt: "1", autoplay: "1" }) + from;
  const address = `https://vimeo.com/${id}${h === undefined ? "" : `/${h}`}${from}`;
  return { kind: "video", shape: "wide", address, id, frame: { src } };
}

function page(kind: "event" | "showcase", id: string): Embed | "id" {
  if (!ID.test(id)) return "id";
  const address = `https://vimeo.com/${kind}/${id}`;
  return { kind: "video", shape: "wide", address, id: `${kind}-${id}`, frame: { src: `${address}/embed` } };
}
