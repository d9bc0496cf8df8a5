import { closeSync, openSync, readSync, statSync } from "node:fs";
import { documentType, endingOf, recordingType } from "../model/attachment.ts";

/** Why a file cannot be published, and what to do. */
export interface FileFault {
  why: string;
  remedy: string;
}

/** Bytes of a document. Hosts that are free of charge take no larger file, and readers on mobile networks wait for it. */
const LARGEST = 25_000_000;
/** Bytes of a recording: services for Git take no larger file, and two hours of speech fit in it. */
const LARGEST_RECORDING = 100_000_000;

/** Bytes at the beginning of a file that tell what it is. */
const HEAD = 4096;

/**
 * The size of a document or a recording in bytes, and what is wrong with it.
 * @throws the system's error where it cannot be read
 */
export function faultOfFile(file: string): { bytes: number; fault?: FileFault } {
  const { size: bytes } = statSync(file);
  const isRecording = recordingType(file) !== undefined;
  if (bytes === 0) return { bytes, fault: isRecording ? EMPTY_RECORDING : EMPTY_DOCUMENT };
  if (isRecording && bytes > LARGEST_RECORDING) return { bytes, fault: tooLargeRecording(bytes) };
  if (!isRecording && bytes > LARGEST) return { bytes, fault: tooLarge(bytes) };
  const head = headOf(file);
  if (isPointer(head)) return { bytes, fault: POINTER };
  return isOf(endingOf(file), head) ? { bytes } : { bytes, fault: misnamed(file, head) };
}

const EMPTY_DOCUMENT: FileFault = { why: "is empty", remedy: "Put the document itself in its place." };
const EMPTY_RECORDING: FileFault = { why: "is empty", remedy: "Put the recording itself in its place." };

/** Git LFS keeps large files elsewhere, and in their place a text of three lines (its specification, `docs/spec.md`). */
const POINTER: FileFault = {
  why: "is only a pointer of Git LFS: the file itself was not fetched",
  remedy: "Fetch it: git lfs install, then git lfs pull. A service that builds the site has to do so too.",
};

function isPointer(head: Uint8Array): boolean {
  return text(head).startsWith("version https://git-lfs.github.com/spec/");
}

function tooLargeRecording(bytes: number): FileFault {
  const [has, limit] = [megabytes(bytes), LARGEST_RECORDING / 1_000_000];
  return {
    why: `has ${has} MB, and a recording may have ${limit} MB at most: Git services take no larger file`,
    remedy:
      "Save it smaller (for speech 64 kbit/s are enough, for pictures 1280 × 720), or put it where large recordings are kept, such as PeerTube, and write its address alone in a paragraph.",
  };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}

function tooLarge(bytes: number): FileFault {
  return {
    why: `has ${megabytes(bytes)} MB, and a document may have ${LARGEST / 1_000_000} MB at most: many hosts take no larger file`,
    remedy: "Save it smaller, or in parts; or put it where large files are kept, and link to it there.",
  };
}

function misnamed(file: string, head: Uint8Array): FileFault {
  const is = KNOWN.find(([, test]) => test(head))?.[0];
  return {
    why: `is not what its name says: it does not begin as ${documentType(file) ?? recordingType(file)?.name} files do${is === undefined ? "" : `, but like ${is}`}`,
    remedy: "Save it again from the program that it was made with, and link to that file.",
  };
}

function headOf(file: string): Uint8Array {
  const descriptor = openSync(file, "r");
  try {
    const head = new Uint8Array(HEAD);
    return head.subarray(0, readSync(descriptor, head));
  } finally {
    closeSync(descriptor);
  }
}

type Test = (head: Uint8Array) => boolean;

const begins =
  (...bytes: number[]): Test =>
  (head) =>
    bytes.every((byte, i) => head[i] === byte);

const text = (head: Uint8Array) => Buffer.from(head).toString("latin1");

const ZIP = begins(0x50, 0x4b);
/** Compound File Binary, of Office before 2007. */
const OLE = begins(0xd0, 0xcf, 0x11, 0xe0);
const RTF: Test = (head) => text(head).startsWith("{\\rtf");
/** What precedes the header does not matter to readers of PDF, within the first kilobyte (ISO 32000-1, annex H). */
const PDF: Test = (head) => text(head).slice(0, 1029).includes("%PDF-");
const MARKUP: Test = (head) =>
  /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html|head|body|script|svg|\?xml)\b/i.test(text(head));
const JSON_TEXT: Test = (head) => /^(?:\xEF\xBB\xBF)?\s*[[{]/.test(text(head));
/** No text has bytes of value zero, but for those in UTF-16. */
const TEXT: Test = (head) =>
  !MARKUP(head) && (!head.includes(0) || begins(0xff, 0xfe)(head) || begins(0xfe, 0xff)(head));

/** OpenDocument and EPUB files begin with their media type, uncompressed. */
const zipWith =
  (media: string): Test =>
  (head) =>
    ZIP(head) && text(head).includes(media);

/** The box of ISO 14496-12 (section 4.3) that says what the file is, after its length. */
const BOXES: Test = (head) => text(head).slice(4, 8) === "ftyp";
/** A tag, or the eleven bits that begin a frame. */
const MPEG: Test = (head) =>
  text(head).startsWith("ID3") || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0);
const OGG: Test = (head) => text(head).startsWith("OggS");

/** How files of each ending begin. */
const BEGINNINGS: Readonly<Record<string, Test>> = {
  pdf: PDF,
  doc: (head) => OLE(head) || RTF(head),
  xls: OLE,
  ppt: OLE,
  docx: ZIP,
  xlsx: ZIP,
  pptx: ZIP,
  odt: zipWith("opendocument.text"),
  ods: zipWith("opendocument.spreadsheet"),
  odp: zipWith("opendocument.presentation"),
  epub: zipWith("epub"),
  zip: ZIP,
  rtf: RTF,
  json: JSON_TEXT,
  geojson: JSON_TEXT,
  csv: TEXT,
  txt: TEXT,
  mp4: BOXES,
  m4v: BOXES,
  m4a: BOXES,
  webm: begins(0x1a, 0x45, 0xdf, 0xa3),
  mp3: MPEG,
  ogg: OGG,
  oga: OGG,
  opus: OGG,
  flac: (head) => text(head).startsWith("fLaC"),
};

function isOf(ending: string, head: Uint8Array): boolean {
  return BEGINNINGS[ending]?.(head) === true;
}

/** What is often saved under another name. */
const KNOWN: readonly [what: string, test: Test][] = [
  ["a PDF", PDF],
  ["a web page", MARKUP],
  ["a program", begins(0x4d, 0x5a)],
  ["a JPEG photo", begins(0xff, 0xd8, 0xff)],
  ["a PNG picture", begins(0x89, 0x50, 0x4e, 0x47)],
  ["a file of an older Office", OLE],
  ["an RTF text", RTF],
  ["a ZIP archive, as newer Office files are", ZIP],
  ["an MP4 recording", BOXES],
  ["an OGG recording", OGG],
  ["a WAV recording", (head) => text(head).startsWith("RIFF") && text(head).slice(8, 12) === "WAVE"],
];
