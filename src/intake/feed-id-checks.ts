import type { Lang } from "../i18n/lang.ts";
import type { Problems } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { feedIdIn, feedIdRoot } from "../model/feed-id.ts";
import type { Site } from "../model/site.ts";
import type { StoryId } from "../model/story-id.ts";
import { ARTICLES } from "./articles.ts";

/** A text that states an id, and where. */
interface Stated {
  feedId: string;
  id: StoryId;
  lang: Lang;
  file: string;
  line: number;
  draft: number;
}

interface Checked {
  site: Pick<Site, "authority">;
  /** The stories that changed; all others have already been checked against one another. */
  touched: readonly StoryId[] | "all";
}

const STATED =
  'select feed_id as "feedId", id, lang, file, line, draft from feed_ids join stories using (id, lang)';
/** A text has the id of its folder unless it states another. A draft is to give way to what is public. */
const UNSTATED =
  "select 1 from stories where id = ?1 and lang = ?2 and draft <= ?3 and not exists (select 1 from feed_ids where id = ?1 and lang = ?2)";
const ONE_ID = "Feed readers take two texts with one id for one text: take the id out here, or there.";
const ITS_OWN =
  "An id is kept from a folder that is no longer there: take the line out, or move the text that is there.";

/** Refuses ids that two texts have. */
export function checkFeedIds(db: Database, checked: Checked, problems: Problems): void {
  for (const stated of concerned(db, checked)) {
    refuseStatedTwice(db, stated, problems);
    refuseThatOfAnother(db, checked.site, stated, problems);
  }
}

function refuseStatedTwice(db: Database, { feedId, id, lang, draft, ...place }: Stated, problems: Problems) {
  const others = db.all<Stated>(
    `${STATED} where feed_id = ? and (id, lang) <> (?, ?) and draft <= ? order by id, lang`,
    ...[feedId, id, lang, draft],
  );
  if (others.length === 0) return;
  const places = others.map(({ file, line }) => `${file}:${line}`).join(", ");
  problems.error(place.file, place.line, `the id "${feedId}" is also stated by ${places}`, ONE_ID);
}

function refuseThatOfAnother(
  db: Database,
  site: Checked["site"],
  { feedId, id, lang, file, line, draft }: Stated,
  problems: Problems,
): void {
  const root = feedIdRoot(site);
  if (!feedId.startsWith(root) || feedId === feedIdIn(site, id, lang)) return;
  const [, folder, language] = /^(.+)\/([a-z]+)$/.exec(feedId.slice(root.length)) ?? [];
  if (folder === undefined || language === undefined) return;
  if (db.get(UNSTATED, folder, language, draft) === undefined) return;
  const theirs = `${ARTICLES}${folder}/${language}.md`;
  problems.error(file, line, `the id "${feedId}" is that of ${theirs}, which is still there`, ITS_OWN);
}

/** The texts whose ids may be those of others now: touched ones, and those that state what touched ones have or state. */
function concerned(db: Database, { site, touched }: Checked): Stated[] {
  if (touched === "all") return db.all(STATED);
  const found = touched.flatMap((id) => [
    ...db.all<Stated>(`${STATED} where id = ?`, id),
    ...db.all<Stated>(
      `${STATED} where feed_id in (select own.feed_id from feed_ids own where own.id = ?)`,
      id,
    ),
    ...db
      .all<{ lang: Lang }>("select lang from stories where id = ?", id)
      .flatMap(({ lang }) => db.all<Stated>(`${STATED} where feed_id = ?`, feedIdIn(site, id, lang))),
  ]);
  return [...new Map(found.map((stated) => [`${stated.id}/${stated.lang}`, stated])).values()];
}
