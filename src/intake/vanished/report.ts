/** Losses as problems: each by itself as long as they are few, those of a kind as one where they are many. */
import type { Problems } from "../../kit/problems.ts";
import { coveringStarts } from "./covering.ts";
import type { Loss, LossKind } from "./loss.ts";
import { goneCommand, type Told, WORDS } from "./words.ts";

/** More than this are not read one by one. */
const MANY = 20;
/** Addresses that a problem names. */
const NAMED = 6;

/** @param isFree whether no page of the site has an address that begins like this */
export function report(
  losses: readonly Loss[],
  isFree: (start: string) => boolean,
  problems: Problems,
): void {
  const kinds = Map.groupBy(losses, ({ kind, isHarmless }) => `${kind} ${isHarmless === true}`);
  for (const alike of kinds.values()) {
    const groups = [...Map.groupBy(alike, ({ group }) => group).values()].map(toldOf);
    const { kind, isHarmless } = alike[0] as Loss;
    const say = problems[isHarmless ? "warn" : "error"].bind(problems);
    if (groups.length > MANY) {
      const { file, message, hint } = folded(kind, groups, isFree);
      say(file, undefined, message, hint);
    } else
      for (const told of groups)
        say(told.first.file, told.first.line, messageOf(told), WORDS[kind].remedy(told));
  }
}

function toldOf(losses: readonly Loss[]): Told {
  const addresses = losses.flatMap(({ address }) => address ?? []);
  return { first: losses[0] as Loss, addresses: hubsFirst(addresses) };
}

/** Feeds lie beside the pages that they belong to. */
function hubsFirst(addresses: readonly string[]): string[] {
  return [...new Set(addresses)].sort(
    (a, b) => Number(b.endsWith("/")) - Number(a.endsWith("/")) || a.length - b.length || (a < b ? -1 : 1),
  );
}

function messageOf(told: Told): string {
  const why = WORDS[told.first.kind].one(told);
  return told.addresses.length === 0 ? why : `${why}: ${leadNowhere(told.addresses)}`;
}

function leadNowhere(addresses: readonly string[]): string {
  if (addresses.length === 1)
    return `its published address ${readable(addresses[0] as string)} leads nowhere`;
  return `${addresses.length} published addresses lead nowhere, ${named(addresses)}`;
}

function named(addresses: readonly string[]): string {
  const some = addresses.slice(0, NAMED).map(readable).join(", ");
  return addresses.length > NAMED ? `${some} …` : some;
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const FOLDERS: readonly (readonly [RegExp, string])[] = [
  [/^articles\//, "articles"],
  [/^pages\//, "pages"],
];

/** What can be taken back at once needs no line for each. */
const HAVE_MOVED: ReadonlySet<LossKind> = new Set(["date", "slug", "prefix"]);

function folded(
  kind: LossKind,
  groups: readonly Told[],
  isFree: (start: string) => boolean,
): { file: string; message: string; hint: string } {
  const { file } = (groups[0] as Told).first;
  const addresses = groups.flatMap((told) => told.addresses);
  const folder = FOLDERS.find(([begins]) => begins.test(file))?.[1] ?? file;
  const why = WORDS[kind].many(groups.length);
  const message = addresses.length === 0 ? why : `${why}: ${leadNowhere(addresses)}`;
  return { file: folder, message, hint: hintFor(kind, groups, addresses, isFree) };
}

function hintFor(
  kind: LossKind,
  groups: readonly Told[],
  addresses: readonly string[],
  isFree: (start: string) => boolean,
): string {
  if (kind === "renamed" || kind === "renumbered") {
    const { first } = groups[0] as Told;
    return `Keep the ids that they know, in each of these texts, as in ${first.file}: id: ${first.feedId}`;
  }
  const all = "npm run gone -- --all";
  if (HAVE_MOVED.has(kind)) return `Lead each old address to where the text is now: ${all}`;
  const starts = coveringStarts(addresses, isFree);
  const short = starts === undefined ? all : goneCommand(starts);
  return `Was this meant? Then say that they are gone: ${short}`;
}
