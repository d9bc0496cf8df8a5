import type { Host, Limits, ServedRedirect, ServedSite, Use } from "./host.ts";

/** What a published site consists of. */
export interface Measured {
  files: number;
  bytes: number;
  /** The largest files, the largest first. */
  largest: readonly { path: string; bytes: number }[];
  /** What most of it is. */
  kinds: readonly { kind: string; count: number; bytes: number }[];
}

/** What a site has more of than its host takes. */
export interface Excess {
  /** After the name of the host. */
  message: string;
  hint: string;
  /** The host takes it all the same. */
  isAdvice: boolean;
}

/** Files and kinds that are named. */
const NAMED = 3;

/** What a host will not take of a site, or not read, and what would serve it better there. */
export function excessOf(
  host: Host,
  site: ServedSite,
  redirects: readonly ServedRedirect[],
  measured: Measured,
): Excess[] {
  const { limits = {}, use, advice } = host;
  const isAdvice = limits.isAdvice === true;
  const told = [...ofSite(limits, measured), ...ofFiles(limits, use?.(site, redirects) ?? {}, redirects)];
  const advised = advice?.(site) ?? [];
  return [
    ...told.map(([message, hint]) => ({ message, hint, isAdvice })),
    ...advised.map(([message, hint]) => ({ message, hint, isAdvice: true })),
  ];
}

type Told = [message: string, hint: string];

function* ofSite(
  { files, fileBytes, siteBytes }: Limits,
  { files: count, bytes, largest, kinds }: Measured,
): Generator<Told> {
  if (isOver(count, files)) {
    const most = named(kinds, ({ count }) => count, inWords);
    yield [`takes ${inWords(files)} files, and the site has ${inWords(count)}: ${most}`, LESS];
  }
  if (isOver(bytes, siteBytes)) {
    const most = named(kinds, ({ bytes }) => bytes, inMegabytes);
    yield [`takes ${inMegabytes(siteBytes)} in all, and the site has ${inMegabytes(bytes)}: ${most}`, LESS];
  }
  const heavy = largest.filter((file) => isOver(file.bytes, fileBytes));
  if (fileBytes === undefined || heavy.length === 0) return;
  const names = heavy.slice(0, NAMED).map((file) => `${file.path} (${inMegabytes(file.bytes)})`);
  yield [
    `takes files of ${inMegabytes(fileBytes)} at most: ${names.join(", ")}`,
    "Make them smaller, or put them elsewhere and link to them.",
  ];
}

const LESS =
  "feeds: { archive: false } leaves out every text twice more, feeds: { formats: { topics: [rss] } } two thirds of what feeds of topics weigh, search: false the index, shareCards: false the drawn images; or choose a host that takes more.";

function named(
  kinds: Measured["kinds"],
  size: (kind: Measured["kinds"][number]) => number,
  written: (size: number) => string,
): string {
  return [...kinds]
    .sort((a, b) => size(b) - size(a))
    .slice(0, NAMED)
    .map((kind) => `${kind.kind} ${written(size(kind))}`)
    .join(", ");
}

/** What is counted, and what to do about it. */
const COUNTED: Readonly<Record<keyof Use, [what: string, hint: string]>> = {
  redirects: [
    "redirects",
    "A star, such as /blog/*: /articles/*, stands for many. What comes last is left out first: old addresses with a page, which leads on all the same.",
  ],
  redirectsWithStar: ["redirects with a star", "Take together those that lead to one place."],
  redirectLine: ["letters in a line of redirects", "Shorten the old address or its goal."],
  redirectsBytes: ["bytes of redirects", "A star, such as /blog/*: /articles/*, stands for many."],
  headerRules: [
    "rules of headers",
    "Each language of the site has some: leave one out, or choose another host.",
  ],
  headerLine: ["letters in a line of headers", "Name fewer hubs in feeds.hubs, or shorter ones."],
};

function* ofFiles(limits: Limits, use: Partial<Use>, redirects: readonly ServedRedirect[]): Generator<Told> {
  for (const [key, [what, hint]] of Object.entries(COUNTED) as [keyof Use, [string, string]][]) {
    const [limit, number] = [limits[key], use[key] ?? 0];
    if (!isOver(number, limit)) continue;
    const stubs = redirects.filter(({ hasStub }) => hasStub).length;
    const pages =
      key === "redirects" ? ` (${inWords(stubs)} of the old addresses have a page that leads on)` : "";
    yield [`takes ${inWords(limit)} ${what}, and the site needs ${inWords(number)}${pages}`, hint];
  }
}

function isOver(number: number, limit: number | undefined): limit is number {
  return limit !== undefined && number > limit;
}

function inWords(count = 0): string {
  return count.toLocaleString("en");
}

function inMegabytes(bytes = 0): string {
  return `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
