/** From a plain text with its photos to a text of the archive. */
import type { ArchiveEntry, ArchivePhoto, ArchiveText, Remark } from "../../archive.ts";
import { type Block, bodyOf } from "./blocks.ts";
import { dateInName } from "./fields.ts";
import { type Decoded, decoded, type WireFile } from "./files.ts";
import { readWire, type WireText } from "./read.ts";

/** A text, after the credits of its photos. @param folder that the file's path begins in */
export async function entriesOf(file: WireFile, folder: string, timeZone: string): Promise<ArchiveEntry[]> {
  const read = await decoded(folder, file.path);
  const wire = readWire(read.text, timeZone);
  if (wire.title === "") {
    return [
      { is: "left out", what: "an empty file", count: 1, origin: { file: file.path }, title: file.path },
    ];
  }
  const pictures = withPhotos(wire.blocks, file.photos);
  const date = wire.date ?? dateInName(file.path, timeZone);
  const text: ArchiveText = {
    kind: "story",
    key: file.path,
    group: file.group,
    lang: file.lang,
    origin: { file: file.path, line: 1 },
    title: wire.title,
    lede: wire.lede,
    date,
    updated: wire.updated,
    draft: date === undefined || isWithoutAddress(wire),
    slug: /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(file.name) ? file.name : undefined,
    addresses: [],
    authors: wire.authors,
    topics: wire.topics,
    photo: pictures.lead,
    source: wire.source,
    body: bodyOf(pictures.blocks),
    folders: [folder],
    remarks: [...wire.remarks, ...pictures.remarks, ...aboutFile(read, wire, date !== undefined)],
  };
  const credited = pictures.photos.filter(({ credit }) => credit !== undefined);
  return [
    ...credited.map(({ src, credit }) => ({ is: "file", file: { src, credit } }) as const),
    { is: "text", text },
  ];
}

/** A reprint has to name the address of its source: until it does, the story is a draft. */
function isWithoutAddress({ source }: WireText): boolean {
  return source !== undefined && source.url === undefined;
}

function aboutFile({ encoding }: Decoded, wire: WireText, hasDate: boolean): Remark[] {
  const remarks: Remark[] = [];
  if (!hasDate) remarks.push({ kind: "missing", what: "a date: a draft until it has one" });
  if (isWithoutAddress(wire)) {
    remarks.push({
      kind: "missing",
      what: "the address of the source: a draft until it has one",
      detail: wire.source?.name,
    });
  }
  if (encoding !== undefined) remarks.push({ kind: "told", what: `read as ${encoding}` });
  return remarks;
}

interface Pictures {
  lead: ArchivePhoto | undefined;
  photos: readonly ArchivePhoto[];
  blocks: readonly Block[];
  remarks: readonly Remark[];
}

/** Gives captions their photos, in order. The first photo leads; photos that no caption is for stand before those that have one. */
function withPhotos(blocks: readonly Block[], files: readonly string[]): Pictures {
  const captions = blocks.filter((block) => block.is === "photo");
  const surplus = Math.max(0, files.length - captions.length);
  const photos = files.map((src, i): ArchivePhoto => {
    const { caption, credit } = captions[i - surplus] ?? {};
    return { src, caption, credit };
  });
  const remarks: Remark[] = [];
  const [lead] = photos;
  const placed = blocks.flatMap((block): Block[] => {
    if (block.is !== "photo") return [block];
    const photo = photos[captions.indexOf(block) + surplus];
    if (photo === undefined) remarks.push(captionOnly(block));
    return photo === undefined || photo === lead ? [] : [{ ...block, photo }];
  });
  const further = photos
    .slice(1, surplus)
    .map((photo): Block => ({ is: "photo", no: blocks.at(-1)?.no ?? 1, photo }));
  return { lead, photos, blocks: [...placed, ...further], remarks };
}

function captionOnly({ no, caption, credit }: Block & { is: "photo" }): Remark {
  const detail = [caption, credit === undefined ? undefined : `(${credit})`]
    .filter((part) => part !== undefined)
    .join(" ");
  return { kind: "missing", what: "a picture, of which the text has the caption", detail, line: no };
}
