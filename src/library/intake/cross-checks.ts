import type { Problems } from "../../kit/problems.ts";
import { nearest } from "../../kit/text.ts";
import type { Instant } from "../../model/story.ts";
import type { Database } from "../database.ts";
import { ARTICLES } from "./articles.ts";
import type { PlainPage } from "./plain-pages.ts";

/** What has just been read besides the library. */
export interface Checked {
  pages: readonly PlainPage[];
  /** Texts that are there and could not be read, by `textName`: references to them are not wrong for that. */
  broken: ReadonlySet<string>;
  now: Instant;
}

/** The name of one language of a story in messages: `2025/02/13-umerov-brussels/uk`. */
export function textName(id: string, lang: string): string {
  return `${id}/${lang}`;
}

/** What no file can answer for alone: addresses that meet, and references that lead nowhere. */
export function crossCheck(db: Database, checked: Checked, problems: Problems): void {
  checkAddresses(db, problems);
  checkAliases(db, problems);
  checkDangling(db, checked, problems);
  checkPublicity(db, checked, problems);
}

/** What may become wrong without any file changing, because the clock was set back. */
export function checkPublicity(db: Database, checked: Checked, problems: Problems): void {
  checkHidden(db, checked.now, problems);
  checkPages(db, checked, problems);
}

function fileOf(id: string, lang: string): string {
  return `${ARTICLES}${textName(id, lang)}.md`;
}

function checkAddresses(db: Database, problems: Problems): void {
  const twins = db.all<{ path: string; id: string; lang: string }>(
    "select path, id, lang from stories where path in (select path from stories group by path having count(*) > 1) order by path, id, lang",
  );
  for (const { path, id, lang } of twins) {
    const others = twins
      .filter((twin) => twin.path === path && twin.id !== id)
      .map((twin) => fileOf(twin.id, twin.lang));
    problems.error(
      fileOf(id, lang),
      1,
      `its address ${path} is also that of ${others.join(", ")}`,
      'Give one of them a slug of its own: slug: "other-name".',
    );
  }
}

function checkAliases(db: Database, problems: Problems): void {
  const taken = db.all<{ path: string; file: string; line: number; owner: string }>(
    `select aliases.path, aliases.file, aliases.line, stories.id || ' (' || stories.lang || ')' as owner
       from aliases join stories on stories.path = aliases.path
     union all
     select a.path, a.file, a.line, b.id || ' (' || b.lang || ')' from aliases a join aliases b
       on b.path = a.path and (b.id, b.lang) <> (a.id, a.lang)
     union all
     select aliases.path, aliases.file, aliases.line, plain_pages.file from aliases join plain_pages on plain_pages.path = aliases.path`,
  );
  for (const { path, file, line, owner } of taken) {
    problems.error(
      file,
      line,
      `the old address ${path} now belongs to ${owner}`,
      "One address leads to one page: remove the alias here or there.",
    );
  }
}

function checkDangling(db: Database, { broken }: Checked, problems: Problems): void {
  const dangling = db.all<{ target: string; lang: string; file: string; line: number; known: number }>(
    `select r.target, r.lang, r.file, r.line, exists (select 1 from stories t where t.id = r.target) as known
       from story_references r
      where not exists (select 1 from stories t where t.id = r.target and t.lang = r.lang)`,
  );
  for (const { target, lang, file, line, known } of dangling) {
    if (broken.has(textName(target, lang))) continue;
    if (known) {
      const hint = `Write ${fileOf(target, lang)}, or leave the reference out here.`;
      problems.error(file, line, `the story "${target}" is not there in this language (${lang})`, hint);
    } else problems.error(file, line, `there is no story "${target}"`, nearestStory(db, target));
  }
}

/** A story that readers can see, or will, must not lead them to one that they cannot see by then. */
function checkHidden(db: Database, now: Instant, problems: Problems): void {
  const hidden = db.all<{ target: string; file: string; line: number; draft: number }>(
    `select r.target, r.file, r.line, t.draft from story_references r
       join stories s on s.id = r.id and s.lang = r.lang
       join stories t on t.id = r.target and t.lang = r.lang
      where s.draft = 0 and (t.draft = 1 or t.date > max(s.date, ?))`,
    now,
  );
  for (const { target, file, line, draft } of hidden) {
    const why = draft ? "is a draft" : "is public only later than this one";
    const hint = "Publish it first, or make this story a draft too.";
    problems.error(file, line, `the story "${target}" ${why}, and readers would be led to it`, hint);
  }
}

function checkPages(db: Database, { pages, broken, now }: Checked, problems: Problems): void {
  for (const { stories, file, lang } of pages) {
    for (const { id, line } of stories) {
      const row = db.get(
        "select 1 from stories where id = ? and lang = ? and draft = 0 and date <= ?",
        id,
        lang,
        now,
      );
      if (row !== undefined || broken.has(textName(id, lang))) continue;
      problems.error(
        file,
        line,
        `there is no public story "${id}" in this language (${lang})`,
        nearestStory(db, id),
      );
    }
  }
}

/** The nearest id among stories of the same month, else of all that share its last word. */
function nearestStory(db: Database, id: string): string | undefined {
  const name = id.slice(id.lastIndexOf("/") + 1).replace(/^\d+-/, "");
  const ids = db
    .all<{ id: string }>(
      "select distinct id from stories where id like ? or id like ? limit 500",
      `${id.slice(0, 8)}%`,
      `%${name.slice(0, 5)}%`,
    )
    .map((row) => row.id);
  const near = nearest(id, ids) ?? ids.find((other) => other.endsWith(name));
  return near === undefined
    ? "A reference is the story's folder below articles/, such as 2025/02/13-umerov-brussels."
    : `Did you mean "${near}"?`;
}
