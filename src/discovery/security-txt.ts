import { type Addresses, SECURITY_TXT } from "../model/address.ts";
import type { SecurityView } from "../model/security-view.ts";

/**
 * `security.txt` (RFC 9116): whom to tell of holes in the site. Others look for it only at the root of a host; below a base
 * path it says where it belongs.
 */
export function renderSecurity(
  { contact, policy, languages, expires }: SecurityView,
  addresses: Addresses,
): string {
  const { origin, pathname } = new URL(addresses.baseUrl);
  const place = origin + SECURITY_TXT;
  return [
    ...(pathname === "/" ? [] : [`# It is looked for at ${place} only: copy it there.`]),
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${languages.join(", ")}`,
    `Canonical: ${place}`,
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
    "",
  ].join("\n");
}
