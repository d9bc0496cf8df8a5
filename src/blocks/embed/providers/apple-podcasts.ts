import { type Embed, type Provider, pathOf, withQuery } from "../provider.ts";

const COUNTRY = /^[a-z]{2}$/;
const SHOW = /^id\d{5,12}$/;

/** Shows and episodes. */
export const applePodcasts: Provider = {
  name: "Apple Podcasts",
  hosts: ["podcasts.apple.com", "embed.podcasts.apple.com"],
  read(url) {
    const path = pathOf(url);
    const country = COUNTRY.test(path[0] ?? "") ? path[0] : undefined;
    const rest = country === undefined ? path : path.slice(1);
    if (rest[0] !== "podcast") return undefined;
    const show = rest.at(-1) ?? "";
    return SHOW.test(show) && rest.length <= 3 ? sound(path.join("/"), show, url) : "id";
  },
  posters: ({ address }) => [{ page: address }],
};

function sound(path: string, show: string, { searchParams }: URL): Embed {
  const asked = searchParams.get("i");
  const i = asked !== null && /^\d{5,20}$/.test(asked) ? asked : undefined;
  return {
    kind: "audio",
    shape: i === undefined ? "panel" : "bar",
    address: withQuery(`https://podcasts.apple.com/${path}`, { i }),
    id: i === undefined ? show : `${show}-${i}`,
    frame: { src: withQuery(`https://embed.podcasts.apple.com/${path}`, { i }), dark: "theme=dark" },
  };
}
