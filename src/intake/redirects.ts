import { join } from "node:path";
import { contentHash, isFile } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { Note } from "../library/notes.ts";
import type { PlainPage } from "../library/plain-page.ts";
import { redirectLines, storeRedirectLines } from "../library/redirects.ts";
import type { Newsroom } from "../model/newsroom.ts";
import { GONE, type RedirectLine, STORY_GOAL } from "../model/redirect.ts";
import type { Site } from "../model/site.ts";
import { oldAddress } from "./old-addresses.ts";
import { REDIRECTS } from "./places.ts";
import { goalOf } from "./redirect-goals.ts";
import { ONE_OWNER } from "./redirect-owners.ts";
import { readSource } from "./source.ts";
import { surroundingsOf } from "./surroundings.ts";
import { readYaml, type YamlSource } from "./yaml/yaml.ts";

/** Changes with what is written down of old addresses without a story, and with what they can lead to besides stories. */
const LINES = new Note<{ file: string; pages: string; around: string }>("redirect lines");

/**
 * Takes in what is written down of old addresses, besides those of stories.
 * @param isChanged whether `redirects.yaml` may differ from what the library has of it
 * @returns whether any of them may lead elsewhere than before, stories apart
 */
export function takeInRedirects(
  db: Database,
  pages: readonly PlainPage[],
  isChanged: boolean,
  { content, newsroom, problems }: { content: string; newsroom: Newsroom; problems: Problems },
): boolean {
  const aliases = pages.flatMap(({ path, file, aliases }) =>
    aliases.map(({ address, line }) => ({ address, goal: path, file, line })),
  );
  const own = isChanged ? readRedirects(content, newsroom.site, problems) : undefined;
  const note = {
    file: own === undefined ? (LINES.read(db)?.file ?? "") : contentHash(JSON.stringify(own)),
    pages: contentHash(JSON.stringify(aliases)),
    around: surroundingsOf(newsroom, pages),
  };
  if (!LINES.write(db, note)) return false;
  const lines = own ?? redirectLines(db).filter(({ file }) => file === REDIRECTS);
  storeRedirectLines(db, eachOnce([...lines, ...aliases], problems));
  return true;
}

function eachOnce(lines: readonly RedirectLine[], problems: Problems): RedirectLine[] {
  const known = new Map<string, RedirectLine>();
  for (const line of lines) {
    const other = known.get(line.address);
    if (other === undefined) known.set(line.address, line);
    else {
      const message = `the old address ${decodeURI(line.address)} is also in ${other.file}:${other.line}`;
      problems.error(line.file, line.line, message, ONE_OWNER);
    }
  }
  return [...known.values()];
}

/** Reads `redirects.yaml`, which no site has to have. What it says is compared with the site's pages elsewhere. */
export function readRedirects(
  content: string,
  site: Pick<Site, "baseUrl">,
  problems: Problems,
): RedirectLine[] {
  const source = isFile(join(content, REDIRECTS)) ? readSource(content, REDIRECTS, problems) : undefined;
  const yaml = source && readYaml(source.text, { file: REDIRECTS, firstLine: 1 }, problems);
  if (yaml === undefined) return [];
  if (typeof yaml.data !== "object" || yaml.data === null || Array.isArray(yaml.data)) {
    const message = "this file does not hold old addresses and where each leads";
    problems.error(REDIRECTS, 1, message, SHAPE);
    return [];
  }
  return linesOf(yaml as YamlSource & { data: object }, site, problems);
}

const SHAPE = `Write one to a line: /old-page/: /new-page/, or ${STORY_GOAL}2025/02/13-umerov-brussels, or ${GONE}.`;

function linesOf(
  yaml: YamlSource & { data: object },
  site: Pick<Site, "baseUrl">,
  problems: Problems,
): RedirectLine[] {
  const lines = new Map<string, RedirectLine>();
  for (const [written, value] of Object.entries(yaml.data)) {
    const line = yaml.lineOf([written]);
    const say = ({ message, hint }: { message: string; hint: string }) =>
      problems.error(REDIRECTS, line, message, hint);
    const address = oldAddress(written, site.baseUrl);
    if (typeof address !== "string") {
      say(address);
      continue;
    }
    const twin = lines.get(address);
    if (twin !== undefined) {
      const message = `the old address ${written} is on line ${twin.line} already`;
      say({ message, hint: "One address leads to one page: take one of the two out." });
      continue;
    }
    const goal = goalOf(value, address);
    if (typeof goal === "string") lines.set(address, { address, goal, file: REDIRECTS, line });
    else say(goal);
  }
  return [...lines.values()];
}
