/** Old addresses that belong to something else already: one address leads to one page. */
import type { Problems } from "../kit/problems.ts";
import type { Change } from "../library/changes.ts";
import type { Database } from "../library/database.ts";
import { ownRedirects, type RedirectRow } from "../library/redirects.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import { addressOfText, REST } from "../model/old-address.ts";
import type { RedirectLine } from "../model/redirect.ts";
import { ARTICLES } from "./articles.ts";
import { findPage } from "./page-finder.ts";
import { pageBelow } from "./pages-below.ts";

type Place = Pick<RedirectLine, "address" | "file" | "line">;

export const ONE_OWNER = "One address leads to one page: take it out here, or there.";
const PAGE_WINS = "Take it out: readers get the page itself.";

/** Lines that another place has, too; those of two stories are found with the stories. */
const TWINS = `select lines.address, lines.file, lines.line, aliases.file || ':' || aliases.line as other
  from redirect_lines lines cross join aliases on aliases.path = lines.address`;

/** Lines with the address of a public story. */
const TAKEN = `select lines.address, lines.file, lines.line, '${ARTICLES}' || stories.id || '/' || stories.lang || '.md' as other
  from redirect_lines lines cross join stories on stories.path = lines.address where live = 1`;

const OF_PAGES = `select lines.address, lines.file, lines.line, plain_pages.file as other
  from plain_pages cross join redirect_lines lines on lines.address = plain_pages.path`;

/** Reports what `redirects.yaml` and plain pages say of addresses that are others'. */
export function checkOwners(db: Database, problems: Problems): void {
  sayTwins(db.all(`${TWINS} order by 1, 4`), problems);
  sayTaken(db.all(`${TAKEN} union all ${OF_PAGES} order by 1, 4`), problems);
}

/** The same where only stories changed. */
export function checkNewcomers(db: Database, changes: readonly Change[], problems: Problems): void {
  for (const { after } of changes) {
    if (after === undefined) continue;
    sayTaken(db.all(`${TAKEN} and lines.address = ?`, after.path), problems);
    for (const alias of after.aliases) sayTwins(db.all(`${TWINS} where lines.address = ?`, alias), problems);
  }
}

type Shared = Place & { other: string };

function sayTwins(shared: readonly Shared[], problems: Problems): void {
  for (const { address, file, line, other } of shared)
    problems.error(file, line, `the old address ${decodeURI(address)} is also in ${other}`, ONE_OWNER);
}

function sayTaken(shared: readonly Shared[], problems: Problems): void {
  for (const { address, file, line, other } of shared)
    problems.error(file, line, `the old address ${address} is that of ${other}`, PAGE_WINS);
}

/** Reports old addresses that a page of the site's own has, such as that of a topic. */
export function checkOwnPages(of: Snapshot, filesBesidePages: readonly string[], problems: Problems): void {
  for (const row of ownRedirects(of.db)) {
    const { path, isStart } = addressOfText(row.address);
    if (isStart) checkStart(of, path, row, filesBesidePages, problems);
    else if (findPage(of, path, { live: true }, filesBesidePages).is === "page") {
      const message = `the old address ${path} is that of a page that the site makes itself`;
      problems.error(row.file, row.line, message, PAGE_WINS);
    }
  }
}

/** Some hosts redirect before they look whether there is a page. */
function checkStart(
  of: Snapshot,
  start: SitePath,
  { file, line }: RedirectRow,
  filesBesidePages: readonly string[],
  problems: Problems,
): void {
  const page = pageBelow(of, start, filesBesidePages);
  if (page === undefined) return;
  const message = `the old address ${decodeURI(start)}${REST} stands for ${page} too, which is there`;
  problems.error(file, line, message, "Write a longer beginning, which no page of the site has.");
}
