import type { SiteAssets } from "../assets/assets.ts";
import { isOfOwnCode } from "../assets/beside-blocks.ts";
import { LANGS } from "../i18n/lang.ts";
import type { CodeMap, Parts } from "../kit/code-map.ts";
import { contentHash } from "../kit/files.ts";
import type { Database } from "../library/database.ts";
import { REDIRECTS_NOTE } from "../library/redirects.ts";
import { Addresses, type SitePath } from "../model/address.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { OWN_PAGES } from "../model/own-page-list.ts";
import { ownPageLinks } from "../model/own-page-path.ts";
import type { Site } from "../model/site.ts";
import { PAGE_SLOTS, type SlotName } from "../model/slot.ts";
import type { Instant } from "../model/story.ts";
import { bannerOf } from "../outputs/banner.ts";
import { OUTPUT_KINDS, type OutputKind, recordOf } from "../outputs/index.ts";
import { plainPageLinks } from "../outputs/plain-page-view.ts";
import { ownershipLinks, policyAddresses } from "../outputs/policies.ts";
import type { ContentPart } from "../outputs/record.ts";

/** What the outputs of each kind depend on besides what they show. */
export type DependenciesOfKinds = Readonly<Record<OutputKind, Parts>>;

const EVERYWHERE = [
  "name",
  "description",
  "baseUrl",
  "languages",
  "timeZone",
  "publisher",
  "shareCards",
  "search",
] as const satisfies readonly (keyof Site)[];

/** Parts with this prefix decide what outputs show, not how: where one changes, outputs are compared, not all pressed. */
const CONTENT = "content of ";

/** Everything that the outputs of each kind depend on now. */
export function dependenciesOf(
  db: Database,
  newsroom: Newsroom,
  assets: SiteAssets,
  code: CodeMap,
  now: Instant,
): DependenciesOfKinds {
  const frame = { ...frameParts(db, newsroom, assets), ...bannerPart({ db, newsroom, now }) };
  const press = withoutViews(code.partsOf(PRESS));
  const views = { [`${CONTENT}the views`]: hashOf(VIEWS.map((entry) => code.partsOf(entry))) };
  const shared = {
    ...views,
    ...code.packageParts("@11ty/eleventy"),
    ...settingParts(newsroom.site, EVERYWHERE),
  };
  const policies = policyParts(db, newsroom);
  const parts = OUTPUT_KINDS.map((kind): [OutputKind, Parts] => {
    const {
      settings = [],
      content = [],
      slots = [],
      words,
      frame: isFramed,
      assets: hasAssets,
      policies: hasPolicies,
      logo: saysLogo,
      desk: isDesk,
    } = recordOf(kind).dependsOn ?? {};
    const program = code.partsOf(`templates/pages/${kind}.11ty.ts`);
    return [
      kind,
      {
        ...press,
        ...partsBeside(press, program),
        ...shared,
        ...settingParts(newsroom.site, settings),
        ...(DOCUMENT in program || isFramed ? frame : {}),
        ...(DOCUMENT in program || words ? wordParts(newsroom) : {}),
        ...(DOCUMENT in program && slots !== "none" ? slotParts(newsroom, slots) : {}),
        ...(hasAssets ? assetParts(assets) : {}),
        ...(hasPolicies ? policies : {}),
        ...(saysLogo && newsroom.theme.pictures?.logo ? { "the logo": "shown" } : {}),
        ...(isDesk ? { "the desk's script": hashOf(assets.named.deskScript) } : {}),
        ...Object.fromEntries(
          content.map((part) => [CONTENT + part, hashOf(CONTENT_PARTS[part](db, newsroom))]),
        ),
      },
    ];
  });
  return Object.fromEntries(parts) as Record<OutputKind, Parts>;
}

/** The parts that a base of most parts has not: a copy of the base is cheap, and parts one by one are not. */
function partsBeside(base: Parts, parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !(name in base)));
}

function settingParts(site: Site, names: readonly (keyof Site)[]): Parts {
  return Object.fromEntries(names.map((name) => [`setting ${name}`, hashOf(site[name])]));
}

const CONTENT_PARTS: Readonly<Record<ContentPart, (db: Database, newsroom: Newsroom) => unknown>> = {
  "topics.yaml": (_, { topics }) => [...topics.all()],
  "authors.yaml": (_, { authors }) => [...authors.values()],
  "series.yaml": (_, { series }) => [...series.values()],
  "the navigation": (_, { site }) => site.navigation,
  pages: (db) => db.all("select key, lang from plain_pages"),
  "the page of ownership": (_, { site }) => site.ownership !== undefined,
  "pages of its own": (_, { site }) =>
    OWN_PAGES.length > 0 && [site, ...OWN_PAGES.map(({ name, version }) => [name, version])],
  "events of pages": (db) =>
    db.all(
      `select key, lang, path, page ->> 'title' as title, page ->> 'lede' as lede, page ->> 'event' as event
         from plain_pages where page ->> 'event' is not null`,
    ),
  "the formats of feeds": (_, { site }) => [site.feedFormats, site.emptyFeeds],
  redirects: (db) => REDIRECTS_NOTE.read(db),
};

