import type { ArchiveText } from "./archive.ts";
import type { Entry } from "./catalogue.ts";
import { pageFile } from "./front-matter.ts";
import { fileOf } from "./give-places.ts";
import { References } from "./references.ts";
import { oneLine } from "./register.ts";
import type { Run, Written } from "./run.ts";
import type { Convert } from "./text/conversion.ts";

/** The most pages of an archive that the footer of every page links to. */
const FOOTER = 8;

/** Writes a plain page, unless somebody has changed or removed it. All pages are public, so a draft of one is left out. */
export function writePage(text: ArchiveText, entry: Entry, run: Run, convert: Convert): Written {
  const references = new References(text, entry, run);
  const { markdown, remarks } = convert(text.body, references);
  const lede = oneLine(text.lede ?? "");
  const footer = run.catalogue.pagesIn(entry.lang) > FOOTER ? false : undefined;
  const file = pageFile({ title: entry.title, lede: lede === "" ? undefined : lede, footer }, markdown);
  const all = [...remarks, ...references.remarks];
  if (entry.draft === 1 || entry.published > run.request.now) {
    const what = "a plain page that is not public, as no page can be";
    return { outcome: "left out", remarks: [{ kind: "left out", what, original: file }, ...all] };
  }
  run.state.keepPlace(text.key, entry);
  return { outcome: run.content.put(fileOf(entry), file), remarks: all };
}
