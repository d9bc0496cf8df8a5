/** What became of a text whose address, or whose id in feeds, was published. */
import type { Lang } from "../../i18n/lang.ts";
import { newestOf } from "../../library/list-pages.ts";
import type { Snapshot } from "../../library/snapshot.ts";
import type { SitePath } from "../../model/address.ts";
import type { PublishedAddress } from "../../model/address-list.ts";
import { feedIdIn, feedIdRoot } from "../../model/feed-id.ts";
import type { ListKind } from "../../model/list.ts";
import type { StoryId } from "../../model/story-id.ts";
import { ARTICLES } from "../articles.ts";
import type { Found } from "../page-finder.ts";
import type { NewText } from "./known.ts";
import type { Loss } from "./loss.ts";

/** What is asked about the content besides the library. */
export interface Around {
  of: Snapshot;
  newTexts: () => readonly NewText[];
  find: (address: string) => Found;
  /** Whether the content folder has a file. */
  hasFile: (path: string) => boolean;
}

interface Text {
  id: StoryId;
  lang: Lang;
  path: SitePath;
  draft: number;
  live: number;
}

/** The loss of a story's address, of its id in feeds, or of both; nothing where both are kept. */
export function lossOfStory(published: PublishedAddress, around: Around): Loss | undefined {
  const text = textAt(around.of, published.of);
  const found = around.find(published.address);
  const isKept = found.is !== "nothing" && found.is !== "hidden";
  if (text?.live === 1) {
    const renumbered = isRenumbered(published, text, around.of);
    if (renumbered) return { ...renumbered, address: isKept ? undefined : published.address };
    return isKept ? undefined : lossOfAddress(published, text, around);
  }
  const successor = text === undefined ? successorOf(published, found, around) : undefined;
  if (successor?.keepsId === false)
    return renamed(published, successor.text, isKept ? undefined : published.address, around.of);
  if (isKept) return undefined;
  if (successor !== undefined) return moved(published, successor.text);
  return lossOfAddress(published, text, around);
}

/** The loss of an address that leads nowhere: that of a text, or an old one of it. */
export function lossOfAddress(
  { address, of: name, is }: PublishedAddress,
  text: Text | undefined,
  { of, hasFile }: Around,
): Loss {
  const { id, lang } = parts(name);
  const file = `${ARTICLES}${name}.md`;
  const loss = { address, group: name, file, text: name, isAlias: is === "alias" };
  if (text?.live === 1)
    return is === "alias" ? { ...loss, kind: "alias" } : moved({ address, is, of: name }, text);
  if (text !== undefined) return { ...loss, kind: text.draft === 1 ? "draft" : "future" };
  // Of a draft with errors the library keeps nothing.
  if (hasFile(file)) return { ...loss, kind: "draft" };
  if (!of.newsroom.site.languages.includes(lang))
    return { ...loss, kind: "siteLanguage", group: lang, name: lang, file: "site.yaml" };
  if (of.db.get("select 1 from stories where id = ?", id) !== undefined) return { ...loss, kind: "language" };
  return { ...loss, kind: "deleted", group: id, file: `${ARTICLES}${id}` };
}

export function textAt({ db }: Snapshot, name: string): Text | undefined {
  const { id, lang } = parts(name);
  return db.get<Text>("select id, lang, path, draft, live from stories where id = ? and lang = ?", id, lang);
}

function parts(name: string): { id: StoryId; lang: Lang } {
  const end = name.lastIndexOf("/");
  return { id: name.slice(0, end), lang: name.slice(end + 1) as Lang };
}

const DAY = /\/\d{4}\/\d\d\/\d\d\//;

function moved({ address }: PublishedAddress, text: Pick<Text, "id" | "lang" | "path">): Loss {
  const [from, to] = [address, text.path].map((path) => DAY.exec(path));
  const kind = from?.index !== to?.index ? "prefix" : from?.[0] !== to?.[0] ? "date" : "slug";
  const name = `${text.id}/${text.lang}`;
  return { kind, group: name, file: `${ARTICLES}${name}.md`, address, now: text.path };
}

/** A text that is in its folder, and that feeds know by another id from now on. */
function isRenumbered({ of: name, feedId }: PublishedAddress, text: Text, of: Snapshot): Loss | undefined {
  const { site } = of.newsroom;
  const stated = 'select feed_id as "feedId" from feed_ids where id = ? and lang = ?';
  const now = of.db.get<{ feedId: string }>(stated, text.id, text.lang)?.feedId;
  const own = feedIdIn(site, text.id, text.lang);
  if ((now ?? own) === (feedId ?? own)) return undefined;
  return {
    kind: "renumbered",
    group: name,
    file: `${ARTICLES}${name}.md`,
    feedId: feedId === undefined ? text.id : asStated(feedId, text.lang, of),
    isHarmless: !isInFeeds(of, text),
  };
}

type Successor = { text: Pick<Text, "id" | "lang" | "path">; keepsId: boolean };

/** The text of another folder that is the same: it states the id, has the address, or says the same. */
function successorOf(
  { address, of: name, says, feedId }: PublishedAddress,
  found: Found,
  { of, newTexts }: Around,
): Successor | undefined {
  const { id, lang } = parts(name);
  const known = feedId ?? feedIdIn(of.newsroom.site, id, lang);
  const heir = of.db.get<Text>(
    "select id, lang, path from feed_ids join stories using (id, lang) where feed_id = ? and live = 1",
    known,
  );
  if (heir !== undefined) return { text: heir, keepsId: true };
  const isSame = (other: NewText) =>
    parts(other.text).lang === lang &&
    (other.path === address ||
      (found.is === "old" ? other.path === found.now : found.is !== "gone" && other.says === says));
  const same = newTexts().filter(isSame);
  const text = same.find(({ path }) => path === address) ?? same[0];
  return text && { text: { ...parts(text.text), path: text.path }, keepsId: false };
}

function renamed(
  { of: name, feedId }: PublishedAddress,
  text: Pick<Text, "id" | "lang" | "path">,
  address: string | undefined,
  of: Snapshot,
): Loss {
  const { id, lang } = parts(name);
  return {
    kind: "renamed",
    group: `${text.id}/${text.lang}`,
    file: `${ARTICLES}${text.id}/${text.lang}.md`,
    name: id,
    address,
    now: text.path,
    feedId: feedId === undefined ? id : asStated(feedId, lang, of),
    isHarmless: address === undefined && !isInFeeds(of, text),
  };
}

/** An id as front matter states it: a folder where it came from one. */
function asStated(feedId: string, lang: Lang, { newsroom }: Snapshot): string {
  const [root, end] = [feedIdRoot(newsroom.site), `/${lang}`];
  return feedId.startsWith(root) && feedId.endsWith(end) ? feedId.slice(root.length, -end.length) : feedId;
}

/** Whether subscribers would see it as new: feeds show it. */
function isInFeeds({ db, newsroom }: Snapshot, { id, lang }: Pick<Text, "id" | "lang">): boolean {
  const lists = db.all<{ list: ListKind; key: string }>(
    "select list, key from list_entries where id = ? and lang = ?",
    id,
    lang,
  );
  // The site's own feed has up to twice as many as others.
  const most = ({ list }: { list: ListKind }) => newsroom.site.feeds.items * (list === "home" ? 2 : 1);
  return lists.some((list) => newestOf(db, { ...list, lang }, most(list), "feeds").includes(id));
}
