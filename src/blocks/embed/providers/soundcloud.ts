import { type Embed, type Provider, pathOf, withQuery } from "../provider.ts";

const NAME = /^[\w-]{1,255}$/;
/** Pages of the site itself, and of an account, which are no tracks. */
const NO_ACCOUNT =
  /^(?:discover|charts|search|you|stream|upload|pages|feed|tags|people|settings|terms-of-use)$/;
const NO_TRACK =
  /^(?:sets|tracks|albums|reposts|likes|comments|followers|following|popular-tracks|spotlight)$/;
/** What the player calls tracks that it names by number. */
const BY_NUMBER = /^https:\/\/api\.soundcloud\.com\/(?:tracks|playlists)\/[\w:%]+$/;
const PLAYER = "https://w.soundcloud.com/player/";

/** Tracks and sets, listed or not. */
export const soundcloud: Provider = {
  name: "SoundCloud",
  hosts: ["soundcloud.com", "w.soundcloud.com", "on.soundcloud.com"],
  read(url) {
    if (url.hostname === "on.soundcloud.com") return url.pathname === "/" ? undefined : "short";
    if (url.hostname === "w.soundcloud.com") return played(url.searchParams.get("url") ?? "");
    const [account = "", ...rest] = pathOf(url);
    const isSet = rest[0] === "sets";
    const [track = "", key] = isSet ? rest.slice(1) : rest;
    if (track === "" || NO_ACCOUNT.test(account) || (!isSet && NO_TRACK.test(track))) return undefined;
    if (!NAME.test(account) || !NAME.test(track)) return "id";
    const secret = key !== undefined && /^s-\w+$/.test(key) ? `/${key}` : "";
    return sound(
      `https://soundcloud.com/${account}/${isSet ? "sets/" : ""}${track}${secret}`,
      `${account}-${track}`,
      isSet,
    );
  },
  posters: ({ address }) => [
    { oembed: withQuery("https://soundcloud.com/oembed", { format: "json", url: address }) },
  ],
};

function sound(address: string, id: string, isList: boolean): Embed {
  const src = withQuery(PLAYER, { url: address, auto_play: "true" });
  return { kind: "audio", shape: isList ? "panel" : "bar", address, id, frame: { src } };
}

/** What the player's own address names: by a readable address, or by a number, which only the player leads to. */
function played(named: string): Embed | "id" {
  const url = URL.parse(named);
  if (url !== null && /^https?:$/.test(url.protocol) && /^(?:www\.)?soundcloud\.com$/.test(url.host)) {
    const read = soundcloud.read(url);
    return typeof read === "object" ? read : "id";
  }
  if (!BY_NUMBER.test(named)) return "id";
  const isList = named.includes("/playlists/");
  const id = named.replace(/^.*\//, "").replace(/\W+/g, "-");
  return { ...sound(named, id, isList), address: withQuery(PLAYER, { url: named }) };
}
