import { contentHash } from "../../kit/files.ts";
import { inLiveOrder, type LiveReport, liveStateAt } from "../../model/live.ts";
import type { Instant } from "../../model/story.ts";
import type { StoryFolder } from "../articles.ts";
import { composed } from "../beside.ts";
import { isText, LIVE } from "../places.ts";
import type { ReadingContext, ReadText } from "../read-text.ts";
import { type ReadEntry, readEntryFile } from "./entry-file.ts";
import { entrySchemaFor } from "./entry-schema.ts";
import type { Span } from "./span.ts";

/** Reads all entries of a story's folder. */
export async function readEntries(
  folder: StoryFolder,
  content: string,
  context: ReadingContext,
): Promise<ReadEntry[]> {
  const names = folder.entries;
  if (names.length === 0) return [];
  const schema = entrySchemaFor(context.newsroom);
  const beside = [...names.map(composed), ...context.beside];
  const own = { ...context, beside, content, schema, folder: `${folder.path}/${LIVE}`, names };
  const entries: ReadEntry[] = [];
  for (const name of names.filter(isText)) {
    const entry = await readEntryFile(name, own);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/** Puts the entries that are public into the texts of their languages; one that belongs to none is a problem. */
export function withEntries(
  texts: readonly ReadText[],
  entries: readonly ReadEntry[],
  context: ReadingContext,
): ReadText[] {
  for (const entry of entries) checkPlace(entry, texts, context);
  return texts.map((text) => {
    const { story } = text;
    if (story?.story.live === undefined) return text;
    const own = entries.filter(({ lang }) => lang === text.lang);
    const shown = own.filter(({ isPublic, entry }) => isPublic && entry !== undefined);
    const live = reportOf(story.story.live, shown, context);
    return {
      ...text,
      hash: contentHash(
        JSON.stringify([text.hash, live.state, shown.map(({ hash, entry }) => [hash, entry?.draft])]),
      ),
      references: [...text.references, ...shown.flatMap(({ references, file }) => inFile(references, file))],
      pages: [...text.pages, ...shown.flatMap(({ pages, file }) => inFile(pages, file))],
      story: {
        ...story,
        story: {
          ...story.story,
          live,
          updated: lastChange(story.story, live),
          words: story.story.words + shown.reduce((sum, { words }) => sum + words, 0),
        },
        text: [story.text, ...live.entries.flatMap(({ title, text: says }) => [title ?? "", says])].join(
          "\n",
        ),
        span: spanOf(live, own, context),
      },
    };
  });
}

function inFile<R extends object>(references: readonly R[], file: string): (R & { file: string })[] {
  return references.map((reference) => ({ ...reference, file }));
}

function reportOf(times: LiveReport, shown: readonly ReadEntry[], { now }: ReadingContext): LiveReport {
  const entries = shown.flatMap(({ entry }) => entry ?? []);
  return { ...times, state: liveStateAt(times, now), entries: inLiveOrder(entries, times.order) };
}

/** A new entry changes its story. */
function lastChange(
  { published, updated }: { published: Instant; updated: Instant | undefined },
  { entries }: LiveReport,
): Instant | undefined {
  const last = Math.max(
    updated ?? published,
    ...entries.map(({ time, updated: changed = time }) => Math.max(time, changed)),
  );
  return last > published ? last : undefined;
}

function spanOf(live: LiveReport, own: readonly ReadEntry[], { now }: ReadingContext): Span {
  const waiting = own.filter(({ draft }) => !draft);
  const moments = [live.from, live.until, ...waiting.map(({ time }) => time)];
  const next = Math.min(...moments.filter((moment) => moment > now));
  return {
    since: Math.max(0, ...moments.filter((moment) => moment <= now)),
    until: Number.isFinite(next) ? next : undefined,
  };
}

function checkPlace(
  { lang, file, time }: ReadEntry,
  texts: readonly ReadText[],
  { problems }: ReadingContext,
): void {
  const text = texts.find((other) => other.lang === lang);
  if (text === undefined) {
    const hint = `Write ${lang}.md in the folder of the story, or take the entry out.`;
    problems.error(file, undefined, `the story has no text in the language of the entry, ${lang}`, hint);
    return;
  }
  const story = text.story?.story;
  if (story === undefined) return;
  if (story.live === undefined) {
    const hint = `Add it to ${lang}.md: live: { until: 2025-02-13T20:00 }. Or take the entry out.`;
    problems.error(
      file,
      undefined,
      `${text.file} does not say that it is a live report, and the entry would be shown nowhere`,
      hint,
    );
  } else if (time < story.live.from) {
    const hint = `Correct the time in its name, or let the report begin earlier: live: { from: … } in ${text.file}.`;
    problems.error(file, undefined, "the entry is from before the beginning of the report", hint);
  } else if (time > story.live.until) {
    const hint = `Correct the time in its name, or let the report end later: live: { until: … } in ${text.file}.`;
    problems.error(
      file,
      undefined,
      "the entry is from after the end of the report, which readers' pages no longer ask for",
      hint,
    );
  }
}
