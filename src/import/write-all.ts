import { stringify } from "yaml";
import type { ArchiveText } from "./archive.ts";
import type { Entry } from "./catalogue.ts";
import { pageFile, storyFile } from "./front-matter.ts";
import { fileOf } from "./give-places.ts";
import type { Outcome } from "./guarded-folder.ts";
import { keptAddresses } from "./kept-addresses.ts";
import { withLede } from "./lede.ts";
import { References } from "./references.ts";
import { namesIn, tagsOf } from "./registries.ts";
import type { Run } from "./run.ts";
import type { Convert } from "./text/conversion.ts";

/** Reads the archive for the second time: converts each text, and writes it with its photos. */
export async function writeAll(run: Run, convert: Convert): Promise<void> {
  const { archive, catalogue } = run;
  for await (const entry of archive.entries()) {
    if (entry.is !== "text") continue;
    const known = catalogue.textOf(entry.text.key);
    if (known === undefined) continue;
    const outcome =
      known.kind === "page"
        ? putPage(entry.text, known, run, convert)
        : putStory(entry.text, known, run, convert);
    catalogue.rows.run("update texts set outcome = ? where no = ?", outcome, known.no);
  }
  writePhotoNotes(run);
}

function putStory(text: ArchiveText, entry: Entry, run: Run, convert: Convert): Outcome {
  const { site } = run.request.newsroom;
  const references = new References(text, entry, run);
  const converted = convert(text.body, references);
  const { lede, markdown, remarks } = withLede(text, converted);
  const matter = {
    title: entry.title,
    lede,
    date: entry.date,
    updated: text.updated !== undefined && text.updated > entry.date ? text.updated : undefined,
    tags: tagsOf(text.topics),
    authors: namesIn(text.authors),
    photo: references.lead(text.photo),
    slug: entry.slug,
    aliases: keptAddresses(text, entry, run),
    source: text.source,
    weight: text.weight,
    draft: text.draft,
  };
  const file = fileOf(entry);
  const outcome = run.content.put(file, storyFile(matter, entry.lang, site.timeZone, markdown));
  run.state.keepPlace(text.key, entry);
  if (outcome !== "removed" && outcome !== "edited") references.pictures.copy();
  for (const remark of [...text.remarks, ...converted.remarks, ...remarks, ...references.remarks])
    run.catalogue.remark({ no: entry.no, ...remark });
  return outcome;
}

function putPage(text: ArchiveText, entry: Entry, run: Run, convert: Convert): Outcome {
  const references = new References(text, entry, run);
  const converted = convert(text.body, references);
  const outcome = run.content.put(
    fileOf(entry),
    pageFile({ title: entry.title, lede: text.lede }, converted.markdown),
  );
  run.state.keepPlace(text.key, entry);
  for (const remark of [...text.remarks, ...converted.remarks, ...references.remarks])
    run.catalogue.remark({ no: entry.no, ...remark });
  return outcome;
}

/** Writes what is known of the photos of each story, in all its languages. */
function writePhotoNotes({ catalogue, content }: Run): void {
  const folders = catalogue.rows.all<{ folder: string }>(
    "select distinct folder from photos where credit is not null",
  );
  for (const { folder } of folders) {
    const photos = catalogue.rows.all<{ name: string; credit: string }>(
      "select name, credit from photos where folder = ? and credit is not null order by name",
      folder,
    );
    const notes = Object.fromEntries(photos.map(({ name, credit }) => [name, { credit }]));
    content.put(`${folder}/photos.yaml`, stringify(notes, { lineWidth: 0 }));
  }
}
