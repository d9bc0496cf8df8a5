/** A W3C feed validator (https://github.com/w3c/feedvalidator) in a folder beside the project; it is written in Python. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../src/kit/problems.ts";

/** Where it is looked for by default. */
export const BESIDE = resolve(import.meta.dirname, "../../feedvalidator");

export const HOW_TO_GET_IT =
  "git clone https://github.com/w3c/feedvalidator ../feedvalidator && python3 -m venv ../feedvalidator/.venv && ../feedvalidator/.venv/bin/pip install -r ../feedvalidator/requirements.txt";

/** What it found at one place of a feed. */
export interface Finding {
  /** The path within the site. */
  file: string;
  line: number;
  severity: "error" | "warning";
  /** The validator's name for it: see its `docs/error` and `docs/warning`. */
  kind: string;
  message: string;
}

/** The files of a site that are feeds: those that it validates, and those in a format it does not know. */
export interface Feeds {
  xml: string[];
  json: string[];
}

/** The levels are those of the public validator; addresses are checked against where each feed will be. */
const PROGRAM = `
import json, os, sys
order = json.load(sys.stdin)
sys.path.insert(0, order["source"])
import feedvalidator
from feedvalidator import compatibility, logging
from feedvalidator.formatter.text_plain import Formatter

def told(event, file):
    severity = "error" if isinstance(event, logging.Error) else "warning"
    message = Formatter([event]).getMessage(event)
    return {"file": file, "line": event.params.get("line", 1), "severity": severity, "kind": type(event).__name__, "message": message}

found = []
for file in order["files"]:
    with open(os.path.join(order["site"], file), "rb") as feed:
        try:
            events = feedvalidator.validateString(feed.read(), firstOccurrenceOnly=0, base=order["base"] + file)["loggedEvents"]
        except logging.ValidationFailure as failure:
            events = [failure.event]
    found += [told(event, file) for event in compatibility.AA(events) if not isinstance(event, logging.Info)]
json.dump(found, sys.stdout)
`;

/** @throws UsageError where there is no validator, with how to get it */
export function validatorFolder(named: string | undefined): string {
  const folder = resolve(named ?? BESIDE);
  if (existsSync(join(folder, "src/feedvalidator/__init__.py"))) return folder;
  throw new UsageError(
    `There is no feed validator in ${folder}; say where it is by --validator <folder> or VISNYK_FEED_VALIDATOR, or get it in the project's folder by: ${HOW_TO_GET_IT}`,
  );
}

/** @throws UsageError where the folder holds no built site */
export function feedsIn(site: string): Feeds {
  const feeds: Feeds = { xml: [], json: [] };
  if (!existsSync(join(site, "feed.xml")))
    throw new UsageError(
      `There is no feed.xml in ${resolve(site)}: build the site first, or name its folder.`,
    );
  for (const file of (readdirSync(site, { recursive: true }) as string[]).sort()) {
    if (!/\.(?:xml|json|opml)$/.test(file)) continue;
    const text = readFileSync(join(site, file), "utf8");
    if (/^<\?xml[^>]*>\s*(?:<\?[^>]*>\s*)*<(?:rss|feed|opml)\b/.test(text)) feeds.xml.push(file);
    else if (/^\{\s*"version": "https:\/\/jsonfeed\.org\//.test(text)) feeds.json.push(file);
  }
  return feeds;
}

/**
 * All that a validator finds in feeds of a site.
 * @throws UsageError where it cannot be run
 */
export function validate(validator: string, site: string, files: readonly string[]): Finding[] {
  const order = { source: join(validator, "src"), site, files, base: baseUrlOf(site) };
  const { stdout, stderr, error } = spawnSync(pythonFor(validator), ["-c", PROGRAM], {
    input: JSON.stringify(order),
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    env: { ...process.env, PYTHONIOENCODING: "utf-8", PYTHONDONTWRITEBYTECODE: "1" },
  });
  if (stdout) return JSON.parse(stdout) as Finding[];
  const why = (stderr || String(error)).trim().split("\n").at(-1);
  throw new UsageError(
    `The feed validator in ${validator} does not run (${why}); give it Python 3 with what its requirements.txt names, best in ${join(validator, ".venv")}.`,
  );
}

function pythonFor(validator: string): string {
  const own = join(validator, ".venv/bin/python");
  return existsSync(own) ? own : "python3";
}

/** The site's address, as its own feed gives it. */
function baseUrlOf(site: string): string {
  const self = /<atom:link rel="self"[^>]* href="([^"]*)feed\.xml"/.exec(
    readFileSync(join(site, "feed.xml"), "utf8"),
  );
  return self?.[1] ?? "";
}

/** How many files to name for each kind. */
const NAMED = 5;

/** What was found, by kind, errors first, the most frequent kinds first, and a line with totals. */
export function findingsReport(findings: readonly Finding[], { xml, json }: Feeds): string {
  const kinds = [...Map.groupBy(findings, ({ severity, kind }) => `${severity}: ${kind}`)].sort(
    ([a, as], [b, bs]) =>
      Number(b.startsWith("e")) - Number(a.startsWith("e")) || bs.length - as.length || (a < b ? -1 : 1),
  );
  const count = (severity: Finding["severity"]) =>
    counted(findings.filter((finding) => finding.severity === severity).length, severity);
  const skipped =
    json.length === 0 ? "" : `; ${counted(json.length, "JSON feed")} left out, which it does not know`;
  return [
    ...kinds.map(([name, found]) => kindReport(name, found)),
    `${counted(xml.length, "feed")} validated, ${count("error")}, ${count("warning")}${skipped}\n`,
  ].join("\n");
}

function kindReport(name: string, found: readonly Finding[]): string {
  const files = [...Map.groupBy(found, ({ file }) => file)];
  const named = files.slice(0, NAMED).map(([file, [first]]) => `    ${file}:${first?.line}\n`);
  const others = files.length > NAMED ? `    and ${counted(files.length - NAMED, "other file")}\n` : "";
  return `${name}, ${found.length} in ${counted(files.length, "file")}: ${found[0]?.message}\n${named.join("")}${others}`;
}

function counted(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? "" : "s"}`;
}
