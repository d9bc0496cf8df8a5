import { type Embed, type Provider, pathOf, withQuery } from "../provider.ts";

const ID = /^\d{3,12}$/;

/** Published visualisations and stories; not those in its editor. */
export const flourish: Provider = {
  name: "Flourish",
  hosts: ["public.flourish.studio", "flo.uri.sh", "flourish.studio", "app.flourish.studio"],
  read(url) {
    const [kind, id = ""] = pathOf(url);
    if (kind !== "visualisation" && kind !== "story") return undefined;
    if (url.hostname.startsWith("app.")) return "closed";
    return ID.test(id) ? chart(kind, id) : "id";
  },
  posters: ({ address }) => [
    { oembed: withQuery("https://app.flourish.studio/api/v1/oembed", { url: address }) },
    { page: address },
  ],
};

function chart(kind: "visualisation" | "story", id: string): Embed {
  return {
    kind: "chart",
    shape: "map",
    address: `https://public.flourish.studio/${kind}/${id}/`,
    id: kind === "story" ? `story-${id}` : id,
    frame: { src: `https://flo.uri.sh/${kind}/${id}/embed` },
  };
}
