import type { SiteAssets } from "../assets/assets.ts";
import { LANGS } from "../i18n/lang.ts";
import type { CodeMap, Parts } from "../kit/code-map.ts";
import { contentHash } from "../kit/files.ts";
import type { Database } from "../library/database.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { OUTPUT_KINDS, type OutputKind } from "../model/output.ts";
import type { Site } from "../model/site.ts";
import { plainPageLinks } from "../outputs/plain-page.ts";

/** What an output of a kind depends on besides what it shows. */
export type Ingredients = Readonly<Record<OutputKind, Parts>>;

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

/** The settings that a kind of output uses besides those that all use. */
const SETTINGS: Partial<Record<OutputKind, readonly (keyof Site)[]>> = {
  story: ["authority", "share"],
  home: ["listSize"],
  topic: ["listSize"],
  author: ["listSize"],
  feed: ["authority", "feeds", "rights"],
  robots: ["robots"],
  headers: ["feeds"],
  "latest-list": ["offline"],
  "service-worker": ["offline"],
};

/** A part whose name begins so changes what outputs may show, not how: each is then held against what it was made from. */
const CONTENT = "content of ";

/** Everything that the outputs of each kind depend on now. */
export function ingredientsOf(
  db: Database,
  newsroom: Newsroom,
  assets: SiteAssets,
  code: CodeMap,
): Ingredients {
  const frame = frameParts(db, newsroom, assets);
  const press = withoutViews(code.partsOf(PRESS));
  const views = { [`${CONTENT}the views`]: hashOf(VIEWS.map((entry) => code.partsOf(entry))) };
  const entries = OUTPUT_KINDS.map((kind): [OutputKind, Parts] => {
    const program = code.partsOf(`templates/pages/${kind}.11ty.ts`);
    const settings = [...EVERYWHERE, ...(SETTINGS[kind] ?? [])];
    return [
      kind,
      {
        ...program,
        ...press,
        ...views,
        ...code.packageParts("@11ty/eleventy"),
        ...Object.fromEntries(settings.map((name) => [`setting ${name}`, hashOf(newsroom.site[name])])),
        ...(DOCUMENT in program || kind === "manifest" ? frame : {}),
        ...(kind === "service-worker" ? { "the site's assets": hashOf(assets.named) } : {}),
        ...registryParts(db, kind, newsroom),
        ...(kind === "feed" || kind === "subscriptions"
          ? { [`${CONTENT}the navigation`]: hashOf(newsroom.site.navigation) }
          : {}),
      },
    ];
  });
  return Object.fromEntries(entries) as Record<OutputKind, Parts>;
}

/** The module that hands templates what they need: dates, words, shared parts of pages. */
export const PRESS = "src/eleventy/page-press.ts";

/** What makes views, and what they are made from, counts with them. */
function withoutViews(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).filter(([name]) => !/^src\/(library|outputs)\//.test(name)),
  );
}

/** The modules that say what each output shows, and from what: a change of them is seen in what they show. */
export const VIEWS = ["src/outputs/view.ts", "src/outputs/essence.ts", "src/library/snapshot.ts"] as const;

/** What uses this module is a page for people, with a header, a footer and a stylesheet. */
const DOCUMENT = "templates/parts/document.ts";

function frameParts(db: Database, { site, topics }: Newsroom, assets: SiteAssets): Parts {
  const navigation = site.navigation.map((key) => [key, topics.get(key)?.name]);
  const footer = LANGS.map((lang) => plainPageLinks({ db }, lang));
  return {
    "setting offline": hashOf(site.offline),
    "the navigation": hashOf(navigation),
    "the footer": hashOf(footer),
    "the site's assets": hashOf(assets.named),
  };
}

function registryParts(db: Database, kind: OutputKind, { topics, authors }: Newsroom): Parts {
  const topicsPart = { [`${CONTENT}topics.yaml`]: hashOf([...topics.all()]) };
  const authorsPart = { [`${CONTENT}authors.yaml`]: hashOf([...authors.values()]) };
  if (kind === "topic" || kind === "topics" || kind === "search") return topicsPart;
  if (kind === "author") return authorsPart;
  if (kind === "feed" || kind === "feeds" || kind === "subscriptions")
    return { ...topicsPart, ...authorsPart };
  if (kind !== "sitemap") return {};
  const pages = hashOf(db.all("select key, lang from plain_pages"));
  return { ...topicsPart, ...authorsPart, [`${CONTENT}pages`]: pages };
}

function hashOf(value: unknown): string {
  return contentHash(JSON.stringify(value) ?? "");
}

/** How a kind's outputs are touched by what changed: `all` must be pressed, or `some` may have to be. */
export interface Difference {
  touches: "all" | "some";
  reason: string;
}

/** Compares what a kind depends on with what it depended on when the site was last published. */
export function differenceOf(now: Parts, before: Parts | undefined): Difference | undefined {
  if (before === undefined) return { touches: "all", reason: "never published" };
  const changed = [...new Set([...Object.keys(now), ...Object.keys(before)])]
    .filter((part) => now[part] !== before[part])
    .sort();
  if (changed.length === 0) return undefined;
  const touches = changed.every((part) => part.startsWith(CONTENT)) ? "some" : "all";
  return {
    touches,
    reason: `${changed.slice(0, 3).join(", ")}${changed.length > 3 ? " and more" : ""} changed`,
  };
}
