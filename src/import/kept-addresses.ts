import { oldAddress } from "../intake/old-addresses.ts";
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
  for (const address of addresses) {
    const url = old.resolve(address);
    if (url === undefined || !old.has(url)) continue;
    const found = oldPath(url, run);
    if (found === path || found === undefined) continue;
    const isTaken =
      catalogue.rows.get("select 1 from texts where path = ?", found) !== undefined ||
      !catalogue.rows.insertNew("aliases", { address: found, no });
    if (!isTaken) kept.add(found);
    else if (
      catalogue.rows.get("select 1 from aliases where address = ? and no = ?", found, no) === undefined
    )
      catalogue.remark({
        no,
        kind: "left out",
        what: "an old address that another text has",
        detail: address,
      });
  }
  return [...kept];
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
