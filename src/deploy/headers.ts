import { isMatched } from "../hosts/header-rules.ts";
import { mediaTypeOf } from "../hosts/media-types.ts";
import { type Addresses, addressOfFile } from "../model/address.ts";
import type { Site } from "../model/site.ts";
import { servedSite } from "../outputs/served-site.ts";
import type { Sent } from "./target.ts";

/** The response headers of each file of the site, for hosts that keep them with it. */
export function headersOf(site: Site, addresses: Addresses): (path: string) => Sent["headers"] {
  const { rules } = servedSite(site, addresses);
  return (path) => {
    const address = addresses.href(addressOfFile(path));
    const matching = rules.filter((rule) => isMatched(address, rule)).map(({ headers }) => headers);
    return Object.assign({ "Content-Type": mediaTypeOf(path).type }, ...matching);
  };
}
