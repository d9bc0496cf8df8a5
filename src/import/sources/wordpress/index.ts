import { dirname } from "node:path";
import { UsageError } from "../../../kit/problems.ts";
import type { Archive, ArchiveEntry, ArchiveOptions, ArchiveSource } from "../../archive.ts";
import { Counts } from "./counts.ts";
import { type ExportFile, exportsIn, uploadsBeside } from "./exports.ts";
import { listsOf } from "./lists.ts";
import { linksInCredit } from "./site/attachment.ts";
import { learn } from "./site/learn.ts";
import { Links } from "./site/links.ts";
import { Site } from "./site/site.ts";
import { fateOf } from "./texts/fate.ts";
import { fileOf } from "./texts/file.ts";
import { textOf } from "./texts/text.ts";
import { recordsIn } from "./wxr/read.ts";
import type { WxrRecord } from "./wxr/record.ts";

/** WordPress, by the file or the files that it exports (WXR 1.0 to 1.2). */
export const wordpress: ArchiveSource = {
  name: "wordpress",
  async recognise(path) {
    return (await exportsIn(path)).length > 0 ? 1 : 0;
  },
  open,
};

/** An export, and the site that it is of: a folder may have exports of several. */
interface Part {
  file: ExportFile;
  site: Site;
  links: Links;
}

async function open(path: string, options: ArchiveOptions): Promise<Archive> {
  const files = await exportsIn(path);
  if (files.length === 0 && /\.(?:zip|gz|tgz|tar|rar|7z)$/i.test(path))
    throw new UsageError(`${path}: this file is packed. Unpack it, and name the folder that it is in then.`);
  if (files.length === 0) {
    throw new UsageError(
      `${path}: there is no export of WordPress here. In WordPress, choose Tools → Export → All content, and name the file ` +
        "or the folder of files that it gives you.",
    );
  }
  const parts = await learnAll(files);
  const sites = [...new Set(parts.map(({ site }) => site))];
  return {
    system: "WordPress",
    addresses: [...new Set(sites.flatMap(({ bases }) => bases))],
    lang: sites[0]?.lang || undefined,
    roots: await uploadsBeside(files),
    entries: () => entriesOf(parts, options),
  };
}

/** Reads every export once, for what items refer to may stand after them, or in another file. */
async function learnAll(files: readonly ExportFile[]): Promise<Part[]> {
  const parts: Part[] = [];
  for (const file of files) {
    const own = new Site();
    let part: Part = { file, site: own, links: new Links(own) };
    for await (const record of recordsIn(file.path)) {
      if (record.kind === "channel") learn(record, own, part.links, file.path);
      else {
        const known: Part | undefined = parts.find(({ site }) => site.home === own.home);
        if (known !== undefined && part.site === own) part = { file, site: known.site, links: known.links };
        learn(record, part.site, part.links, file.path);
      }
    }
    parts.push(part);
  }
  return parts;
}

async function* entriesOf(parts: readonly Part[], options: ArchiveOptions): AsyncGenerator<ArchiveEntry> {
  const counts = new Counts();
  const given = new Set<Site>();
  for (const { file, site, links } of parts) {
    const ids = new Set<string>();
    for await (const record of recordsIn(file.path)) {
      if (record.kind !== "item" || !isOwn(record, site, file.path, ids)) continue;
      counts.addComments(record.comments);
      yield* entryOf(record, { file, site, links }, options, counts);
    }
    if (!given.has(site)) yield* listsOf(site, links);
    given.add(site);
  }
  yield* counts.entries();
}

/** Whether this is where an item is taken from: exports that overlap have it several times. */
function isOwn(record: WxrRecord, site: Site, file: string, ids: Set<string>): boolean {
  const id = record.field("wp:post_id");
  if (id === "") return true;
  if (ids.has(id) || !site.isLatestIn(file, id)) return false;
  ids.add(id);
  return true;
}

function* entryOf(
  record: WxrRecord,
  { file, site }: Part,
  options: ArchiveOptions,
  counts: Counts,
): Generator<ArchiveEntry> {
  const fate = fateOf(record, site);
  if (fate.is === "text") {
    const place = { file: file.name, folder: dirname(file.path), site };
    yield { is: "text", text: textOf(record, fate, place, options) };
  } else if (fate.is === "file") {
    const attachment = site.attachments.get(record.field("wp:post_id"));
    if (attachment === undefined) return;
    yield { is: "file", file: fileOf(record, attachment, site) };
    const origin = { file: file.name, line: record.line };
    for (const title of linksInCredit(record))
      yield { is: "left out", what: "a link in a credit", count: 1, origin, title };
  } else if (fate.is === "left out") {
    if (!fate.isTold) counts.add(fate.what);
    else {
      const origin = { file: file.name, line: record.line };
      yield { is: "left out", what: fate.what, count: 1, origin, title: record.field("title") };
    }
  }
}
