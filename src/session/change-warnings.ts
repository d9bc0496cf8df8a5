import { Dates } from "../i18n/dates.ts";
import type { Lang } from "../i18n/lang.ts";
import { ARTICLES } from "../intake/articles.ts";
import { memo } from "../kit/memo.ts";
import type { Problems } from "../kit/problems.ts";
import { type Change, pendingChanges } from "../library/changes.ts";
import type { Database } from "../library/database.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { StoryId } from "../model/story-id.ts";
import { storiesOfFeed } from "../outputs/feed-view.ts";

type Of = Pick<Snapshot, "db" | "newsroom" | "now">;

/** Warns of what subscribers will not see of changes since the site was last published. */
export function warnOfChanges(of: Of, problems: Problems): void {
  const changes = pendingChanges(of.db);
  warnOfUnseenTranslations(of, changes, problems);
}

/** Warns of new translations of published stories that are so old that no feed shows them. */
function warnOfUnseenTranslations(of: Of, changes: readonly Change[], problems: Problems): void {
  const added = changes.filter(({ before, after }) => before === undefined && after !== undefined);
  const isAdded = new Set(added.map(({ id, lang }) => `${id}/${lang}`));
  const wasPublic = (id: StoryId) => publicLanguages(of.db, id).some((lang) => !isAdded.has(`${id}/${lang}`));
  const inFeed = memo((lang: Lang) => storiesOfFeed(of, { list: "home", lang, key: "" }, 0));
  for (const { id, lang } of added) {
    if (!wasPublic(id)) continue;
    if (inFeed(lang).includes(id)) continue;
    const time = new Dates(lang, of.newsroom.site.timeZone).iso(of.now);
    problems.warn(
      fileOf(id, lang),
      undefined,
      "this translation is new, but its story is so old that no feed shows it",
      `If subscribers are to see it, say when it was first published: published: ${time}`,
    );
  }
}

function publicLanguages(db: Database, id: StoryId): Lang[] {
  return db
    .all<{ lang: Lang }>("select lang from stories where id = ? and live = 1", id)
    .map(({ lang }) => lang);
}

function fileOf(id: StoryId, lang: Lang): string {
  return `${ARTICLES}${id}/${lang}.md`;
}
