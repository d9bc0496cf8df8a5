import { type Embed, type Provider, pathOf } from "../provider.ts";

interface Point {
  lat: number;
  lon: number;
}

/** Pixels of the box that maps stand in, by which what a zoom shows is reckoned; a tile has 256. */
const BOX = { width: 640, height: 480 };
const TILE = 256;
/** Where only a marker says where it is, so that the streets around it are seen. */
const USUAL_ZOOM = 16;

/** Maps by their middle, a marker or their edges. What is mapped (nodes, ways, relations) and routes have no frame. */
export const openstreetmap: Provider = {
  name: "OpenStreetMap",
  hosts: ["openstreetmap.org", "osm.org"],
  read(url) {
    const [first, second = ""] = pathOf(url);
    if (first === "go") return "short";
    if (/^(?:node|way|relation)$/.test(first ?? ""))
      return /^\d+$/.test(second) ? mapped(`${first}/${second}`) : "id";
    if (first === "directions") return mapped(`directions${url.search}`);
    if (first !== undefined && first !== "export" && first !== "index.html") return undefined;
    return map(url);
  },
};

function mapped(place: string): Embed {
  return { kind: "map", shape: "map", address: `https://www.openstreetmap.org/${place}` };
}

function map({ searchParams: query, hash }: URL): Embed | "id" | undefined {
  const marker = point(query.get("mlat"), query.get("mlon")) ?? pointOf(query.get("marker"));
  const middle = /#map=([\d.]+)\/([\d.-]+)\/([\d.-]+)/.exec(hash) ?? undefined;
  const around = point(middle?.[2] ?? query.get("lat"), middle?.[3] ?? query.get("lon")) ?? marker;
  const zoom = Number(middle?.[1] ?? query.get("zoom") ?? USUAL_ZOOM);
  const box = edges(query.get("bbox")) ?? (around && edgesAround(around, zoom));
  if (box === undefined)
    return query.has("bbox") || query.has("mlat") || middle !== undefined ? "id" : undefined;
  const mark = marker === undefined ? "" : `&marker=${marker.lat}%2C${marker.lon}`;
  const src = `https://www.openstreetmap.org/export/embed.html?bbox=${box.join("%2C")}&layer=mapnik${mark}`;
  return { kind: "map", shape: "map", address: addressOf(box, around, marker, zoom), frame: { src } };
}

function addressOf(
  box: readonly number[],
  around: Point | undefined,
  marker: Point | undefined,
  zoom: number,
): string {
  const site = "https://www.openstreetmap.org/";
  if (around === undefined) return `${site}?bbox=${box.join("%2C")}`;
  const mark = marker === undefined ? "" : `?mlat=${marker.lat}&mlon=${marker.lon}`;
  return `${site}${mark}#map=${zoom}/${around.lat}/${around.lon}`;
}

function point(lat: string | null | undefined, lon: string | null | undefined): Point | undefined {
  if (!lat || !lon) return undefined;
  const found = { lat: Number(lat), lon: Number(lon) };
  return Math.abs(found.lat) <= 85.06 && Math.abs(found.lon) <= 180 ? found : undefined;
}

function pointOf(pair: string | null): Point | undefined {
  const [lat, lon] = pair?.split(",") ?? [];
  return point(lat, lon);
}

/** West, south, east, north, in degrees. */
function edges(box: string | null): number[] | undefined {
  const all = box?.split(",").map(Number) ?? [];
  const [west = 0, south = 0, east = 0, north = 0] = all;
  const isBox = all.length === 4 && west < east && south < north;
  return isBox && west >= -180 && east <= 180 && south >= -90 && north <= 90 ? all : undefined;
}

function edgesAround({ lat, lon }: Point, zoom: number): number[] | undefined {
  if (!(zoom >= 0 && zoom <= 20)) return undefined;
  const pixel = 360 / (TILE * 2 ** zoom);
  const across = (pixel * BOX.width) / 2;
  const along = ((pixel * BOX.height) / 2) * Math.cos((lat * Math.PI) / 180);
  const round = (degrees: number, most: number) =>
    Number(Math.min(most, Math.max(-most, degrees)).toFixed(5));
  return [round(lon - across, 180), round(lat - along, 90), round(lon + across, 180), round(lat + along, 90)];
}
