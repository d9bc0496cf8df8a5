import { type Embed, type Provider, pathOf } from "../provider.ts";

/** The name of an account, which is that of a host, or its permanent id (DID). */
const ACCOUNT = /^(?:did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]+)|[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i;
/** A time to the base of 32, as AT Protocol has it (TID). */
const KEY = /^[2-7a-z]{13}$/;

/** Posts. */
export const bluesky: Provider = {
  name: "Bluesky",
  hosts: ["bsky.app", "embed.bsky.app"],
  read(url) {
    const path = pathOf(url).map((part) => part.replaceAll("%3A", ":"));
    const [word, account = "", kind, key = ""] = path;
    const isPost = word === "profile" && kind === "post";
    if (!isPost && !(word === "embed" && kind === "app.bsky.feed.post")) return undefined;
    return ACCOUNT.test(account) && KEY.test(key) ? post(account, key) : "id";
  },
  posters: ({ address }) => [{ page: address }],
};

function post(account: string, key: string): Embed {
  return {
    kind: "post",
    shape: "post",
    address: `https://bsky.app/profile/${account}/post/${key}`,
    id: key,
    ...(!account.startsWith("did:") && { by: `@${account}` }),
    frame: {
      src: `https://embed.bsky.app/embed/${account}/app.bsky.feed.post/${key}`,
      dark: "colorMode=dark",
    },
  };
}
