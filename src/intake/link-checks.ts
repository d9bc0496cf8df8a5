import { contentHash } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import type { Change } from "../library/changes.ts";
import { Note } from "../library/notes.ts";
import type { PlainPage } from "../library/plain-page.ts";
import { REDIRECTS_NOTE } from "../library/redirects.ts";
import { type Snapshot, snapshotOf } from "../library/snapshot.ts";
import { isStaticFile, whichStaticFiles } from "../library/static-files.ts";
import type { Instant } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import { hintsFor, mayBeUnread, readable } from "./link-hints.ts";
import { type Asking, findPage } from "./page-finder.ts";
import { REDIRECTS } from "./places.ts";
import { lostBy, surroundingsOf } from "./surroundings.ts";

/** What is to be checked. */
export interface CheckedLinks {
  /** Stories that changed, came, went or became public. */
  touched: readonly StoryId[] | "all";
  /** What changed for the public, if it is known. */
  changes: readonly Change[] | "unknown";
  pages: readonly PlainPage[];
  /** Names of files that kinds of outputs put beside pages. */
  filesBesidePages: readonly string[];
  /** Files and folders with errors: what their addresses would show is unknown. */
  broken: ReadonlySet<string>;
}

/** A link to a page of this site, and where it stands. */
interface Link {
  address: string;
  file: string;
  line: number;
  /** The address of the page that contains it. */
  page: string;
  draft: number;
  published: Instant;
}

/**
 * Reports links to pages of this site that lead nowhere. It checks those from what changed, those to what is gone, and
 * those from stories that are not public, since no change is noted when their targets go. It checks all links again where
 * something changed that any of them may lead to.
 */
export function checkLinks(
  given: Pick<Snapshot, "db" | "newsroom" | "now">,
  checked: CheckedLinks,
  problems: Problems,
): void {
  const of = snapshotOf(given.db, given.newsroom, given.now);
  const links = [...linksOfStories(of, checked), ...linksOfPages(checked.pages)];
  const hint = hintsFor(of, checked.filesBesidePages);
  for (const link of links) {
    const path = pathWithin(link.address, given.newsroom.site.baseUrl);
    if (path !== undefined) check(of, { ...link, path }, checked, problems, hint);
  }
}

/** The path of an address within this site; nothing for one elsewhere. Scheme and query make no difference. */
export function pathWithin(address: string, baseUrl: string): string | undefined {
  if (address.startsWith("/")) return address;
  const [url, base] = [URL.parse(address), new URL(baseUrl)];
  if (url?.host !== base.host || !`${url.pathname}/`.startsWith(base.pathname)) return undefined;
  const path = `/${url.pathname.slice(base.pathname.length)}`.replace(/\/index\.html$/, "/");
  return /\/[^/.]+$/.test(path) ? `${path}/` : path;
}

const LINKS = `select address, own.file, line, path as page, draft, published
  from own cross join stories on stories.id = own.id and stories.lang = own.lang`;
const BETWEEN = "with own as (select * from page_links where address >= ? and address < ?)";
const CONCERNED = `with own as (
  select page_links.* from json_each(?1) each cross join page_links on page_links.id = each.value
  union
  select page_links.* from json_each(?2) each
   cross join page_links on address >= each.value and address < each.value || char(65535)
  union
  select page_links.* from stories cross join page_links using (id, lang)
   where live = 0 and json_array_length(?1) > 0)`;

function linksOfStories(
  { db, newsroom, addresses }: Snapshot,
  { touched, changes, pages }: CheckedLinks,
): Link[] {
  if (surroundingsChanged({ db, newsroom }, pages) || touched === "all" || changes === "unknown") {
    const { host } = new URL(newsroom.site.baseUrl);
    return ["/", `http://${host}`, `https://${host}`].flatMap((start) =>
      db.all<Link>(`${BETWEEN} ${LINKS}`, start, `${start}\uFFFF`),
    );
  }
  const lost = changes.flatMap((change) => lostBy({ addresses, newsroom }, change));
  const starts = [...new Set(lost)].flatMap((path) => {
    const behindScheme = addresses.absolute(path as never).replace(/^https?:/, "");
    return [path, `http:${behindScheme}`, `https:${behindScheme}`];
  });
  return db.all<Link>(`${CONCERNED} ${LINKS}`, JSON.stringify(touched), JSON.stringify(starts));
}

/** Changes with whatever links may lead to besides stories. */
const SURROUNDINGS = new Note<string>("links");

/** True where something other than stories changed that links may lead to. */
function surroundingsChanged(
  { db, newsroom }: Pick<Snapshot, "db" | "newsroom">,
  pages: readonly PlainPage[],
): boolean {
  const parts = [surroundingsOf(newsroom, pages), whichStaticFiles(db), REDIRECTS_NOTE.read(db)];
  return SURROUNDINGS.write(db, contentHash(JSON.stringify(parts)));
}

function linksOfPages(pages: readonly PlainPage[]): Link[] {
  return pages.flatMap(({ pages: links, file, path }) =>
    links.map((link) => ({ ...link, file, page: path, draft: 0, published: 0 })),
  );
}

const MADE = /^\/(photos|assets|attachments)\//;

function check(
  of: Snapshot,
  { path, file, line, page, draft, published }: Link & { path: string },
  { broken, filesBesidePages }: CheckedLinks,
  problems: Problems,
  hint: (path: string) => string,
): void {
  const asking: Asking = {
    live: draft === 0 && published <= of.now,
    ...(draft === 1 ? {} : { from: Math.max(of.now, published) }),
  };
  if (path === page) {
    problems.warn(file, line, "the text links to its own page", "To link to one of its headings, write #id.");
    return;
  }
  if (isStaticFile(of.db, path)) return;
  const [, folder] = MADE.exec(path) ?? [];
  if (folder !== undefined) {
    const why = `addresses below /${folder}/ change with what is there, and the link would lead nowhere`;
    const remedy =
      folder === "attachments"
        ? "Put the file beside the text, and link to it by its name."
        : "Show the photo in the text, or link to the page that has it.";
    problems.error(file, line, why, remedy);
    return;
  }
  const found = findPage(of, path, asking, filesBesidePages);
  if (found.is === "old") {
    const isStory = of.db.get("select 1 from stories where path = ?", found.now) !== undefined;
    const remedy = isStory ? ", or story: and the story's folder, which never changes." : ".";
    problems.warn(
      file,
      line,
      `${path} is an old address${isStory ? " of a story" : ""}`,
      `Write ${found.now}${remedy}`,
    );
  } else if (found.is === "gone") {
    const why = `the page ${path} is gone for good, as ${REDIRECTS} says`;
    problems.error(file, line, why, "Take the link out, or link to another page.");
  } else if (found.is === "hidden") {
    const why = found.draft ? "is a draft" : "becomes public later than this one";
    const remedy = "Publish it first, or make this story a draft too.";
    problems.error(file, line, `the story at ${path} ${why}, and readers would be led to it`, remedy);
  } else if (found.is === "nothing" && !mayBeUnread(path, broken))
    problems.error(file, line, `there is no page ${readable(path)} on this site`, hint(path));
}
