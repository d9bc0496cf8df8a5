import { Dates } from "../i18n/dates.ts";
import type { Lang } from "../i18n/lang.ts";
import { ARTICLES } from "../intake/articles.ts";
import { memo } from "../kit/memo.ts";
import type { Problems } from "../kit/problems.ts";
import { type Change, lostAddresses, pendingChanges } from "../library/changes.ts";
import type { Database } from "../library/database.ts";
import { publishedAmong } from "../library/published.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import type { StoryId } from "../model/story-id.ts";
import { storiesOfFeed } from "../outputs/feed-view.ts";

type Of = Pick<Snapshot, "db" | "newsroom" | "now">;

/** Warns of what readers and subscribers lose by changes since the site was last published. */
export function warnOfChanges(of: Of, problems: Problems): void {
  const changes = pendingChanges(of.db);
  warnOfLostAddresses(changes, problems);
  warnOfUnseenTranslations(of, changes, problems);
}

function warnOfLostAddresses(changes: readonly Change[], problems: Problems): void {
  for (const { id, lang, path } of lostAddresses(changes)) {
    const hint = `Keep old links alive: aliases: [${path}]`;
    problems.warn(
      fileOf(id, lang),
      undefined,
      `its published address ${path} no longer leads anywhere`,
      hint,
    );
  }
}

/**
 * Warns of topics and authors whose pages and feeds go with their last public story.
 * @param gone published addresses that the content no longer calls for
 */
export function warnOfLostHubs(
  { db, newsroom }: Pick<Snapshot, "db" | "newsroom">,
  gone: readonly SitePath[],
  problems: Problems,
): void {
  for (const { path, kind, lang, key, page } of publishedAmong(db, gone)) {
    if ((kind !== "topic" && kind !== "author") || lang !== newsroom.site.languages[0] || page > 0) continue;
    const known = kind === "topic" ? newsroom.topics.get(key) !== undefined : newsroom.authors.has(key);
    const lost = `the published address ${path} no longer leads anywhere, nor do its feeds`;
    if (known)
      problems.warn(`${kind}s.yaml`, undefined, `${lost}: no public story has it`, HUB_REMEDIES[kind]);
    else
      problems.warn(
        `${kind}s.yaml`,
        undefined,
        `${lost}: the ${kind} "${key}" no longer exists`,
        "A key is part of addresses: if it was renamed, change it back.",
      );
  }
}

const HUB_REMEDIES = {
  topic: "To keep the page without stories, add the topic to the navigation in site.yaml.",
  author: "The next public story that the author signs brings it back.",
};

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
