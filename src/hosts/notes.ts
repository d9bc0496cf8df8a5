import type { Host, ServedRedirect, ServedSite } from "./host.ts";

/** Addresses that are named of many. */
const NAMED = 3;

/** What whoever deploys to a host should know: what it does otherwise than others, and which old addresses it does not lead on. */
export function notesOn(host: Host, redirects: readonly ServedRedirect[], site?: ServedSite): string[] {
  const losses = host.losses?.(redirects, site) ?? [];
  return [
    ...(host.notes ?? []),
    ...losses.map(({ what, of }) => {
      const count = of.length === 1 ? "1 old address" : `${of.length.toLocaleString("en")} old addresses`;
      const more = of.length > NAMED ? " …" : "";
      return `${what}: ${count} (${of.slice(0, NAMED).map(written).join(" ")}${more}).`;
    }),
  ];
}

function written({ from, isStart, query }: ServedRedirect): string {
  return `${from}${isStart ? "*" : ""}${query === "" ? "" : `?${query}`}`;
}
