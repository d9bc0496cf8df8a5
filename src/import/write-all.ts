import type { ArchiveText } from "./archive.ts";
import type { Entry } from "./catalogue.ts";
import { keepLeftOver } from "./left-over.ts";
import { writePhotoNotes } from "./photo-notes.ts";
import { Redirects } from "./redirects.ts";
import type { Run } from "./run.ts";
import type { Convert } from "./text/conversion.ts";
import { writePage } from "./write-page.ts";
import { writeStory } from "./write-story.ts";

/** Reads the archive for the second time: converts each text, and writes it with its photos. */
export async function writeAll(run: Run, convert: Convert): Promise<void> {
  const { archive, catalogue } = run;
  const redirects = new Redirects(run);
  for await (const entry of archive.entries()) {
    if (entry.is === "address") redirects.add(entry.from, entry.target);
    else if (entry.is === "file") redirects.addFile(entry.file);
    else if (entry.is === "text") {
      const known = catalogue.textOf(entry.text.key);
      if (known !== undefined) write(entry.text, known, redirects, run, convert);
    }
  }
  writePhotoNotes(run);
  redirects.write();
}

function write(text: ArchiveText, entry: Entry, redirects: Redirects, run: Run, convert: Convert): void {
  const { outcome, remarks } =
    entry.kind === "page" ? writePage(text, entry, run, convert) : writeStory(text, entry, run, convert);
  if (entry.kind === "page" && outcome !== "left out")
    for (const address of text.addresses) redirects.addPage(address, entry);
  const all = [...text.remarks, ...remarks];
  for (const remark of all) run.catalogue.remark({ no: entry.no, ...remark });
  keepLeftOver(entry, all, run);
  run.catalogue.rows.run("update texts set outcome = ? where no = ?", outcome, entry.no);
}
