import { reportContentError } from "../src/eleventy/reporter.ts";
import { readNewsroom } from "../src/intake/newsroom.ts";
import { ContentError, Problems } from "../src/kit/problems.ts";
import type { Newsroom } from "../src/model/newsroom.ts";
import type { Settings } from "../src/session/settings.ts";

/** The newsroom as its files describe it; nothing where they have errors, which are then reported. */
export function newsroomOrReport(settings: Settings): Newsroom | undefined {
  const problems = new Problems();
  const newsroom = readNewsroom(settings.content, settings.baseUrl, problems);
  if (newsroom !== undefined && !problems.hasErrors) return newsroom;
  reportContentError(new ContentError(problems.all()), settings);
  return undefined;
}
