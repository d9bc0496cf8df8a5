import { type Embed, type Provider, pathOf } from "../provider.ts";

const ID = /^[0-9A-Za-z]{5}$/;

/** Published charts, maps and tables; not those in its editor. */
export const datawrapper: Provider = {
  name: "Datawrapper",
  hosts: ["datawrapper.dwcdn.net", "datawrapper.de", "app.datawrapper.de"],
  read(url) {
    const path = pathOf(url);
    if (url.hostname.startsWith("app."))
      return /^(?:chart|map|table|edit)$/.test(path[0] ?? "") ? "closed" : undefined;
    const [id, version] = url.hostname.endsWith("dwcdn.net") ? path : path[0] === "_" ? path.slice(1) : [];
    if (id === undefined) return path[0] === "_" ? "id" : undefined;
    return ID.test(id) ? chart(id, /^\d+$/.test(version ?? "") ? `${version}/` : "") : "id";
  },
  posters: ({ id }) => [{ image: `https://datawrapper.dwcdn.net/${id}/full.png` }],
};

/** @param version that of the chart, or nothing for the newest */
function chart(id: string, version: string): Embed {
  const address = `https://datawrapper.dwcdn.net/${id}/${version}`;
  return { kind: "chart", shape: "map", address, id, frame: { src: address, dark: "dark=true" } };
}
