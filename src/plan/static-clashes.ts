import type { Problems } from "../kit/problems.ts";
import { OWN_FILE, publishedAssets, publishedOutputs } from "../library/published.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { allStaticFiles, hasStaticFiles, placeOf } from "../library/static-files.ts";
import { FEED_ASSETS, fileOfPath, type SitePath } from "../model/address.ts";
import { stubOf } from "../model/stub.ts";
import { OUTPUT_KINDS, type Output, outputsOfKind } from "../outputs/index.ts";
import type { CopyPlan } from "./copies.ts";
import type { Plan } from "./plan.ts";

/** What the site itself puts at an address. */
type Made = Pick<Output, "path"> & { kind: string; lang?: string; key?: string };

/**
 * Reports files of one's own in whose place the site puts something else, or will when more is public. Only what is new on
 * one side or the other is looked at.
 */
export function checkStaticFiles(
  of: Snapshot,
  plan: Pick<Plan, "orders" | "gone">,
  { copies }: Pick<CopyPlan, "copies">,
  problems: Problems,
): void {
  if (!hasStaticFiles(of.db)) return;
  const places = new Places(of);
  for (const { output } of plan.orders) places.check(output, problems);
  for (const { path, key } of copies) if (key !== OWN_FILE) places.check(madeCopy(path), problems);
  for (const made of hiddenStories(of)) places.check(made, problems);
  if (!copies.some(({ key }) => key === OWN_FILE)) return;
  const gone = new Set(plan.gone);
  for (const made of publishedBefore(of)) if (!gone.has(made.path)) places.check(made, problems);
}

/** The same before anything is planned: everything that the site will hold is looked at. */
export function checkAllStaticFiles(of: Snapshot, problems: Problems): void {
  if (!hasStaticFiles(of.db)) return;
  const places = new Places(of);
  for (const kind of OUTPUT_KINDS)
    for (const output of outputsOfKind(of, kind)) places.check(output, problems);
  for (const path of Object.values(FEED_ASSETS)) places.check(madeCopy(path), problems);
  for (const made of hiddenStories(of)) places.check(made, problems);
}

function madeCopy(path: SitePath): Made {
  return { path, kind: "copy" };
}

/** Pages that stories will have, and redirects to them. */
function hiddenStories({ db }: Snapshot): Made[] {
  const stories = db.all<Made>("select path, 'story' as kind, lang, id as key from stories where live = 0");
  const aliases = db.all<{ alias: string; path: SitePath }>(
    "select aliases.path as alias, stories.path from aliases join stories using (id, lang) where live = 0",
  );
  const stubs = aliases.flatMap(({ alias, path }) => stubOf(alias, path) ?? []);
  return [...stories, ...stubs.map((path) => ({ path, kind: "redirect" }))];
}

function publishedBefore({ db }: Snapshot): Made[] {
  return [...publishedOutputs(db), ...[...publishedAssets(db).keys()].map(madeCopy)];
}

/** Where files of one's own lie. */
class Places {
  readonly #files = new Map<string, string>();
  /** Their folders, each with a file that is below it. */
  readonly #folders = new Map<string, string>();
  readonly #told = new Set<string>();

  constructor({ db }: Snapshot) {
    for (const { place, file } of allStaticFiles(db)) {
      this.#files.set(place, file);
      for (const folder of foldersOf(place)) this.#folders.set(folder, file);
    }
  }

  check(made: Made, problems: Problems): void {
    const file = fileOfPath(made.path);
    const place = placeOf(file);
    const same = this.#files.get(place);
    if (same !== undefined) {
      const isSame = same.normalize("NFC").endsWith(`/${file}`);
      this.#tell(same, made, isSame ? "stands at" : "is, on many computers, the same file as", problems);
    }
    const below = this.#folders.get(place);
    if (below !== undefined)
      this.#tell(below, made, "lies in a folder that takes the place of the file", problems);
    for (const folder of foldersOf(place)) {
      const above = this.#files.get(folder);
      if (above !== undefined)
        this.#tell(above, made, "takes the place of a folder that is needed for", problems);
    }
  }

  #tell(file: string, made: Made, what: string, problems: Problems): void {
    if (this.#told.has(file)) return;
    this.#told.add(file);
    const [maker, remedy] = ownerOf(made);
    problems.error(file, undefined, `${what} ${made.path}, ${maker}`, remedy);
  }
}

/** The folders around a place, the outermost first. */
function* foldersOf(place: string): Generator<string> {
  for (let end = place.indexOf("/"); end > 0; end = place.indexOf("/", end + 1)) yield place.slice(0, end);
}

/** What stands at an address of the site's own, and what to do if a file of one's own is in its place. */
function ownerOf({ kind, lang, key }: Made): [maker: string, remedy: string] {
  if (kind === "story")
    return [`the address of articles/${key}/${lang}.md`, "Rename the file, or give the story another slug."];
  if (kind === "page") return [`the address of pages/${key}/${lang}.md`, "Take one of the two away."];
  if (kind === "redirect")
    return [
      "an old address that leads elsewhere",
      "Take the file away, or the old address out of `aliases`.",
    ];
  const maker = "which the site makes itself";
  return [maker, REMEDIES[kind] ?? "Take it away, or give it another name."];
}

const REMEDIES: Readonly<Record<string, string>> = {
  robots:
    "Take it away: robots in site.yaml says what crawlers may do, and the file that is made names the sitemap, too.",
  "host-file": "Take it away: hosts are told what this site needs in the file that is made.",
  home: "Take it away: the front page is made of the newest stories, and any other page belongs in pages/.",
  "not-found": "Take it away: the page that is made says the same in the site's languages.",
  sitemap: "Take it away: the sitemap that is made names every page.",
  "service-worker":
    "Take it away: offline: false in site.yaml turns off what the site keeps on readers' devices.",
};
