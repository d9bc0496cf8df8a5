import { oldAddress, readableAddress } from "../intake/old-addresses.ts";
import { addressOfText } from "../model/old-address.ts";
import { isOwnAddress } from "../model/own-addresses.ts";
import { FILES_BESIDE_PAGES } from "../outputs/index.ts";
import type { ArchiveText } from "./archive.ts";
import type { Entry } from "./catalogue.ts";
import type { Run } from "./run.ts";

/** The addresses that a text had, as its `aliases` take them; each is kept for one text only. */
export function keptAddresses({ addresses }: ArchiveText, { no, path }: Entry, run: Run): string[] {
  const { old, catalogue } = run;
  const kept = new Set<string>();
  const lose = (what: string, detail: string) => catalogue.remark({ no, kind: "left out", what, detail });
  for (const address of addresses) {
    const url = old.resolve(address);
    if (url === undefined || !old.has(url)) continue;
    const found = oldPath(url, run);
    if (found === path || (found !== undefined && kept.has(found))) continue;
    if (found === undefined) lose("an old address that no page of this site can have", address);
    else if (isFree(found, no, run)) kept.add(found);
    else lose("an old address that another text has", address);
  }
  return [...kept].map((address) => readableAddress(address, run.request.newsroom.site.baseUrl));
}

function isFree(address: string, no: number, { catalogue }: Run): boolean {
  if (catalogue.rows.get("select 1 from texts where path = ?", address) !== undefined) return false;
  return catalogue.rows.insertNew("aliases", { address, no });
}

/** The path of an old address on this site, as files of the content have it; nothing where it cannot be kept. */
export function oldPath({ pathname, search }: URL, { request }: Run): string | undefined {
  const { baseUrl } = request.newsroom.site;
  const base = new URL(baseUrl).pathname;
  const within = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
  const address = oldAddress(within + search, baseUrl);
  if (typeof address !== "string") return undefined;
  const { path, query } = addressOfText(address);
  return query === "" && isOwnAddress(path, FILES_BESIDE_PAGES) ? undefined : address;
}
