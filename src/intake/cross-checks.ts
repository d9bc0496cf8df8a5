import type { Problems } from "../kit/problems.ts";
import { nearest } from "../kit/text.ts";
import type { Database } from "../library/database.ts";
import type { PlainPage } from "../library/plain-page.ts";
import type { Instant } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import { ARTICLES } from "./articles.ts";

/** What is to be checked, and what has just been read besides the library. */
export interface Checked {
  /** The stories that changed, came, went or became public; all others have already been checked against one another. */
  touched: readonly StoryId[] | "all";
  pages: readonly PlainPage[];
  /** Files and folders with errors, by their paths: a story there may exist but have failed to be read, so references to it are not reported. */
  broken: ReadonlySet<string>;
  now: Instant;
}

/** Whether something is wrong with a text, or with a folder that it is in. */
export function isBroken(broken: ReadonlySet<string>, id: string, lang: string): boolean {
  if (broken.size === 0) return false;
  const file = fileOf(id, lang);
  for (let end = file.length; end > 0; end = file.lastIndexOf("/", end - 1))
    if (broken.has(file.slice(0, end))) return true;
  return false;
}

/** Finds what no single file shows: addresses that clash, and references that lead nowhere. */
export function crossCheck(db: Database, checked: Checked, problems: Problems): void {
  checkAddresses(db, checked, problems);
  checkAliases(db, checked, problems);
  checkDangling(db, checked, problems);
  checkPublicity(db, checked, problems);
}

/** Checks what may become wrong without any file changing, because the clock was set back. */
export function checkPublicity(db: Database, checked: Checked, problems: Problems): void {
  checkHidden(db, checked, problems);
  checkPages(db, checked, problems);
}

function fileOf(id: string, lang: string): string {
  return `${ARTICLES}${id}/${lang}.md`;
}

/** Rows of a table that refer to touched stories by one of the columns; only these are checked. */
function concerned(table: string, columns: readonly string[], { touched }: Checked): string {
  if (touched === "all") return `(select * from ${table} where ?1 = 'all')`;
  const searches = columns.map(
    (column) =>
      `select ${table}.* from json_each(?1) each cross join ${table} on ${table}.${column} = each.value`,
  );
  return `(${searches.join(" union ")})`;
}

/** The value of `?1` in queries that use `concerned`. */
function scopeOf({ touched }: Checked): string {
  return touched === "all" ? touched : JSON.stringify(touched);
}

function checkAddresses(db: Database, checked: Checked, problems: Problems): void {
  const twins = db.all<{ path: string; id: string; lang: string; draft: number }>(
    checked.touched === "all"
      ? "select path, id, lang, draft from stories where path in (select path from stories group by path having count(*) > 1) and ?1 = 'all' order by path, id, lang"
      : `select distinct stories.path, stories.id, stories.lang, stories.draft from ${concerned("stories", ["id"], checked)} own
           cross join stories on stories.path = own.path
          where exists (select 1 from stories twin where twin.path = own.path and twin.id <> own.id)
          order by stories.path, stories.id, stories.lang`,
    scopeOf(checked),
  );
  for (const { path, id, lang, draft } of twins) {
    // A draft is to be given another address before it is published; what is public keeps its own.
    const others = twins
      .filter((twin) => twin.path === path && twin.id !== id && twin.draft <= draft)
      .map((twin) => fileOf(twin.id, twin.lang));
    if (others.length === 0) continue;
    problems.error(
      fileOf(id, lang),
      1,
      `its address ${path} is also that of ${others.join(", ")}`,
      'Give one of them a slug of its own: slug: "other-name".',
    );
  }
}

function checkAliases(db: Database, checked: Checked, problems: Problems): void {
  const aliases = concerned("aliases", ["id"], checked);
  const stories = concerned("stories", ["id"], checked);
  const nameOf = (story: string) => `${story}.id || ' (' || ${story}.lang || ')'`;
  const others = "on aliases.path = own.path and (aliases.id, aliases.lang) <> (own.id, own.lang)";
  const taken = db.all<{ path: string; file: string; line: number; owner: string }>(
    `select own.path, own.file, own.line, ${nameOf("stories")} as owner
       from ${aliases} own cross join stories on stories.path = own.path
     union select aliases.path, aliases.file, aliases.line, ${nameOf("own")}
       from ${stories} own cross join aliases on aliases.path = own.path
     union select own.path, own.file, own.line, ${nameOf("aliases")} from ${aliases} own cross join aliases ${others}
     union select aliases.path, aliases.file, aliases.line, ${nameOf("own")} from ${aliases} own cross join aliases ${others}
     union select aliases.path, aliases.file, aliases.line, plain_pages.file
       from plain_pages cross join aliases on aliases.path = plain_pages.path`,
    scopeOf(checked),
  );
  for (const { path, file, line, owner } of taken) {
    const isOwn = `${ARTICLES}${owner.replace(/ \((\w+)\)$/, "/$1")}.md` === file;
    const message = isOwn
      ? `the old address ${path} is the one that this text has now`
      : `the old address ${path} now belongs to ${owner}`;
    const hint = isOwn
      ? "Take the alias out: the text is there."
      : "One address leads to one page: take the alias out here, or there.";
    problems.error(file, line, message, hint);
  }
}

