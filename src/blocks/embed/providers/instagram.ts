import { type Embed, type Provider, pathOf } from "../provider.ts";

const CODE = /^[\w-]{1,40}$/;

/** Posts and reels. Stories are gone after a day, and are for those who are signed in. */
export const instagram: Provider = {
  name: "Instagram",
  hosts: ["instagram.com", "instagr.am"],
  read(url) {
    const path = pathOf(url);
    if (path[0] === "share") return "short";
    if (path[0] === "stories") return "closed";
    // Newer addresses begin with the name of the account.
    const [kind = "", code = ""] = /^(?:p|reels?|tv)$/.test(path[0] ?? "") ? path : path.slice(1);
    if (!/^(?:p|reels?|tv)$/.test(kind) || (kind === "reels" && code === "")) return undefined;
    return CODE.test(code) ? post(kind === "p" ? "p" : "reel", code) : "id";
  },
  posters: ({ address }) => [{ page: address }],
};

function post(kind: "p" | "reel", code: string): Embed {
  const address = `https://www.instagram.com/${kind}/${code}/`;
  const src = `${address}embed/${kind === "p" ? "captioned/" : ""}`;
  return { kind: kind === "p" ? "post" : "video", shape: "post", address, id: code, frame: { src } };
}
