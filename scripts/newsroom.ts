import type { Settings } from "../src/build/settings.ts";
import { reportContentError } from "../src/eleventy/reporter.ts";
import { ContentError, Problems } from "../src/kit/problems.ts";
import { readNewsroom } from "../src/library/intake/newsroom.ts";
import type { Newsroom } from "../src/model/newsroom.ts";

/** The newsroom as its files say; nothing where they are wrong, which is then told. */
export function newsroomOrReport(settings: Settings): Newsroom | undefined {
  const problems = new Problems();
  const newsroom = readNewsroom(settings.content, settings.baseUrl, problems);
  if (newsroom !== undefined && !problems.hasErrors) return newsroom;
  reportContentError(new ContentError(problems.all()), settings);
  return undefined;
}
