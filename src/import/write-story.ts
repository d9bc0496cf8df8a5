import { feedIdFault } from "../intake/feed-id-faults.ts";
import { contentHash } from "../kit/files.ts";
import type { ArchiveText } from "./archive.ts";
import type { Entry } from "./catalogue.ts";
import { type StoryMatter, storyFile } from "./front-matter.ts";
import { fileOf } from "./give-places.ts";
import { keptAddresses } from "./kept-addresses.ts";
import { withLede } from "./lede.ts";
import { References } from "./references.ts";
import { namesIn, tagsOf } from "./registries.ts";
import type { Run, Written } from "./run.ts";
import type { Convert } from "./text/conversion.ts";

/** Writes a story and its photos, unless somebody has changed or removed it. */
export function writeStory(text: ArchiveText, entry: Entry, run: Run, convert: Convert): Written {
  const { content, request } = run;
  const references = new References(text, entry, run);
  const converted = convert(text.body, references);
  const { lede, markdown, remarks } = withLede({ lede: text.lede, title: entry.title }, converted);
  const photo = references.lead(text.photo);
  const matter = { ...matterOf(text, entry, run), lede, photo };
  const file = storyFile(matter, entry.lang, request.newsroom.site.timeZone, markdown);
  run.state.keepPlace(text.key, entry);
  const outcome = content.outcome(fileOf(entry), contentHash(file));
  if (outcome !== "removed" && outcome !== "edited") {
    // The text comes last: a run that is interrupted leaves none without its photos.
    references.pictures.copy();
    content.put(fileOf(entry), file);
  }
  return { outcome, remarks: [...converted.remarks, ...remarks, ...references.remarks] };
}

function matterOf(text: ArchiveText, entry: Entry, run: Run): Omit<StoryMatter, "lede" | "photo"> {
  const { title, date, published, slug } = entry;
  const { updated, topics, authors, source, weight, draft } = text;
  return {
    title,
    date,
    published: published > date ? published : undefined,
    // Times to come are refused, and so are those before the story came out.
    updated: updated !== undefined && updated > published && updated <= run.request.now ? updated : undefined,
    tags: tagsOf(topics),
    authors: namesIn(authors),
    slug,
    aliases: keptAddresses(text, entry, run),
    id: feedIdOf(text, run),
    source,
    weight,
    draft,
  };
}

/** The id by which feed readers know it, unless another text has it. */
function feedIdOf({ feedId }: ArchiveText, { catalogue }: Run): string | undefined {
  const id = feedId?.replace(/\s+/g, " ").trim() ?? "";
  if (id === "" || feedIdFault(id) !== undefined) return undefined;
  return catalogue.rows.insertNew("ids", { id }) ? id : undefined;
}
