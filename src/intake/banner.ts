import type { z } from "zod";
import type { Lang } from "../i18n/lang.ts";
import type { Problems } from "../kit/problems.ts";
import { type Snapshot, snapshotOf } from "../library/snapshot.ts";
import { type Banner, linksOf, STORY_LINK } from "../model/banner.ts";
import type { Instant } from "../model/story.ts";
import type { bannerSchema } from "./banner-schema.ts";
import { inEvery, typeset } from "./every-language.ts";
import { pathWithin } from "./link-checks.ts";
import { findPage } from "./page-finder.ts";
import { instantIn } from "./story-values.ts";
import type { YamlSource } from "./yaml/yaml.ts";

/** What a banner is read with. */
interface BannerContext {
  timeZone: string;
  /** The languages that are to have its texts. */
  languages: readonly Lang[];
  file: string;
  yaml: YamlSource;
  problems: Problems;
}

/** The banner with its times as instants; nothing where one of them is none. */
export function bannerFrom(
  given: z.output<typeof bannerSchema> | undefined,
  { timeZone, languages, file, yaml, problems }: BannerContext,
): Banner | undefined {
  if (given === undefined) return undefined;
  const lineOf = (key: string) => yaml.lineOf(["banner", key]);
  const instant = (key: "from" | "until"): Instant | undefined => {
    if (given[key] === undefined) return undefined;
    const { data, error } = instantIn(timeZone).safeParse(given[key]);
    for (const issue of error?.issues ?? [])
      problems.error(
        file,
        lineOf(key),
        `"banner.${key}": ${issue.message}`,
        issue.code === "custom" ? String(issue.params?.hint) : undefined,
      );
    return data;
  };
  const text = typeset(inEvery(given.text, languages, file, lineOf("text"), problems));
  const link =
    given.link === undefined ? undefined : inEvery(given.link, languages, file, lineOf("link"), problems);
  const [from, until] = [instant("from"), instant("until")];
  if (until === undefined) return undefined;
  if (from !== undefined && until <= from)
    problems.error(
      file,
      lineOf("until"),
      "the banner ends before it begins",
      'Give the later time as "until".',
    );
  return { text, link, from, until, line: lineOf("link") };
}

/** Reports links of the banner that lead nowhere, as long as it is or will be shown. */
export function checkBanner(
  { db, newsroom, now }: Pick<Snapshot, "db" | "newsroom" | "now">,
  filesBesidePages: readonly string[],
  problems: Problems,
): void {
  const { banner, baseUrl, languages } = newsroom.site;
  if (banner === undefined || banner.until <= now) return;
  const of = snapshotOf(db, newsroom, now);
  for (const link of linksOf(banner, languages)) {
    const id = link.startsWith(STORY_LINK) ? link.slice(STORY_LINK.length) : undefined;
    const path = pathWithin(link, baseUrl);
    const leads =
      id === undefined
        ? path === undefined ||
          findPage(of, path.replace(/[?#].*$/s, ""), { live: false }, filesBesidePages).is !== "nothing"
        : db.get("select 1 from stories where id = ?", id) !== undefined;
    if (leads) continue;
    const hint = "Correct the address, or take the link out.";
    problems.error("site.yaml", banner.line, `the banner leads to ${link}, where there is nothing`, hint);
  }
}
