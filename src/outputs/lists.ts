import type { Lang } from "../i18n/lang.ts";
import type { Change } from "../library/changes.ts";
import type { ListName } from "../library/list-pages.ts";
import { publicLists } from "../library/public-lists.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { ListKind } from "../model/list.ts";
import { LIST_SLOTS } from "../model/slot.ts";
import type { ListView } from "../model/views.ts";
import { because, listsInvolved, listsThatComeOrGo, looksTheSame, ofEachChange } from "./affected.ts";
import { cardFingerprint, listFingerprint } from "./fingerprint.ts";
import { pagesConcerned } from "./list-series.ts";
import { listView } from "./list-view.ts";
import { type ContentPart, type OutputOf, type OutputRecord, outputRecord, PHASES } from "./record.ts";

/** The front page, with the pages of older stories. */
export const home = listRecord("home");
/** The hub of a topic; its key is the topic's. */
export const topic = listRecord("topic", "topics.yaml");
/** The hub of an author; its key is the author's. */
export const author = listRecord("author", "authors.yaml");

/** The page of a series; its key is the series'. */
export const series = listRecord("series", "series.yaml");

function listRecord<const K extends ListKind>(kind: K, ...content: ContentPart[]): OutputRecord<K, ListView> {
  return outputRecord({
    kind,
    phase: PHASES.lists,
    dependsOn: { settings: ["listSize"], content: ["the formats of feeds", ...content], slots: LIST_SLOTS },
    all: (of) => pages(of, kind),
    view: (snapshot, { lang, key, page }) => listView(snapshot, { list: kind, lang, key }, page),
    fingerprint,
    affected: ofEachChange(function* (snapshot, change) {
      for (const { lang, key } of listsInvolved(change, kind)) {
        const concerned = pageNumbers(snapshot, { list: kind, lang, key }, change);
        yield* because(
          change,
          "lists",
          concerned.map((page) => outputOf(snapshot, kind, lang, key, page)),
        );
      }
      yield* because(change, "names", hubsThatComeOrGo(snapshot, kind, change));
    }),
  });
}

function fingerprint(view: ListView): object {
  const { front } = view;
  if (front === undefined) return listFingerprint(view);
  const sections = front.sections.map(({ topic, stories }) => [topic, stories.map(cardFingerprint)]);
  return { ...listFingerprint(view), front: [front.top.map(cardFingerprint), sections] };
}

function outputOf<K extends ListKind>(
  { addresses }: Snapshot,
  kind: K,
  lang: Lang,
  key: string,
  page: number,
): OutputOf<K> {
  return { path: addresses.hub(kind, lang, key, page), kind, lang, key, page };
}

/** In chronological order, so that pages which show the same stories come one after the other. */
function* pages<K extends ListKind>(of: Snapshot, kind: K): Generator<OutputOf<K>> {
  const starts = of.db.all<{ lang: Lang; key: string; page: number }>(
    "select lang, key, page from list_starts where series = 'pages' and list = ? order by lang, date, id, key",
    kind,
  );
  const last = new Map<string, number>();
  for (const { lang, key, page } of starts) last.set(`${lang} ${key}`, page);
  for (const { lang, key } of publicLists(of, kind)) {
    if (!last.has(`${lang} ${key}`)) yield outputOf(of, kind, lang, key, 0);
  }
  for (const { lang, key, page } of starts)
    yield outputOf(of, kind, lang, key, page === last.get(`${lang} ${key}`) ? 0 : page);
}

function pageNumbers(snapshot: Snapshot, name: ListName, change: Change): number[] {
  const { list, key } = name;
  const paged = { name, series: "pages", kind: list, key } as const;
  // The page of a podcast also says how long its episodes are.
  const numbers = pagesConcerned(snapshot, paged, change, list === "series" || !looksTheSame(change));
  // The front page shows stories of any age, by topic.
  if (list === "home") numbers.push(0);
  return numbers;
}

/** The hubs in every language; for a topic, also the hubs that link to its own. */
function hubsThatComeOrGo<K extends ListKind>(snapshot: Snapshot, kind: K, change: Change): OutputOf<K>[] {
  const keys = listsThatComeOrGo(snapshot, change)
    .filter(([list]) => list === kind)
    .flatMap(([, key]) => (kind === "topic" ? [key, ...nextTo(snapshot, key)] : [key]));
  return snapshot.newsroom.site.languages.flatMap((lang) =>
    keys.map((key) => outputOf(snapshot, kind, lang, key, 0)),
  );
}

/** The topics whose hubs link to that of a topic. */
function nextTo({ newsroom: { topics } }: Snapshot, key: string): string[] {
  const parent = topics.get(key)?.parent;
  return [...(parent === undefined ? [] : [parent]), ...topics.children(key).map((child) => child.key)];
}
