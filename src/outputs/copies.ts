import type { HeaderRule } from "../hosts/header-rules.ts";
import { type Addresses, sitePathOf } from "../model/address.ts";
import { ASSETS_FOLDER, ATTACHMENTS_FOLDER, PHOTOS_FOLDER } from "../model/own-paths.ts";
import type { Site } from "../model/site.ts";
import { PHASES, type Published } from "./record.ts";

const YEAR = 31_536_000;

/** Files that are published as they are: styles, scripts, fonts, photos, documents. Their names hold the hash of their content. */
export const copies: Published = {
  phase: PHASES.copies,
  headers,
};

function headers(_: Site, addresses: Addresses): HeaderRule[] {
  const [assets, photos, attachments] = [ASSETS_FOLDER, PHOTOS_FOLDER, ATTACHMENTS_FOLDER].map((folder) =>
    addresses.href(sitePathOf(`/${folder}`)),
  );
  const kept = { "Cache-Control": `public, max-age=${YEAR}, immutable` };
  return [
    { path: `${assets}*`, headers: kept },
    // Older hosts do not know these extensions.
    { path: `${assets}*.woff2`, headers: { "Content-Type": "font/woff2" } },
    { path: `${photos}*`, headers: kept },
    { path: `${photos}*.avif`, headers: { "Content-Type": "image/avif" } },
    { path: `${attachments}*`, headers: kept },
  ];
}
