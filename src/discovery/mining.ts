import type { Addresses } from "../model/address.ts";
import { sitePathOf } from "../model/address.ts";
import type { Mining } from "../model/robots.ts";

/**
 * The reservation of text and data mining (Directive (EU) 2019/790, Article 4(3)) as headers of every response, by the TDM
 * Reservation Protocol (TDMRep, W3C Community Group report of 10 May 2024), section «TDM Header Field in HTTP Responses».
 * @returns none where the newsroom said nothing of it
 */
export function miningHeaders(mining: Mining | undefined): Readonly<Record<string, string>> {
  if (mining === undefined) return {};
  return {
    "tdm-reservation": reservationOf(mining),
    ...(mining.policy === undefined ? {} : { "tdm-policy": mining.policy }),
  };
}

/**
 * `/.well-known/tdmrep.json` of the same report, section «TDM File on the Origin Server»: one rule for all that the site has.
 * Others look for it only at the root of a host; that a site lies below it is in the rule's location.
 */
export function renderTdmrep(mining: Mining, addresses: Addresses): string {
  const rule = {
    location: addresses.href(sitePathOf("/")),
    "tdm-reservation": Number(reservationOf(mining)),
    "tdm-policy": mining.policy,
  };
  return `${JSON.stringify([rule], undefined, 2)}\n`;
}

function reservationOf({ isReserved }: Mining): string {
  return isReserved ? "1" : "0";
}
