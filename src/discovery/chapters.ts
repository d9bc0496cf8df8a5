import type { ChaptersView } from "../model/podcast-views.ts";

/** The chapters of an episode by the format of Podcasting 2.0, version 1.2.0 (JSON chapters). */
export function renderChapters({ title, podcast, chapters }: ChaptersView): string {
  const file = {
    version: "1.2.0",
    title,
    podcastName: podcast,
    chapters: chapters.map(({ start, title: name, url }) => ({ startTime: start, title: name, url })),
  };
  return `${JSON.stringify(file)}\n`;
}
