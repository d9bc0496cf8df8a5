import type { Lang } from "../i18n/lang.ts";
import { contentHash } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import type { Change } from "../library/changes.ts";
import {
  allRedirects,
  REDIRECTS_NOTE,
  type RedirectRow,
  redirectLines,
  redirectsOf,
  redirectsOfNone,
  redirectsWithoutStub,
  replaceRedirects,
} from "../library/redirects.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { OWNERSHIP_PAGE } from "../model/address.ts";
import { addressOfText } from "../model/old-address.ts";
import { isOwnAddress } from "../model/own-addresses.ts";
import type { RedirectLine } from "../model/redirect.ts";
import type { StoryId } from "../model/story-id.ts";
import type { AddressFault } from "./old-addresses.ts";
import { groundOf, languageOf } from "./redirect-ground.ts";
import { checkNewcomers, checkOwners, checkOwnPages } from "./redirect-owners.ts";
import { type Outcome, RedirectRouter } from "./redirect-router.ts";
import { decideStubs, likenessOf } from "./redirect-stubs.ts";
import { lostBy } from "./surroundings.ts";
import { goneCommand } from "./vanished/words.ts";

/** An old address that leads to no end. */
export interface DeadRedirect {
  line: RedirectLine;
  /** What is told of it; absent where that is told of another one that it leads through. */
  fault: AddressFault | undefined;
}

/** What is to be found out anew, and what is known besides the library. */
export interface Resolving {
  /** What changed for the public; unknown where all is to be found out. */
  changes: readonly Change[] | "unknown";
  /** Whether something that is written down in `redirects.yaml` or a plain page may lead elsewhere than before. */
  isShaken: boolean;
  /** Names of files that kinds of outputs put beside pages. */
  filesBesidePages: readonly string[];
  /** Files and folders with errors: what stands there is unknown. */
  broken: ReadonlySet<string>;
}

/**
 * Finds where each old address leads, and reports those that lead nowhere, in a circle, or belong to a page of the site.
 * @returns those that lead to no end
 */
export function resolveRedirects(of: Snapshot, asked: Resolving, problems: Problems): DeadRedirect[] {
  const { changes, filesBesidePages } = asked;
  const all = changes === "unknown";
  const isShaken = asked.isShaken || (!all && changes.some((change) => lostBy(of, change).length > 0));
  const changed = [
    ...(all ? ofEveryStory(of, asked) : changes.flatMap((change) => ofStory(of, change, asked))),
  ];
  const dead: DeadRedirect[] = [];
  if (all || isShaken) {
    changed.push(...ofNoStory(of, asked, dead));
    for (const { line, fault } of dead)
      if (fault) problems.error(line.file, line.line, fault.message, fault.hint);
    checkOwners(of.db, problems);
  } else checkNewcomers(of.db, changes, problems);
  if (all || isShaken || changed.length > 0 || changes.length > 0)
    checkOwnPages(of, filesBesidePages, problems);
  const likenesses = new Set([
    ...changed.flatMap(({ likeness }) => likeness ?? []),
    ...(all ? [] : changes.flatMap(({ before, after }) => [before?.path ?? [], after?.path ?? []].flat())),
  ]);
  const isDecided = decideStubs(of, all ? "all" : likenesses, problems);
  if (all || isShaken || isDecided) noteRedirects(of);
  return dead;
}

/** Notes what no change of a story tells. */
function noteRedirects({ db }: Snapshot): void {
  const untold = [...redirectsOfNone(db), ...redirectsWithoutStub(db)];
  const told = untold.map(({ address, goal, lang, stub }) => [address, goal, lang, stub]);
  REDIRECTS_NOTE.write(db, contentHash(JSON.stringify(told)));
}

interface StoryAlias extends RedirectLine {
  id: StoryId;
  lang: Lang;
}

const ALIASES = `select aliases.path as address, stories.path as goal, id, lang, file, line
  from aliases join stories using (id, lang) where live = 1`;

function ofEveryStory({ db }: Snapshot, asked: Resolving): RedirectRow[] {
  const before = allRedirects(db).filter(({ id }) => id !== "");
  const now = db.all<StoryAlias>(ALIASES);
  return replaceRedirects(
    db,
    before,
    now.map((alias) => rowOf(alias, asked)),
  );
}

function ofStory({ db }: Snapshot, { id, lang }: Change, asked: Resolving): RedirectRow[] {
  const now = db.all<StoryAlias>(`${ALIASES} and id = ? and lang = ?`, id, lang);
  return replaceRedirects(
    db,
    redirectsOf(db, id, lang),
    now.map((alias) => rowOf(alias, asked)),
  );
}

/** @param dead is given what leads to no end */
function ofNoStory(of: Snapshot, asked: Resolving, dead: DeadRedirect[]): RedirectRow[] {
  const lines = redirectLines(of.db);
  const router = new RedirectRouter(lines, groundOf(of, asked));
  const { languages } = of.newsroom.site;
  const rows = lines.flatMap((line) => {
    const outcome = router.follow(line);
    if (!("goal" in outcome)) {
      dead.push({ line, fault: faultOf(line, outcome) });
      return [];
    }
    const { goal } = outcome;
    const lang = languageOf(goal.startsWith("/") ? goal : line.address, languages);
    return [rowOf({ ...line, goal, lang, id: "" }, asked)];
  });
  return replaceRedirects(of.db, redirectsOfNone(of.db), rows);
}

function rowOf(
  { address, goal, lang, id, file, line }: StoryAlias,
  { filesBesidePages }: Resolving,
): RedirectRow {
  const { path, query, isStart } = addressOfText(address);
  const own =
    isStart || (query === "" && (isOwnAddress(path, filesBesidePages) || path.endsWith(`/${OWNERSHIP_PAGE}`)))
      ? 1
      : 0;
  return { address, goal, lang, id, likeness: likenessOf(address, goal), stub: null, own, file, line };
}

function faultOf(line: RedirectLine, outcome: Exclude<Outcome, { goal: string }>): AddressFault | undefined {
  if ("fault" in outcome) {
    if (outcome.of !== line) return undefined;
    const { message, hint } = outcome.fault();
    return {
      message: `the old address ${decodeURI(line.address)} leads nowhere: ${message}`,
      hint: `Mend the line, or say that it is gone (${goneCommand([line.address])}). ${hint}`,
    };
  }
  const [first] = [...outcome.loop].sort((a, b) => a.line - b.line);
  if (first !== line) return undefined;
  const at = outcome.loop.indexOf(line);
  const way = [...outcome.loop.slice(at), ...outcome.loop.slice(0, at), line];
  const shown = way.map(({ address }) => decodeURI(address));
  const message = `the old address ${shown[0]} leads in a circle: ${shown.join(" → ")}`;
  return { message, hint: "Let one of them lead to a page that is there." };
}