function checkDangling(db: Database, checked: Checked, problems: Problems): void {
  const dangling = db.all<{ target: string; lang: string; file: string; line: number; known: number }>(
    `select target, lang, file, line, exists (select 1 from stories where stories.id = target) as known
       from ${concerned("story_references", ["id", "target"], checked)} own
      where not exists (select 1 from stories where stories.id = target and stories.lang = own.lang)`,
    scopeOf(checked),
  );
  const guess = storyGuesser(db);
  for (const { target, lang, file, line, known } of dangling) {
    if (isBroken(checked.broken, target, lang)) continue;
    sayMissing({ target, lang, file, line, isKnown: known === 1 }, guess, problems);
  }
}

/** A story that is named but does not exist, and where it is named. */
interface Missing {
  target: string;
  lang: string;
  file: string;
  line: number;
  /** True where it exists in another language. */
  isKnown: boolean;
}

function sayMissing(
  { target, lang, file, line, isKnown }: Missing,
  guess: (id: string) => string,
  problems: Problems,
): void {
  if (isKnown) {
    const hint = `Write ${fileOf(target, lang)}, or leave the reference out here.`;
    problems.error(file, line, `the story "${target}" does not exist in this language (${lang})`, hint);
  } else problems.error(file, line, `there is no story "${target}"`, guess(target));
}

/** A story that readers can see, or will see, must not lead them to one that they cannot see then. */
function checkHidden(db: Database, checked: Checked, problems: Problems): void {
  const hidden = db.all<{ target: string; file: string; line: number; draft: number }>(
    `select own.target, own.file, own.line, named.draft
       from ${concerned("story_references", ["id", "target"], checked)} own
       cross join stories on stories.id = own.id and stories.lang = own.lang
       cross join stories named on named.id = own.target and named.lang = own.lang
      where stories.draft = 0 and (named.draft = 1 or named.published > max(stories.published, ?2))`,
    scopeOf(checked),
    checked.now,
  );
  for (const { target, file, line, draft } of hidden) {
    const why = draft ? "is a draft" : "becomes public later than this one";
    const hint = "Publish it first, or make this story a draft too.";
    problems.error(file, line, `the story "${target}" ${why}, and readers would be led to it`, hint);
  }
}

function checkPages(db: Database, { pages, broken, now }: Checked, problems: Problems): void {
  const guess = storyGuesser(db);
  for (const { stories, file, lang } of pages) {
    for (const { id, line } of stories) {
      const found = db.get<{ draft: number; published: Instant }>(
        "select draft, published from stories where id = ? and lang = ?",
        id,
        lang,
      );
      if (isBroken(broken, id, lang) || (found?.draft === 0 && found.published <= now)) continue;
      if (found === undefined) {
        const isKnown = db.get("select 1 from stories where id = ?", id) !== undefined;
        sayMissing({ target: id, lang, file, line, isKnown }, guess, problems);
      } else {
        const why = found.draft ? "is a draft" : "is not public yet";
        const hint = "Publish it first, or leave the reference out until then.";
        problems.error(file, line, `the story "${id}" ${why}, and readers would be led to it`, hint);
      }
    }
  }
}

/** The most searches through the whole archive in one report. */
const LONG_SEARCHES = 20;

/** Makes a function that guesses the story meant by a wrong id: the nearest of its month, else one with the same last word. */
export function storyGuesser(db: Database): (id: string) => string {
  let searches = 0;
  const ids = (sql: string, ...values: string[]) =>
    db.all<{ id: string }>(sql, ...values).map((row) => row.id);
  return (id) => {
    const name = id.slice(id.lastIndexOf("/") + 1).replace(/^\d+-/, "");
    const month = id.slice(0, 8);
    const near =
      nearest(id, ids("select distinct id from stories where id >= ? and id < ?", month, `${month}\uFFFF`)) ??
      (searches++ < LONG_SEARCHES ? furtherOff(id, name) : undefined);
    return near === undefined
      ? "A reference is the story's folder below articles/, such as 2025/02/13-umerov-brussels."
      : `Did you mean "${near}"?`;
  };

  function furtherOff(id: string, name: string): string | undefined {
    const like = `%${name.slice(0, 5)}%`;
    const found = ids("select distinct id from stories where id like ? limit 500", like);
    return nearest(id, found) ?? found.find((other) => other.endsWith(name));
  }
}
