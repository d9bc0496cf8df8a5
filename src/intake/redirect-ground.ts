/** What stands at addresses of the site, as far as old addresses may lead there. */
import { isLang, type Lang } from "../i18n/lang.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { isStaticFile } from "../library/static-files.ts";
import type { SitePath } from "../model/address.ts";
import { comparablePath, REST } from "../model/old-address.ts";
import type { Instant } from "../model/story.ts";
import { storyGuesser } from "./cross-checks.ts";
import { hintsFor, mayBeUnread } from "./link-hints.ts";
import type { AddressFault } from "./old-addresses.ts";
import { feedInPlaceOf, findPage } from "./page-finder.ts";
import { pageBelow } from "./pages-below.ts";
import type { Fault, Ground } from "./redirect-router.ts";

interface Known {
  filesBesidePages: readonly string[];
  /** Files and folders with errors: what stands there is unknown. */
  broken: ReadonlySet<string>;
}

export function groundOf(of: Snapshot, { filesBesidePages, broken }: Known): Ground {
  const hint = hintsFor(of, filesBesidePages);
  const guess = storyGuesser(of.db);
  const asking = { live: true, from: of.now };
  const site = new URL(of.newsroom.site.baseUrl);
  return {
    within: (url) => {
      const { host, pathname, search, hash } = new URL(url);
      if (host !== site.host || !`${pathname}/`.startsWith(site.pathname)) return undefined;
      const path = `/${pathname.slice(site.pathname.length)}`;
      return `${path.endsWith(REST) ? path : (comparablePath(path) ?? path)}${search}${hash}`;
    },
    story: (name, address) => storyAt(of, name, address, broken, guess),
    faultOf: (path) => {
      if (isPublicStory(of, path) || isStaticFile(of.db, path)) return undefined;
      const found = findPage(of, path, asking, filesBesidePages);
      if (found.is === "page") return undefined;
      if (found.is === "hidden") return () => hiddenFault(`the story at ${path}`, found.draft);
      if (mayBeUnread(path, broken)) return undefined;
      return () => ({ message: `there is no page ${path} on this site`, hint: hint(path) });
    },
    feedInPlaceOf: (path) => feedInPlaceOf(of, path, asking),
    faultOfStart: (start) => {
      if (broken.size > 0 || pageBelow(of, start, filesBesidePages) !== undefined) return undefined;
      return () => ({
        message: `no page of this site has an address that begins with ${start}`,
        hint: hint(start),
      });
    },
  };
}

function isPublicStory({ db }: Snapshot, path: string): boolean {
  return db.get("select 1 from stories where path = ? and draft = 0 and live = 1", path) !== undefined;
}

function hiddenFault(what: string, isDraft: boolean): AddressFault {
  const why = isDraft ? "is a draft" : "is not public yet";
  return {
    message: `${what} ${why}, and readers would be led to it`,
    hint: "Publish it first, or let the old address lead elsewhere until then.",
  };
}

interface StoryText {
  lang: Lang;
  path: SitePath;
  draft: number;
  published: Instant;
}

/** @param name the story's id, with a slash and a language where that is given */
function storyAt(
  { db, newsroom, now }: Snapshot,
  name: string,
  address: string,
  broken: ReadonlySet<string>,
  guess: (id: string) => string,
): { goal: string } | { fault: Fault } {
  const textsOf = (id: string) =>
    db.all<StoryText>("select lang, path, draft, published from stories where id = ?", id);
  const end = name.lastIndexOf("/");
  const own = textsOf(name);
  const [id, lang] =
    own.length > 0 || !isLang(name.slice(end + 1)) ? [name] : [name.slice(0, end), name.slice(end + 1)];
  const texts = own.length > 0 ? own : textsOf(id);
  if (texts.length === 0 && broken.size > 0) return { goal: address };
  if (texts.length === 0) return { fault: () => ({ message: `there is no story "${id}"`, hint: guess(id) }) };
  const isPublic = ({ draft, published }: StoryText) => draft === 0 && published <= now;
  const wanted = [
    lang ?? languageOf(address, newsroom.site.languages),
    ...(lang ? [] : newsroom.site.languages),
  ];
  const inOrder = wanted.flatMap((wish) => texts.filter((text) => text.lang === wish));
  const text = inOrder.find(isPublic) ?? inOrder[0];
  if (text !== undefined && isPublic(text)) return { goal: text.path };
  if (text !== undefined) return { fault: () => hiddenFault(`the story "${id}"`, text.draft === 1) };
  const there = texts.map((other) => `story:${id}/${other.lang}`).join(" or ");
  return {
    fault: () => ({
      message: `the story "${id}" does not exist in this language (${lang})`,
      hint: `Write ${there}.`,
    }),
  };
}

/** The language of an address, by its first part. */
export function languageOf(address: string, languages: readonly [Lang, ...Lang[]]): Lang {
  const [first, ...others] = languages;
  return others.find((lang) => address.startsWith(`/${lang}/`)) ?? first;
}
