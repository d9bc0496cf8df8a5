import type { Problems } from "../kit/problems.ts";
import { addressOf, type BuiltSite, fileAt } from "./built-site.ts";

/** Finds links of pages that lead to no file of the site, or to no place in a page. @returns how many lead within the site */
export function checkLinks(site: BuiltSite, problems: Problems): number {
  let count = 0;
  for (const [file, { links }] of site.pages)
    for (const { to, line } of links) {
      const url = URL.parse(to, addressOf(site, file));
      const target = url === null ? undefined : fileAt(site, url);
      if (url === null) problems.error(file, line, `"${to}" is no address`, "Write it anew.");
      if (url === null || target === undefined) continue;
      count++;
      const why = whyBroken(site, target, placeOf(url));
      if (why !== undefined) problems.error(file, line, `the link to ${to} leads nowhere: ${why}`, HINT);
    }
  return count;
}

const HINT = "Mend the text, the slot or the setting that it comes from.";

function whyBroken({ files, pages }: BuiltSite, target: string, place: string): string | undefined {
  if (!files.has(target)) return `the site has no ${target}`;
  const page = pages.get(target);
  if (page === undefined || place === "" || page.ids.has(place)) return undefined;
  return `nothing in that page has the id "${place}"`;
}

/** The id that an address names. `top` and searches for text (`:~:`) are the browser's. */
function placeOf({ hash }: URL): string {
  const [place = ""] = hash.slice(1).split(":~:");
  if (place === "top") return "";
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
