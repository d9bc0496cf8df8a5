import { ownFault, problemOf } from "../kit/own-fault.ts";
import type { Problems } from "../kit/problems.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import { OWNERSHIP_PAGE } from "../model/address.ts";
import { isOwnAddress } from "../model/own-addresses.ts";
import { OWN_PAGES } from "../model/own-page-list.ts";
import { ownPath, USABLE_PAGES } from "../model/own-page-path.ts";
import { pageFault } from "../model/own-pages.ts";
import { ownPagesOf } from "../outputs/own-page.ts";
import { dataFault } from "./own-page-data.ts";

/**
 * Reports pages of the newsroom's own whose code throws, or that want an address of something else.
 * @returns whether outputs can be planned: of two with one address none could be
 */
export function checkOwnPages(of: Snapshot, problems: Problems): boolean {
  const owners = new Map<SitePath, string>();
  let clashes = false;
  for (const { name, page } of OWN_PAGES) {
    const file = `theme/pages/${name}.ts`;
    const fault = pageFault(page);
    if (fault !== undefined) {
      problems.error(file, undefined, ...fault);
      continue;
    }
    for (const lang of of.newsroom.site.languages) {
      const path = ownPath(of, lang, page.path);
      const owner = owners.get(path) ?? ownerOf(of, path, page.path);
      owners.set(path, file);
      if (owner === undefined) continue;
      tellClash(file, path, owner, problems);
      clashes = true;
      break;
    }
  }
  return checkViews(of, owners, problems) && !clashes;
}

function tellClash(file: string, path: SitePath, owner: string, problems: Problems): void {
  const message = `wants the address ${path}, which is that of ${owner}`;
  problems.error(file, undefined, message, "Give it another path.");
}

/** What has the address, or may have it. */
function ownerOf({ db, newsroom }: Snapshot, path: SitePath, rest: string): string | undefined {
  if (isOwnAddress(path)) return "a page that the site makes itself";
  if (rest === OWNERSHIP_PAGE && newsroom.site.ownership) return "the page about who owns the newsroom";
  const plain = db.get<{ key: string; lang: string }>(
    "select key, lang from plain_pages where path = ?",
    path,
  );
  if (plain !== undefined) return `pages/${plain.key}/${plain.lang}.md`;
  const old = db.get<{ file: string }>("select file from redirects where address = ?", path);
  return old === undefined ? undefined : `an old address in ${old.file}`;
}

/** What they show is asked of their code, and which pages there are below them. */
function checkViews(of: Snapshot, asked: ReadonlyMap<SitePath, string>, problems: Problems): boolean {
  const unusable = new Set<string>();
  let clashes = false;
  try {
    for (const { path, name, lang, shown } of ownPagesOf(of).values()) {
      const file = `theme/pages/${name}.ts`;
      const fault = unusable.has(name) ? undefined : dataFault(shown);
      if (fault !== undefined) {
        unusable.add(name);
        problems.error(file, undefined, ...fault);
      }
      if (/^\/(?:[a-z0-9][a-z0-9-]*\/)*$/.test(path)) {
        const rest = path.slice(of.addresses.home(lang).length);
        const owner = asked.has(path) ? undefined : ownerOf(of, path, rest);
        if (owner === undefined) continue;
        tellClash(file, path, owner, problems);
        clashes = true;
        continue;
      }
      const message = `makes a page at ${path}, which is no address of a page`;
      const hint =
        "Write pages below it as small Latin letters, digits and hyphens, and a slash at the end: 2025/.";
      problems.error(file, undefined, message, hint);
    }
    warnOfLinks(of, problems);
    return unusable.size === 0 && !clashes;
  } catch (error) {
    const fault = ownFault(error);
    if (fault === undefined) throw error;
    problems.addAll([problemOf(fault)]);
    return false;
  }
}

/** Footers have a link in each language for which there are words. */
function warnOfLinks(of: Snapshot, problems: Problems): void {
  for (const { name, page } of USABLE_PAGES)
    for (const lang of of.newsroom.site.languages) {
      const path = ownPath(of, lang, page.path);
      if (page.footer?.[lang] === undefined || ownPagesOf(of).has(path)) continue;
      const message = `has a link in the footer to ${path}, where view gives nothing to be shown`;
      problems.warn(`theme/pages/${name}.ts`, undefined, message, `Take ${lang} out of its footer.`);
    }
}