/** Nothing where the newsroom names no policies. */
function policyParts(db: Database, newsroom: Newsroom): Parts {
  const named = LANGS.map((lang) => policyAddresses({ db, newsroom }, lang));
  return named.every((one) => one === undefined) ? {} : { "the policies": hashOf(named) };
}

/** Without the script of the desk, which the desk alone loads. */
function assetParts(assets: SiteAssets): Parts {
  const { blockSheets, blockScripts, deskScript: _, ...named } = assets.named;
  const [sheets, scripts] = [blockSheets, blockScripts].map(withoutOwn);
  return { "the site's assets": hashOf({ ...named, blockSheets: sheets, blockScripts: scripts }) };
}

/** What a box of the newsroom's own loads counts with the texts that have one. */
function withoutOwn(addresses: Readonly<Record<string, SitePath>>): Record<string, SitePath> {
  return Object.fromEntries(Object.entries(addresses).filter(([block]) => !isOfOwnCode(block)));
}

/** The module that hands templates what they need: dates, words, shared parts of pages. */
export const PRESS = "src/eleventy/page-press.ts";

/** Leaves out the code that makes views and what they are made from: it counts with the views. */
function withoutViews(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).filter(([name]) => !/^src\/(library|outputs)\//.test(name)),
  );
}

/** The modules that say what each output shows, and from what: after a change in them, outputs' views are compared. */
export const VIEWS = ["src/outputs/index.ts", "src/library/snapshot.ts"] as const;

/** Templates that use this module make pages for people, with a header, a footer and a stylesheet. */
const DOCUMENT = "templates/parts/document.ts";

function frameParts(db: Database, newsroom: Newsroom, assets: SiteAssets): Parts {
  const { site, topics, theme } = newsroom;
  const navigation = site.navigation.map((key) => [key, topics.get(key)?.name]);
  const footer = LANGS.map((lang) => [
    ...plainPageLinks({ db, newsroom }, lang),
    ...ownershipLinks({ newsroom }, lang),
    ...ownPageLinks({ addresses: new Addresses(newsroom.site) }, lang),
  ]);
  return {
    "setting offline": hashOf(site.offline),
    "setting feedFormats": hashOf(site.feedFormats.site),
    "setting look": hashOf(site.look),
    "setting links": hashOf(site.links),
    ...(theme.pictures && { "the logo and the icon": hashOf(theme.pictures) }),
    "the navigation": hashOf(navigation),
    "the footer": hashOf(footer),
    ...assetParts(assets),
  };
}

/** Nothing while no banner is shown. */
function bannerPart(of: Parameters<typeof bannerOf>[0]): Parts {
  const shown = of.newsroom.site.languages.map((lang) => bannerOf(of, lang));
  return shown[0] === undefined ? {} : { "the banner": hashOf(shown) };
}

/** Parts with this before their names are of pages in one language. */
const ofLanguage = (lang: string): string => `in ${lang}: `;

function slotParts({ site, theme }: Newsroom, names: readonly SlotName[]): Parts {
  const { slots } = theme;
  if (slots === undefined) return {};
  const parts = site.languages.flatMap((lang) =>
    [...PAGE_SLOTS, ...names].flatMap((name) => {
      const own = slots[lang]?.[name];
      return own === undefined ? [] : [[`${ofLanguage(lang)}slot ${name}`, hashOf(own)]];
    }),
  );
  return Object.fromEntries(parts);
}

function wordParts({ theme }: Newsroom): Parts {
  const own = Object.entries(theme.words ?? {});
  return Object.fromEntries(own.map(([lang, words]) => [`${ofLanguage(lang)}words`, hashOf(words)]));
}

function hashOf(value: unknown): string {
  return contentHash(JSON.stringify(value) ?? "");
}

/** How changed dependencies touch the outputs of a kind. */
export interface Difference {
  /** `all` must be pressed, `some` may have to be, or `none` but those of the languages. */
  touches: "all" | "some" | "none";
  /** Languages whose outputs must be pressed in any case. */
  langs?: readonly string[];
  reason: string;
}

/** Compares what a kind depends on with what it depended on when the site was last published. */
export function differenceOf(now: Parts, before: Parts | undefined): Difference | undefined {
  if (before === undefined) return { touches: "all", reason: "never published" };
  const changed = [...new Set([...Object.keys(now), ...Object.keys(before)])]
    .filter((part) => now[part] !== before[part])
    .sort();
  if (changed.length === 0) return undefined;
  const langs = [...new Set(changed.flatMap((part) => languageOfPart(part) ?? []))];
  const others = changed.filter((part) => languageOfPart(part) === undefined);
  const touches =
    others.length === 0 ? "none" : others.every((part) => part.startsWith(CONTENT)) ? "some" : "all";
  return {
    touches,
    ...(langs.length > 0 && { langs }),
    reason: `${changed.slice(0, 3).join(", ")}${changed.length > 3 ? " and more" : ""} changed`,
  };
}

/** The language whose outputs alone a part is of. */
function languageOfPart(part: string): string | undefined {
  return /^in ([a-z]+): /.exec(part)?.[1];
}
