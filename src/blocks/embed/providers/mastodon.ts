import { type Embed, type Provider, pathOf } from "../provider.ts";

/** Numbers that tell the time of a post in milliseconds: no other program is known to have them after `/@name/`. */
const ID = /^1\d{16,18}$/;
const USER = /^\w[\w.-]*$/;

/**
 * Posts of any instance, known by the form of the address. An instance shows in other pages what was written there; of
 * posts from elsewhere (`/@name@other.example/…`) it makes no frame.
 */
export const mastodon: Provider = {
  name: "Mastodon",
  read(url) {
    const found = /^(?:web\/|deck\/)?@([^/@]+)(@[^/@]+)?\/(\d+)(?:\/embed)?$/.exec(pathOf(url).join("/"));
    const plain = found ?? /^users\/([^/]+)(@)?\/statuses\/(\d+)$/.exec(pathOf(url).join("/"));
    const [, user = "", other, id = ""] = plain ?? [];
    return USER.test(user) && ID.test(id) ? post(url, user, other, id) : undefined;
  },
  posters: ({ address }) => [{ page: address }],
};

function post({ origin, hostname }: URL, user: string, other: string | undefined, id: string): Embed {
  const by = `@${user}${other ?? `@${hostname}`}`;
  const address = `${origin}/@${user}${other ?? ""}/${id}`;
  const shown = { kind: "post", shape: "post", address, id: `${hostname}-${id}`, by } as const;
  return other === undefined ? { ...shown, frame: { src: `${address}/embed` } } : shown;
}
