import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Dates } from "../i18n/dates.ts";
import type { Problem } from "../kit/problems.ts";
import type { Build } from "../session/build.ts";
import type { Settings } from "../session/settings.ts";
import { siteFacts } from "./site-facts.ts";
import { siteReport } from "./site-report.ts";

/** Writes what a finished build found, beside the library. @returns the file */
export function reportBuild({ context, settings, pressed, warnings }: Build): string {
  const { name, languages, timeZone } = context.newsroom.site;
  const facts = {
    site: name[languages[0]],
    when: new Dates(languages[0], timeZone).iso(settings.now),
    pressed: [...pressed].map(([path, { time, bytes }]) => ({ path, time, bytes })),
    problems: warnings,
  };
  return write(settings, siteReport(facts, siteFacts(context)));
}

/** Writes why a build published nothing. @returns the file */
export function reportFailure(settings: Settings, problems: readonly Problem[]): string {
  const when = new Date(settings.now).toISOString();
  return write(settings, siteReport({ site: "The site", when, pressed: [], problems }, undefined));
}

function write({ cache }: Settings, page: string): string {
  const file = join(cache, "report.html");
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, page);
  return file;
}
