import type { Snapshot } from "../library/snapshot.ts";
import type { TrustView } from "../model/trust.ts";
import { TRUST_TXT } from "../model/well-known.ts";
import { outputRecord, PHASES, single } from "./record.ts";

/** Whom the newsroom belongs to, where `site.yaml` says it. */
export const trust = outputRecord({
  kind: "trust",
  phase: PHASES.pages,
  dependsOn: { settings: ["trust", "robots", "ownership"] },
  all: (of) => (of.newsroom.site.trust === undefined ? [] : [single(of, "trust", TRUST_TXT)]),
  view: trustView,
});

/** The page of ownership is disclosed, and the publisher can be reached, without being named again. */
function trustView(
  { newsroom, addresses }: Snapshot,
  { lang }: { lang: TrustView["lang"] },
): TrustView | undefined {
  const { trust, ownership, publisher, robots, languages } = newsroom.site;
  if (trust === undefined) return undefined;
  const own =
    ownership === undefined ? [] : languages.map((other) => addresses.absolute(addresses.ownership(other)));
  const contact =
    trust.contact.length === 0 && publisher.email !== undefined ? [publisher.email] : trust.contact;
  return {
    lang,
    trust: { ...trust, disclosure: [...new Set([...trust.disclosure, ...own])], contact },
    isTrainingAllowed: robots.training === "allow",
  };
}
