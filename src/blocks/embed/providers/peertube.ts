import { type Embed, type Provider, pathOf, secondsOf, withQuery } from "../provider.ts";

/** A UUID, or the same 128 bits as 22 digits to the base of 58. */
const ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})$/;

/**
 * Videos and playlists of any instance, known by the form of the address: no other program is known to put a UUID, or 22
 * digits to the base of 58, after `/w/` or `/videos/watch/`. Viewers do not send the video to one another (`p2p`), which
 * would tell them their addresses.
 */
export const peertube: Provider = {
  name: "PeerTube",
  read(url) {
    const path = pathOf(url).join("/");
    const list = /^(?:w\/p|videos\/watch\/playlist|video-playlists\/embed)\/([^/]+)$/.exec(path)?.[1];
    if (list !== undefined) return ID.test(list) ? made(url, "w/p", "video-playlists", list) : undefined;
    const id = /^(?:w|videos\/watch|videos\/embed)\/([^/;]+)$/.exec(path)?.[1];
    return id !== undefined && ID.test(id) ? made(url, "w", "videos", id) : undefined;
  },
  posters: ({ address }) => [
    { oembed: withQuery(`${new URL(address).origin}/services/oembed`, { url: address }) },
  ],
};

function made({ origin, hostname, searchParams }: URL, path: string, player: string, id: string): Embed {
  const start = secondsOf(searchParams.get("start"));
  const time = start && `${start}s`;
  return {
    kind: "video",
    shape: "wide",
    address: withQuery(`${origin}/${path}/${id}`, { start: time }),
    id: `${hostname}-${id}`,
    frame: { src: withQuery(`${origin}/${player}/embed/${id}`, { autoplay: "1", p2p: "0", start: time }) },
  };
}
