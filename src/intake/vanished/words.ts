/** How losses are told: what happened, and what to do. */
import type { Loss, LossKind } from "./loss.ts";

/** Losses that are told as one: they have the kind, the place and the cause in common. */
export interface Told {
  first: Loss;
  addresses: readonly string[];
}

interface Words {
  /** What happened, of one. */
  one: (told: Told) => string;
  /** What happened, of many. */
  many: (count: number) => string;
  remedy: (told: Told) => string;
}

const GONE = "npm run gone --";

/** An address as a shell takes it. */
export function quoted(address: string): string {
  return /^[\w/.%-]+$/.test(address) ? address : `"${address}"`;
}

export function goneCommand(addresses: readonly string[]): string {
  return `${GONE} ${addresses.map(quoted).join(" ")}`;
}

const listed = (addresses: readonly string[]) => `[${addresses.map(inYaml).join(", ")}]`;

function inYaml(address: string): string {
  return /^[\w/.-]+$/.test(address) ? address : JSON.stringify(address);
}

const orGone = (what: string) => (told: Told) =>
  `${what}, or say that it is gone: ${goneCommand(told.addresses)}`;
const orElsewhere = ({ addresses }: Told) =>
  `Put it back, or say that it is gone: ${goneCommand(addresses)}; with --to /new-address/ behind it, readers are led there instead`;
const keepAliases = ({ addresses }: Told) => `Keep old links alive: aliases: ${listed(addresses)}`;
const keepHub = (what: string, path: string) => (told: Told) =>
  `${what}, or lead readers to another: ${goneCommand(told.addresses.slice(0, 1))} --to /${path}/other-key/`;

/** A folder needs no quotes, nor does an ordinary address. */
const asId = (id: string) => (/^[\w/.-]+$/.test(id) ? id : JSON.stringify(id));

function keepId({ first: { feedId = "" }, addresses }: Told): string {
  const aliases = addresses.length > 0 ? `; and old links: aliases: ${listed(addresses)}` : "";
  return `Keep the id that they know: id: ${asId(feedId)}${aliases}`;
}

export const WORDS: Readonly<Record<LossKind, Words>> = {
  deleted: {
    one: () => "the story was deleted",
    many: (n) => `${n} stories were deleted`,
    remedy: orElsewhere,
  },
  language: {
    one: () => "this language of the story was deleted",
    many: (n) => `${n} languages of stories were deleted`,
    remedy: orElsewhere,
  },
  draft: {
    one: () => "the text became a draft",
    many: (n) => `${n} texts became drafts`,
    remedy: orGone("Publish it again"),
  },
  future: {
    one: () => "the text was moved into the future",
    many: (n) => `${n} texts were moved into the future`,
    remedy: orGone("Give it back the date that it had"),
  },
  date: {
    one: ({ first }) => `the date was changed, which moved the text to ${first.now}`,
    many: (n) => `the dates of ${n} texts were changed`,
    remedy: keepAliases,
  },
  slug: {
    one: ({ first }) => `the headline or slug was changed, which moved the text to ${first.now}`,
    many: (n) => `the headlines or slugs of ${n} texts were changed`,
    remedy: keepAliases,
  },
  prefix: {
    one: ({ first }) => `the first language of the site was changed, which moved the text to ${first.now}`,
    many: (n) => `the first language of the site was changed, which moved ${n} texts`,
    remedy: keepAliases,
  },
  alias: {
    one: () => "an alias was taken out",
    many: (n) => `aliases of ${n} texts were taken out`,
    remedy: (told) => orGone(`Put it back: aliases: ${listed(told.addresses)}`)(told),
  },
  renamed: {
    one: ({ first }) => `the folder was ${first.name}, and subscribers will see the story twice`,
    many: (n) => `the folders of ${n} texts were renamed, and subscribers will see them twice`,
    remedy: keepId,
  },
  renumbered: {
    one: () => "the id in feeds was changed, and subscribers will see the story twice",
    many: (n) => `the ids in feeds of ${n} texts were changed, and subscribers will see them twice`,
    remedy: keepId,
  },
  topic: {
    one: ({ first }) => `the topic "${first.name}" no longer exists`,
    many: (n) => `${n} topics no longer exist`,
    remedy: keepHub("A key is part of addresses: change it back", "topics"),
  },
  author: {
    one: ({ first }) => `the author "${first.name}" no longer exists`,
    many: (n) => `${n} authors no longer exist`,
    remedy: keepHub("A key is part of addresses: change it back", "authors"),
  },
  series: {
    one: ({ first }) => `the series "${first.name}" no longer exists`,
    many: (n) => `${n} series no longer exist`,
    remedy: keepHub("A key is part of addresses: change it back", "series"),
  },
  emptyTopic: {
    one: ({ first }) => `no public story has the topic "${first.name}" any more`,
    many: (n) => `no public story has one of ${n} topics any more`,
    remedy: keepHub("To keep it without stories, add it to the navigation in site.yaml", "topics"),
  },
  emptyAuthor: {
    one: ({ first }) => `no public story is signed by the author "${first.name}" any more`,
    many: (n) => `no public story is signed by one of ${n} authors any more`,
    remedy: (told) => orGone("The next story that the author signs brings it back")(told),
  },
  emptySeries: {
    one: ({ first }) => `no public story is part of the series "${first.name}" any more`,
    many: (n) => `no public story is part of one of ${n} series any more`,
    remedy: (told) => orGone("Its next story brings it back")(told),
  },
  feedFormat: {
    one: ({ first }) =>
      `feeds.formats leaves out a format of ${first.name}, and a host of the site leads nobody on`,
    many: (n) =>
      `feeds.formats leaves out formats of ${n} kinds of feeds, and a host of the site leads nobody on`,
    remedy: () =>
      "Add the format again, since readers of feeds follow no page that leads on; or say that nobody is left who has it: npm run gone -- --all",
  },
  emptyFeed: {
    one: ({ first }) =>
      `"${first.name}" has no story in a language, and feeds.empty leaves its feed out there`,
    many: (n) => `${n} lists have no story in a language, and feeds.empty leaves their feeds out there`,
    remedy: () => "Their first story brings them back; without feeds.empty: false they stay.",
  },
  page: {
    one: () => "the page was deleted",
    many: (n) => `${n} pages were deleted`,
    remedy: orElsewhere,
  },
  redirect: {
    one: () => "an old address was taken out",
    many: (n) => `${n} old addresses were taken out`,
    remedy: (told) =>
      orGone(`Put it back: ${inYaml(told.addresses[0] ?? "")}: ${inYaml(told.first.name ?? "")}`)(told),
  },
  siteLanguage: {
    one: ({ first }) => `the language "${first.name}" was taken out of the site`,
    many: (n) => `${n} languages were taken out of the site`,
    remedy: ({ first }) => `Put it back, or say that all of it is gone: ${goneCommand([`/${first.name}/*`])}`,
  },
  other: {
    one: () => "the site has no such page any more",
    many: (n) => `the site has ${n} pages less`,
    remedy: (told) => `Say that it is gone: ${goneCommand(told.addresses)}`,
  },
};
