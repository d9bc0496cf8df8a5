import { type Embed, type Provider, pathOf, withQuery } from "../provider.ts";

const ID = /^(?:\d{1,25}|pfbid\w{20,100})$/;
const PLUGINS = "https://www.facebook.com/plugins/";

/** Public posts, photos, videos and reels. Posts in groups have no frame. */
export const facebook: Provider = {
  name: "Facebook",
  hosts: ["facebook.com", "web.facebook.com", "fb.com", "fb.watch"],
  read(url) {
    const path = pathOf(url);
    const [first = "", second = "", third = ""] = path;
    if (url.hostname === "fb.watch") return first === "" ? undefined : "short";
    if (first === "share") return "short";
    const plugin = path.at(-2) === "plugins" ? URL.parse(url.searchParams.get("href") ?? "") : null;
    if (plugin !== null)
      return path.at(-2) === "plugins" && isOwn(plugin) ? facebook.read(plugin) : undefined;
    if (first === "groups")
      return third === "posts" || third === "permalink" ? grouped(second, path[3] ?? "") : undefined;
    if (first === "reel") return shown("video", `reel/${second}`, second, "tall");
    if (second === "posts")
      return shown("post", `${first}/posts/${path.slice(2).join("/")}`, path.at(-1) ?? "");
    if (second === "videos") return shown("video", `${first}/videos/${path.at(-1)}`, path.at(-1) ?? "");
    if (second === "photos") return shown("post", path.join("/"), path.at(-1) ?? "");
    return asked(first, url.searchParams);
  },
  posters: ({ address }) => [{ page: address }],
};

function isOwn({ hostname }: URL): boolean {
  return /^(?:www\.|m\.|web\.)?facebook\.com$/.test(hostname);
}

/** Older forms, which name what they show in the query. */
function asked(page: string, query: URLSearchParams): Embed | "id" | undefined {
  const of = (name: string) => query.get(name) ?? "";
  switch (page) {
    case "watch":
      return query.has("v") ? shown("video", `watch/?v=${of("v")}`, of("v")) : undefined;
    case "video.php":
      return shown("video", `watch/?v=${of("v")}`, of("v"));
    case "photo":
    case "photo.php":
      return shown("post", `photo/?fbid=${of("fbid")}`, of("fbid"));
    case "permalink.php":
    case "story.php": {
      if (!ID.test(of("id"))) return "id";
      return shown("post", `permalink.php?story_fbid=${of("story_fbid")}&id=${of("id")}`, of("story_fbid"));
    }
    default:
      return undefined;
  }
}

function shown(kind: "post" | "video", place: string, id: string, shape?: "tall"): Embed | "id" {
  if (!ID.test(id)) return "id";
  const address = `https://www.facebook.com/${place}`;
  const src =
    kind === "video"
      ? withQuery(`${PLUGINS}video.php`, { href: address, show_text: "false", autoplay: "true" })
      : withQuery(`${PLUGINS}post.php`, { href: address, show_text: "true", width: "500" });
  return { kind, shape: shape ?? (kind === "video" ? "wide" : "post"), address, id, frame: { src } };
}

function grouped(group: string, id: string): Embed | "id" {
  if (!ID.test(id)) return "id";
  return {
    kind: "post",
    shape: "post",
    address: `https://www.facebook.com/groups/${group}/posts/${id}/`,
    id,
  };
}
