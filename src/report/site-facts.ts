import { NearNames } from "../i18n/near-names.ts";
import { ARTICLES } from "../intake/articles.ts";
import type { Database } from "../library/database.ts";
import type { PhotoFacts } from "../library/photo-facts.ts";
import { copiesInAll, largestPublished, sizesByKind } from "../library/published.ts";
import { allRedirects } from "../library/redirects.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { StoryId } from "../model/story-id.ts";
import { namesOf } from "../model/topic-registry.ts";

/** What a report says about the published site, as the library knows it. */
export interface SiteFacts {
  stories: number;
  texts: readonly { lang: string; count: number }[];
  kinds: readonly { kind: string; count: number; bytes: number; largest: number }[];
  largest: readonly { path: string; kind: string; bytes: number }[];
  copies: { count: number; bytes: number };
  months: readonly (readonly [month: string, stories: number])[];
  uncredited: readonly { path: string; story: StoryId }[];
  topics: readonly TopicUse[];
  twins: readonly { name: string; near: readonly string[] }[];
  /** Old addresses, and where each leads in the end. */
  redirects: readonly { address: string; goal: string; file: string; line: number }[];
  orphans: readonly { path: string; title: string; file: string }[];
}

/** How a topic is used. */
export interface TopicUse {
  key: string;
  name: string;
  stories: number;
  /** The day of its newest story; empty without one. */
  newest: string;
}

/** Outputs named as the largest. */
const LARGEST = 20;

/** Questions to the library; all of them are about what is public. */
export function siteFacts({ db, newsroom }: Snapshot): SiteFacts {
  const [lang] = newsroom.site.languages;
  const { stories = 0 } =
    db.get<{ stories: number }>("select count(distinct id) as stories from stories where live = 1") ?? {};
  return {
    stories,
    texts: db.all(
      "select lang, count(*) as count from stories where live = 1 group by lang order by count desc, lang",
    ),
    kinds: sizesByKind(db),
    largest: largestPublished(db, LARGEST),
    copies: copiesInAll(db),
    months: months(db),
    uncredited: uncredited(db),
    topics: [...newsroom.topics.all()].map(({ key, name }) => ({ key, name: name[lang], ...useOf(db, key) })),
    twins: twins(
      [...newsroom.topics.all()].map((topic) => ({ key: topic.key, names: namesOf(topic) })),
      lang,
    ),
    redirects: allRedirects(db),
    orphans: db
      .all<{ path: string; title: string; id: StoryId; lang: string }>(ORPHANS)
      .map(({ path, title, id, lang }) => ({ path, title, file: `${ARTICLES}${id}/${lang}.md` })),
  };
}

function months(db: Database): SiteFacts["months"] {
  const counted = db.all<{ month: string; count: number }>(
    "select substr(day, 1, 7) as month, count(distinct id) as count from stories where live = 1 group by 1 order by 1",
  );
  return counted.map(({ month, count }) => [month, count] as const);
}

function uncredited(db: Database): SiteFacts["uncredited"] {
  const sql = `select distinct story, facts from photos
    join photo_uses on photo_uses.id = photos.story and photo_uses.file = photos.file
    join stories on stories.id = photos.story and stories.lang = photo_uses.lang
    where live = 1 order by story desc, photos.file`;
  return db.all<{ story: StoryId; facts: string }>(sql).flatMap(({ story, facts }) => {
    const { path, credit } = JSON.parse(facts) as PhotoFacts;
    return credit === undefined ? [{ path, story }] : [];
  });
}

function useOf(db: Database, key: string): Pick<TopicUse, "stories" | "newest"> {
  const sql = `select count(distinct list_entries.id) as stories, coalesce(max(day), '') as newest
    from list_entries join stories using (id, lang) where list = 'topic' and key = ?`;
  return db.get<Pick<TopicUse, "stories" | "newest">>(sql, key) ?? { stories: 0, newest: "" };
}

/** Names of different topics that may mean the same. */
function twins(
  topics: readonly { key: string; names: readonly string[] }[],
  lang: Snapshot["newsroom"]["site"]["languages"][0],
): SiteFacts["twins"] {
  const near = new NearNames();
  const owner = new Map<string, string>();
  const found: { name: string; near: string[] }[] = [];
  for (const { key, names } of topics) {
    for (const name of names) {
      const others = near.add(name, lang).filter((other) => owner.get(other) !== key);
      owner.set(name, key);
      if (others.length > 0)
        found.push({
          name: `${name} (${key})`,
          near: others.map((other) => `${other} (${owner.get(other)})`),
        });
    }
  }
  return found;
}

/** Texts that no other story, in its text or as a related one, and no plain page leads to: lists alone do. */
const ORPHANS = `select path, title, id, lang from stories
  where live = 1
    and not exists (select 1 from story_references where target = stories.id and story_references.id <> stories.id and story_references.lang = stories.lang)
    and not exists (select 1 from page_links where address = stories.path and page_links.id <> stories.id)
  order by date desc, id desc, lang`;
