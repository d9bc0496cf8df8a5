import type { Addresses } from "../model/address.ts";
import { TRUST_RELATIONS, type TrustView } from "../model/trust.ts";
import { TRUST_TXT } from "../model/well-known.ts";

/**
 * `trust.txt` (JournalList, reference document of 11 July 2024; draft-org-trust-relationship-protocol-01): an attribute a
 * line. Others look for it only at the root of a host; below a base path it says where it belongs.
 */
export function renderTrust({ trust, isTrainingAllowed }: TrustView, addresses: Addresses): string {
  const { origin, pathname } = new URL(addresses.baseUrl);
  const lines = [...TRUST_RELATIONS, "disclosure" as const, "contact" as const].flatMap((name) =>
    trust[name].map((value) => `${name}=${value}`),
  );
  return [
    ...(pathname === "/" ? [] : [`# It is looked for at ${origin}${TRUST_TXT} only: copy it there.`]),
    ...lines,
    `datatrainingallowed=${isTrainingAllowed ? "yes" : "no"}`,
    "",
  ].join("\n");
}
