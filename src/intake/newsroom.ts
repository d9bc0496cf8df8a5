import { join } from "node:path";
import type { z } from "zod";
import { isTimeZone } from "../i18n/dates.ts";
import type { Lang } from "../i18n/lang.ts";
import { exists } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import { nearest, suggest } from "../kit/text.ts";
import { type Newsroom, newsroomOf, type Register } from "../model/newsroom.ts";
import type { Site } from "../model/site.ts";
import type { Topic } from "../model/topic.ts";
import { deskFrom } from "./admin.ts";
import { authorsOf } from "./authors.ts";
import { authorsSchema } from "./authors-schema.ts";
import { bannerFrom } from "./banner.ts";
import { inEvery, optional, typeset } from "./every-language.ts";
import { feedsFrom } from "./feeds.ts";
import { lookFrom } from "./look.ts";
import { type Checked, readChecked } from "./newsroom-file.ts";
import { ownLinksFrom } from "./own-links.ts";
import { ownershipFrom } from "./ownership.ts";
import { policiesFrom } from "./policies.ts";
import { robotsFrom } from "./robots.ts";
import { type localised, topicsSchema } from "./schemas.ts";
import { readSeries } from "./series.ts";
import { siteSchema } from "./site-schema.ts";
import { checkTopics } from "./topic-checks.ts";
import { namesLanguages, usableEntries, usableSettings } from "./usable.ts";

/**
 * Reads `site.yaml`, `topics.yaml`, `authors.yaml` and, where there is one, `series.yaml`; the folder `theme` is read by
 * `readTheme`.
 * @param baseUrl overrides the one in `site.yaml`
 * @returns what could be read of them; `undefined` where none exists
 */
export function readNewsroom(
  content: string,
  baseUrl: string | undefined,
  problems: Problems,
): Newsroom | undefined {
  const files = ["site.yaml", "topics.yaml", "authors.yaml"];
  const areThere = files.some((file) => exists(join(content, file)));
  const siteFile = readChecked(content, "site.yaml", siteSchema, usableSettings, problems);
  const topicsFile = readChecked(content, "topics.yaml", topicsSchema, usableTopics, problems);
  const authorsFile = readChecked(content, "authors.yaml", authorsSchema, usableAuthors, problems);
  if (!areThere) return undefined;
  const site = siteOf(siteFile, content, baseUrl, problems);
  // Where the site's languages are not known, no text is missing.
  const languages = siteFile.isWhole ? site.languages : [];
  const topics = topicsOf(topicsFile, languages, problems);
  const authors = authorsOf(authorsFile, content, languages, problems);
  checkNavigation(siteFile, topicsFile, problems);
  const series = readSeries(content, languages, problems);
  const incomplete: Register[] = [
    ...(topicsFile.isWhole ? [] : (["topics"] as const)),
    ...(authorsFile.isWhole ? [] : (["authors"] as const)),
    ...(series.isWhole ? [] : (["series"] as const)),
  ];
  return newsroomOf({ site, topics, authors, series: series.all, incomplete });
}

const usableTopics = (data: unknown) => usableEntries(topicsSchema, data);
const usableAuthors = (data: unknown) => usableEntries(authorsSchema, data);

/** Checks that the topics of the navigation exist. */
function checkNavigation(
  site: Checked<z.output<typeof siteSchema>>,
  topics: Checked<z.output<typeof topicsSchema>>,
  problems: Problems,
): void {
  if (!topics.isWhole) return;
  const keys = Object.keys(topics.data);
  for (const [index, key] of site.data.navigation.entries()) {
    if (keys.includes(key)) continue;
    const line = site.yaml.lineOf(["navigation", index]);
    const message = `navigation names the topic "${key}", which topics.yaml does not have`;
    const hint =
      suggest(nearest(key, keys), key) ?? `Take it out, or add it there. There are ${keys.join(", ")}.`;
    problems.error("site.yaml", line, message, hint);
  }
}

function siteOf(
  { data, yaml, file }: Checked<z.output<typeof siteSchema>>,
  content: string,
  override: string | undefined,
  problems: Problems,
): Site {
  const languages = [...new Set(data.languages)] as [Lang, ...Lang[]];
  if (!isTimeZone(data.timeZone)) {
    problems.error(
      file,
      yaml.lineOf(["timeZone"]),
      `"${data.timeZone}" is not a time zone`,
      'Write an IANA name such as "Europe/Kyiv".',
    );
  }
  const asked = namesLanguages(yaml.data) ? languages : [];
  const words = (text: Parameters<typeof localised>[0], key: string[]) =>
    inEvery(text, asked, file, yaml.lineOf(key), problems);
  const { host, ...rest } = data;
  // With a wrong zone nothing is published; stories are still read, to find what else is wrong.
  const timeZone = isTimeZone(data.timeZone) ? data.timeZone : "UTC";
  const hosts = [...new Set(host)];
  return {
    ...rest,
    ...feedsFrom(data.feeds, hosts, yaml, problems),
    hosts,
    languages,
    timeZone,
    admin: deskFrom(data.admin, { file, yaml, problems }),
    banner: bannerFrom(data.banner, { timeZone, languages: asked, file, yaml, problems }),
    links: undefined,
    ...ownLinksFrom(data.links, { languages: asked, file, yaml, problems }),
    look: lookFrom(data.look, { content, file, yaml, problems }),
    baseUrl: baseUrlOf(override ?? data.baseUrl, override !== undefined, yaml.lineOf(["baseUrl"]), problems),
    name: words(data.name, ["name"]),
    description: typeset(words(data.description, ["description"])),
    publisher: { ...data.publisher, name: words(data.publisher.name, ["publisher", "name"]) },
    robots: robotsFrom(data.robots, yaml, problems),
    ownership: ownershipFrom(data.ownership, { languages: asked, file, yaml, problems }),
    policies: policiesFrom(data.policies, yaml),
    rights: optional(data.rights, asked, file, yaml.lineOf(["rights"]), problems),
  };
}

function baseUrlOf(text: string, fromEnvironment: boolean, line: number, problems: Problems): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.search + url.hash + url.username + url.password !== "" ||
    !isBasePath(url.pathname)
  ) {
    const where = fromEnvironment ? "VISNYK_BASE_URL" : '"baseUrl"';
    problems.error(
      "site.yaml",
      line,
      `${where}: "${text}" is not the address of a site`,
      "Write one such as https://example.org/ or https://example.org/news/.",
    );
    return "https://invalid.invalid/";
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** Whether hosts take it for nothing but itself: many other signs mean something in rules for addresses. */
function isBasePath(path: string): boolean {
  try {
    return !path.includes("//") && /^[\p{L}\p{M}\p{N}/._~+@ -]*$/u.test(decodeURI(path));
  } catch {
    return false;
  }
}

function topicsOf(
  { data, yaml, file }: Checked<z.output<typeof topicsSchema>>,
  languages: readonly Lang[],
  problems: Problems,
): Topic[] {
  const topics = Object.entries(data).map(
    ([key, entry]): Topic => ({
      key,
      kind: entry.kind,
      name: inEvery(entry.name, languages, file, yaml.lineOf([key, "name"]), problems),
      description: optional(entry.description, languages, file, yaml.lineOf([key, "description"]), problems),
      aliases: entry.aliases,
      parent: entry.parent,
    }),
  );
  checkTopics(topics, yaml, problems);
  return topics;
}
