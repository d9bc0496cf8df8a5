import { renderMarkdown } from "../blocks/render.ts";
import { dayOf } from "../i18n/dates.ts";
import type { Lang } from "../i18n/lang.ts";
import { slugOf } from "../i18n/slug.ts";
import { setLine } from "../i18n/typography/typography.ts";
import type { Problems } from "../kit/problems.ts";
import { cleanText } from "../kit/text.ts";
import type { RenderedBody } from "../markdown/rendered-body.ts";
import { statedFeedId } from "../model/feed-id.ts";
import type { Correction, Story } from "../model/story.ts";
import type { StoryId } from "../model/story-id.ts";
import { wordsOf } from "../model/words.ts";
import { saysDraft } from "./drafts.ts";
import { eventFrom } from "./event-schema.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { checkEpisode, filesOfAudio, leadAudioOf, withLeadAudio, wordsOfAudio } from "./lead-audio.ts";
import { liveTimes } from "./live/times.ts";
import { saidInMatter } from "./photo-notes.ts";
import type { ReadingContext, ReadStory, ReadText } from "./read-text.ts";
import { signaturesOf } from "./signatures.ts";
import type { Source } from "./source.ts";
import { readCorrections } from "./story-corrections.ts";
import { isPaidFor, labelOf } from "./story-label.ts";
import type { StoryFrontMatter } from "./story-schema.ts";
import { storyTimes } from "./story-times.ts";
import { warnOfMatter } from "./story-warnings.ts";
import { checkYaml } from "./yaml/check.ts";
import { readYaml, type YamlSource } from "./yaml/yaml.ts";

interface TextFile {
  id: StoryId;
  lang: Lang;
  /** Path below the content folder. */
  file: string;
}

/** Reads one language of a story. Everything that is wrong with it becomes a problem. */
export function readStoryFile(source: Source, place: TextFile, context: ReadingContext): ReadText {
  const { problems } = context;
  const { file, lang } = place;
  const text = { ...place, hash: source.hash };
  const parts = splitFrontMatter(cleanText(source.text), file, problems);
  const draft = saysDraft(parts?.yaml ?? source.text);
  if (parts === undefined) return { ...text, draft, photos: [], references: [], pages: [], files: [] };
  const yamlPlace = { file, firstLine: parts.yamlLine };
  const yaml = readYaml(parts.yaml, yamlPlace, problems);
  const matter = yaml && checkYaml(context.schema, yaml, yamlPlace, problems);
  const rendered = renderMarkdown(parts.body, {
    lang,
    file,
    firstLine: parts.bodyLine,
    problems,
    labels: wordsOf(context.newsroom, lang).markdown,
    isPaidFor: matter !== undefined && isPaidFor(matter),
    beside: context.beside,
  });
  for (const { id, line, kind } of rendered.stories)
    if (id === place.id) refuseItself(kind, file, line, problems);
  const inBody = rendered.photos.map((photo) => ({ file: photo.file, line: photo.line, lead: false }));
  if (yaml === undefined || matter === undefined) {
    const { stories: references, pages, files } = rendered;
    return { ...text, draft, photos: inBody, references, pages, files };
  }
  warnOfMatter(matter, yaml, file, problems);
  checkEpisode(matter, { newsroom: context.newsroom, yaml, file, problems });
  if (!matter.draft && matter.lede === UNWRITTEN) {
    problems.error(
      file,
      yaml.lineOf(["lede"]),
      "the lede is not written yet",
      "Write it, or make the story a draft.",
    );
  }
  const lead = matter.photo ? [{ file: matter.photo.file, line: yaml.lineOf(["photo"]), lead: true }] : [];
  const related = matter.related.map((id, i) => ({ id, line: yaml.lineOf(["related", i]) }));
  for (const { id, line } of related) if (id === place.id) refuseItself("related", file, line, problems);
  const corrected = readCorrections(matter.corrections, {
    newsroom: context.newsroom,
    lang,
    yaml,
    file,
    problems,
  });
  const story = storyOf(text, matter, corrected.corrections, yaml, rendered, context);
  return {
    ...text,
    draft: matter.draft,
    photos: [...lead, ...inBody],
    references: [...rendered.stories, ...corrected.stories, ...related],
    pages: [...rendered.pages, ...corrected.pages],
    files: [...filesOfAudio(matter, yaml), ...rendered.files, ...corrected.files],
    said: saidInMatter(matter, yaml),
    ...(story === undefined ? {} : { story }),
  };
}

/** A card that leads to its own page is an error; a link to its own page leads its reader nowhere, but does no harm. */
function refuseItself(
  kind: "card" | "link" | "related",
  file: string,
  line: number,
  problems: Problems,
): void {
  if (kind === "link") {
    const hint = "To link to a heading of this text, write #id; otherwise take the link out.";
    problems.warn(file, line, "the story links to itself", hint);
  } else
    problems.error(file, line, "the story names itself as a related story", "Name another, or take it out.");
}

/** The placeholder for the lede in a new story. */
export const UNWRITTEN = "…";

function storyOf(
  { id, lang, file }: TextFile,
  matter: StoryFrontMatter,
  corrected: readonly Correction[],
  yaml: YamlSource,
  { body, headings, text, words }: RenderedBody,
  { newsroom, addresses, now, problems }: ReadingContext,
): ReadStory | undefined {
  const { title, lede, date, published, updated, tags, authors, photo, ...others } = matter;
  const {
    slug,
    aliases,
    photos: _,
    audio,
    series,
    id: feedId,
    related,
    weight,
    source,
    canonical,
    corrections,
    live,
    draft,
    event,
    label,
    sponsor,
    political,
    ...rest
  } = others;
  // Does not compile with a key of which no story is made.
  rest satisfies Record<string, never>;
  const name = slug ?? slugOf(title, lang);
  if (name === "") {
    const why = "the headline gives no address, since none of its letters or digits can be spelled in Latin";
    problems.error(file, yaml.lineOf(["title"]), why, 'Give one: slug: "short-name".');
    return undefined;
  }
  const day = dayOf(date, newsroom.site.timeZone);
  const set = (text: string) => setLine(text, lang);
  const lead = leadAudioOf(audio, lang);
  const story: Story = {
    id,
    lang,
    path: addresses.story(lang, day, name),
    title: set(title),
    lede: set(lede),
    date,
    ...storyTimes({ date, published, updated, corrections }, { yaml, file, now, problems }),
    topics: [...new Set(tags)],
    authors: signaturesOf(authors),
    photo: photo && {
      file: photo.file,
      alt: set(photo.alt),
      caption: photo.caption && set(photo.caption),
    },
    series,
    audio: lead,
    feedId: feedId === undefined ? undefined : statedFeedId(newsroom.site, feedId, lang),
    aliases,
    related,
    weight,
    source,
    canonical: canonical ?? (source?.relation === "reprint" ? source.url : undefined),
    corrections: corrected,
    live: live && liveTimes(live, date, { yaml, file, now, problems }),
    draft,
    event: eventFrom(event, set),
    ...labelOf({ label, sponsor, political }, { yaml, file, problems, site: newsroom.site, set }),
    body: withLeadAudio(lead, body),
    headings,
    words,
  };
  const aliasLines = aliases.map((_, i) => yaml.lineOf(["aliases", i]));
  return {
    story,
    text: [...wordsOfAudio(lead), text].join("\n"),
    day,
    aliasLines,
    feedIdLine: yaml.lineOf(["id"]),
    seriesLine: yaml.lineOf(["series"]),
  };
}
