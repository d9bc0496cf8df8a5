import { type Embed, type Provider, pathOf, withQuery } from "../provider.ts";

const ID = /^[0-9A-Za-z]{22}$/;
const KINDS = /^(?:track|episode|album|playlist|show|artist)$/;

/** Tracks, episodes, albums, playlists, shows and artists. */
export const spotify: Provider = {
  name: "Spotify",
  hosts: ["open.spotify.com", "play.spotify.com", "spotify.link", "spotify.app.link"],
  read(url) {
    const path = pathOf(url).filter((part) => !/^(?:intl-[a-z-]+|embed|embed-podcast)$/.test(part));
    if (url.hostname.endsWith(".link")) return path.length === 0 ? undefined : "short";
    // Playlists had the name of their owner before them.
    const [kind = "", id = ""] = path[0] === "user" ? path.slice(2) : path;
    if (!KINDS.test(kind)) return undefined;
    return ID.test(id) ? sound(kind, id) : "id";
  },
  posters: ({ address }) => [{ oembed: withQuery("https://open.spotify.com/oembed", { url: address }) }],
};

function sound(kind: string, id: string): Embed {
  return {
    kind: "audio",
    shape: kind === "track" || kind === "episode" ? "bar" : "panel",
    address: `https://open.spotify.com/${kind}/${id}`,
    id,
    frame: { src: `https://open.spotify.com/embed/${kind}/${id}` },
  };
}
