import { type Embed, type Provider, pathOf, withQuery } from "../provider.ts";

const ID = /^\d{15,21}$/;
const USER = /^@[\w.]{1,30}$/;

/** Videos and series of photos. */
export const tiktok: Provider = {
  name: "TikTok",
  hosts: ["tiktok.com", "vm.tiktok.com", "vt.tiktok.com"],
  read(url) {
    const [first = "", second = "", third = ""] = pathOf(url);
    if (/^v[mt]\./.test(url.hostname)) return first === "" ? undefined : "short";
    if (first === "t") return "short";
    if (first === "embed" || first === "player") return video(/^v\d$/.test(second) ? third : second);
    if (first === "v") return video(second.replace(/\.html$/, ""));
    if (!USER.test(first) || (second !== "video" && second !== "photo")) return undefined;
    return video(third, `${first}/${second}`);
  },
  posters: ({ address }) => [{ oembed: withQuery("https://www.tiktok.com/oembed", { url: address }) }],
};

/** @param place the path before the id; where nobody says whose it is, the player is all that can be linked to */
function video(id: string, place = "player/v1"): Embed | "id" {
  if (!ID.test(id)) return "id";
  const address = `https://www.tiktok.com/${place}/${id}`;
  const src = withQuery(`https://www.tiktok.com/player/v1/${id}`, { autoplay: "1", rel: "0" });
  const by = /^(@[^/]+)\//.exec(place)?.[1];
  return { kind: "video", shape: "tall", address, id, ...(by !== undefined && { by }), frame: { src } };
}
