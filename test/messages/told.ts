import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ContentError, type Problem } from "../../src/kit/problems.ts";
import { Desk } from "../library/desk.ts";
import { SmallSite } from "../site/small-site.ts";
import { PROJECT } from "../structure/source-files.ts";
import type { CommandRow, Files, SiteRow, Told } from "./row.ts";

/** Everything that is told of a site, which is taken in and removed. */
export async function toldOfSite(write: SiteRow[1]): Promise<readonly Told[]> {
  const desk = new Desk(SmallSite.empty(), true);
  try {
    await write(desk.site);
    const problems = await desk.takeIn().then(({ problems }) => problems.all(), problemsOf);
    return problems.map((problem) => inPlaceOf(desk.content, "content", toldOf(problem)));
  } finally {
    desk.remove();
  }
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ContentError) return error.problems;
  throw error;
}

/** The folder of a story that is one of many. */
function folderOf(number: number): string {
  return `articles/2025/02/13-row-${number}/`;
}

/** What is told of each of many stories, which are taken in at once; paths are below the story's folder. */
export async function toldOfStories(stories: readonly Files[]): Promise<(readonly Told[])[]> {
  const told = await toldOfSite((site) => {
    for (const [i, files] of stories.entries())
      for (const [name, content] of Object.entries(files))
        site.write(folderOf(i) + name, withAddress(content, i));
  });
  return stories.map((_, i) => {
    const own = told.filter(([place]) => place.startsWith(folderOf(i)));
    return withoutNoPhoto(own.map((texts) => inPlaceOf(folderOf(i), "", texts)));
  });
}

/** The stories are of one day: each gets an address of its own. */
function withAddress(content: string | Uint8Array, number: number): string | Uint8Array {
  return typeof content === "string" ? content.replace(/^slug: row$/m, `slug: row-${number}`) : content;
}

function toldOf({ file, line, message, hint }: Problem): Told {
  const place = line === undefined ? file : `${file}:${line}`;
  return hint === undefined ? [place, message] : [place, message, hint];
}

/** What is told, with another folder in the place of the test's own. */
function inPlaceOf(folder: string, shown: string, [place, message, hint]: Told): Told {
  const put = (text: string) => text.replaceAll(folder, shown);
  return hint === undefined ? [put(place), put(message)] : [put(place), put(message), put(hint)];
}

/** The sentence that a deed in an empty folder gives or throws, with `folder` for the folder's path. */
export async function sentenceOf(deed: CommandRow[1]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
  try {
    const given = await Promise.resolve(folder)
      .then(deed)
      .catch((error: unknown) => error);
    const text = given instanceof Error ? given.message : String(given);
    return text.replaceAll(folder, "folder").replaceAll(PROJECT, "project");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A warning that almost every story of the tables gets. */
const NO_PHOTO = "the story has no photo";

/** What is told, without what all are told; where that is all, it stays. */
export function withoutNoPhoto(told: readonly Told[]): readonly Told[] {
  const others = told.filter(([, message]) => message !== NO_PHOTO);
  return others.length > 0 ? others : told;
}
