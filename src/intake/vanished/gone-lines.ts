/** Lines for `redirects.yaml` that account for what leads nowhere. */
import type { Lang } from "../../i18n/lang.ts";
import { REST } from "../../model/old-address.ts";
import { GONE, STORY_GOAL } from "../../model/redirect.ts";
import { ARTICLES } from "../articles.ts";
import type { NewRedirect } from "../redirect-writer.ts";
import type { Loss, LossKind } from "./loss.ts";

const HUBS: ReadonlySet<LossKind> = new Set(["topic", "author", "emptyTopic", "emptyAuthor"]);
const HUB = /^\/(?:topics|authors)\/[^/]+\/$/;

/** A line for each loss: to where the text is now, else that it is gone. */
export function linesForLosses(losses: readonly Loss[], languages: readonly Lang[]): NewRedirect[] {
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
 * The lines for an address that somebody names. A hub has feeds beside it and the same hub in other languages, which are
 * lost with it.
 * @param to where readers are to be led, or `gone`
 */
export function linesForAddress(
  address: string,
  to: string,
  losses: readonly Loss[],
  languages: readonly Lang[],
): NewRedirect[] {
  const named = losses.find((loss) => loss.address === address);
  if (named === undefined || !HUBS.has(named.kind)) return [{ from: address, to }];
  return losses
    .filter(({ kind, group }) => kind === named.kind && group === named.group)
    .flatMap((loss) => lineForHub(loss.address ?? "", to, languages));
}

/** A hub stands for its feeds too; another hub that it leads to is the one of the same language. */
function lineForHub(address: string, to: string, [, ...others]: readonly Lang[]): NewRedirect[] {
  if (!address.endsWith("/")) return [];
  const lang = others.find((other) => address.startsWith(`/${other}/`));
  const goal = HUB.test(to) ? `${lang === undefined ? "" : `/${lang}`}${to}${REST}` : to;
  return [{ from: address + REST, to: goal }];
}
