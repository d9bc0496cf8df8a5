/** Lines for `redirects.yaml` that account for what leads nowhere. */
import type { Lang } from "../../i18n/lang.ts";
import { REST } from "../../model/old-address.ts";
import { GONE, STORY_GOAL } from "../../model/redirect.ts";
import { ARTICLES } from "../articles.ts";
import { readableAddress } from "../old-addresses.ts";
import type { DeadRedirect } from "../redirect-table.ts";
import type { NewRedirect } from "../redirect-writer.ts";
import type { Loss, LossKind } from "./loss.ts";

const HUBS: ReadonlySet<LossKind> = new Set([
  "topic",
  "author",
  "series",
  "emptyTopic",
  "emptyAuthor",
  "emptySeries",
]);
const HUB = /^\/(?:topics|authors|series)\/[^/]+\/$/;

/**
 * Lines for all that leads nowhere: what was published, and what `redirects.yaml` says of addresses, except where that
 * leads on through another of these lines.
 */
export function linesForAll(
  losses: readonly Loss[],
  dead: readonly DeadRedirect[],
  languages: readonly Lang[],
  baseUrl: string,
): NewRedirect[] {
  const lines = linesForLosses(losses, languages);
  const leadsOn = new Set(lines.flatMap(({ from, to }) => (to === GONE ? [] : from)));
  const told = dead.filter(({ line, fault }) => fault !== undefined && !leadsOn.has(line.goal));
  return [...lines, ...told.map(({ line }) => ({ from: readableAddress(line.address, baseUrl), to: GONE }))];
}

/** A line for each loss: to where the text is now, else that it is gone. */
function linesForLosses(losses: readonly Loss[], languages: readonly Lang[]): NewRedirect[] {
  const lines = losses.flatMap((loss): NewRedirect[] => {
    const { address, kind, name, now, file } = loss;
    if (address === undefined) return [];
    if (HUBS.has(kind)) return lineForHub(address, GONE, languages);
    if (kind === "siteLanguage") return [{ from: `/${name}/${REST}`, to: GONE }];
    const text = file.slice(ARTICLES.length).replace(/\.md$/, "");
    return [{ from: address, to: now === undefined ? GONE : STORY_GOAL + text }];
  });
  return [...new Map(lines.map((line) => [line.from, line])).values()];
}

/**
 * The lines for an address that somebody names. A hub has feeds beside it and the same hub in other languages, and a
 * story has its aliases, which are lost with it.
 * @param to where readers are to be led, or `gone`
 */
export function linesForAddress(
  address: string,
  to: string,
  losses: readonly Loss[],
  languages: readonly Lang[],
): NewRedirect[] {
  const named = losses.find((loss) => loss.address === address);
  if (named === undefined || !HUBS.has(named.kind))
    return [address, ...aliasesWith(named, losses)].map((from) => ({ from, to }));
  return losses
    .filter(({ kind, group }) => kind === named.kind && group === named.group)
    .flatMap((loss) => lineForHub(loss.address ?? "", to, languages));
}

/** Old addresses that a text's own takes with it. */
function aliasesWith(named: Loss | undefined, losses: readonly Loss[]): string[] {
  if (named?.text === undefined || named.isAlias) return [];
  return losses.flatMap(({ kind, text, isAlias, address }) =>
    isAlias && kind === named.kind && text === named.text ? (address ?? []) : [],
  );
}

/** A hub stands for its feeds too; another hub that it leads to is the one of the same language. */
function lineForHub(address: string, to: string, [, ...others]: readonly Lang[]): NewRedirect[] {
  if (!address.endsWith("/")) return [];
  const lang = others.find((other) => address.startsWith(`/${other}/`));
  const goal = HUB.test(to) ? `${lang === undefined ? "" : `/${lang}`}${to}${REST}` : to;
  return [{ from: address + REST, to: goal }];
}
