import { type Embed, type Provider, pathOf, withQuery } from "../provider.ts";

const USER = /^\w{1,20}$/;
const ID = /^\d{1,20}$/;

/** Posts, in the frame that the network's own script would put in; the network is asked not to track. */
export const x: Provider = {
  name: "X",
  hosts: [
    "x.com",
    "twitter.com",
    "mobile.twitter.com",
    "mobile.x.com",
    "platform.twitter.com",
    "platform.x.com",
    "t.co",
  ],
  read(url) {
    const [user = "", ...rest] = pathOf(url);
    if (url.hostname === "t.co") return user === "" ? undefined : "short";
    if (url.hostname.startsWith("platform.")) return post("i", url.searchParams.get("id") ?? "");
    const [word, id = ""] = rest[0] === "web" ? rest.slice(1) : rest;
    if (!USER.test(user) || (word !== "status" && word !== "statuses")) return undefined;
    return post(user, id);
  },
  posters: ({ address }) => [{ page: address }],
};

function post(user: string, id: string): Embed | "id" {
  if (!ID.test(id)) return "id";
  return {
    kind: "post",
    shape: "post",
    address: `https://x.com/${user}/status/${id}`,
    id,
    ...(user !== "i" && { by: `@${user}` }),
    frame: {
      src: withQuery("https://platform.twitter.com/embed/Tweet.html", { id, dnt: "true" }),
      dark: "theme=dark",
    },
  };
}
