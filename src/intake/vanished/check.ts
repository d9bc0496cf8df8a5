/** Addresses that were published and lead nowhere now: readers, search engines and subscribers still have them. */
import { canLeadOn } from "../../hosts/index.ts";
import type { Problems } from "../../kit/problems.ts";
import { publishedIndex } from "../../library/published-addresses.ts";
import { goalThrough } from "../../library/redirects.ts";
import type { Snapshot } from "../../library/snapshot.ts";
import type { PublishedAddress } from "../../model/address-list.ts";
import { REST } from "../../model/old-address.ts";
import type { RedirectLine } from "../../model/redirect.ts";
import { isBroken } from "../cross-checks.ts";
import { pageBelow } from "../pages-below.ts";
import { SERIES } from "../places.ts";
import type { Published } from "../request.ts";
import { warnOfFormats } from "./feeds.ts";
import { findAddress } from "./find-address.ts";
import { knownFromChanges, knownFromList } from "./known.ts";
import type { Loss } from "./loss.ts";
import { lossOfPage } from "./pages.ts";
import { report } from "./report.ts";
import { type Around, lossOfAddress, lossOfStory, textAt } from "./texts.ts";

export interface CheckedAddresses {
  published: Published;
  filesBesidePages: readonly string[];
  /** Files and folders with errors: what stands there is unknown. */
  broken: ReadonlySet<string>;
  /** Old addresses of which it is told that they lead nowhere. */
  dead: readonly RedirectLine[];
  hasFile: Around["hasFile"];
}

/** Reports what was published and leads nowhere now, and texts that feeds know by another id. */
export function checkVanished(of: Snapshot, checked: CheckedAddresses, problems: Problems): Loss[] {
  warnOfMove(of, checked.published, problems);
  const losses = lossesOf(of, checked, problems);
  report(losses, (start) => pageBelow(of, start, checked.filesBesidePages) === undefined, problems);
  return losses;
}

/** All addresses change with the base path, and only the host can lead the old ones on. */
function warnOfMove({ db, addresses }: Snapshot, published: Published, problems: Problems): void {
  const before = typeof published === "object" ? published : published === "changes" && publishedIndex(db);
  const basePath = new URL(addresses.baseUrl).pathname;
  if (!before || before.basePath === basePath) return;
  problems.warn(
    "site.yaml",
    undefined,
    `the site moved from ${before.basePath} to ${basePath}, and all its addresses with it`,
    `Let the host lead what begins with ${before.basePath} to the same below ${basePath}.`,
  );
}

/** Files that decide where any address leads. */
const DECIDING = ["site.yaml", "redirects.yaml", "articles"];

function lossesOf(of: Snapshot, checked: CheckedAddresses, problems: Problems): Loss[] {
  const { published, filesBesidePages, broken, dead, hasFile } = checked;
  if (published === "nothing" || DECIDING.some((file) => broken.has(file))) return [];
  const { addresses, newTexts } =
    published === "changes" ? knownFromChanges(of) : knownFromList(of, published.addresses);
  if (canLeadOn(of.newsroom.site.hosts)) warnOfFormats(of, addresses, problems);
  const around: Around = {
    of,
    newTexts,
    hasFile,
    find: (address) => findAddress(of, address, filesBesidePages),
  };
  return addresses.flatMap((address) => {
    if (isUnknown(address, broken) || dead.some((line) => standsFor(line, address.address))) return [];
    return lossOf(address, around) ?? [];
  });
}

function standsFor(line: RedirectLine, address: string): boolean {
  if (line.address === address) return true;
  return line.address.endsWith(REST) && goalThrough(line, address) !== undefined;
}

function lossOf(published: PublishedAddress, around: Around): Loss | undefined {
  if (published.is === "story") return lossOfStory(published, around);
  const { is } = around.find(published.address);
  if (is !== "nothing" && is !== "hidden") return undefined;
  if (published.is !== "alias") return lossOfPage(published, around);
  return lossOfAddress(published, textAt(around.of, published.of), around);
}

/** Whether what stood there could not be read. */
function isUnknown({ is, of: name }: PublishedAddress, broken: ReadonlySet<string>): boolean {
  if (broken.size === 0) return false;
  if (is === "story" || is === "alias") return isBroken(broken, ...splitName(name));
  if (is === "page") return broken.has(`pages/${name}.md`);
  return REGISTERS.some((file) => broken.has(file));
}

/** What decides which lists there are. */
const REGISTERS = ["topics.yaml", "authors.yaml", SERIES];

function splitName(name: string): [id: string, lang: string] {
  const end = name.lastIndexOf("/");
  return [name.slice(0, end), name.slice(end + 1)];
}
