import type { SitePath } from "./address.ts";
import type { Recording, RecordingKind } from "./recording.ts";

/** A file beside a story that is published as it is, as one page refers to it. */
export interface Attachment {
  path: SitePath;
  /** As readers know it: `PDF`. */
  type: string;
  bytes: number;
  /** Of sound or moving pictures only. */
  media?: Recording;
}

/** How readers know each type of document that may be linked to, by its ending. None can run in a browser. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  pdf: "PDF",
  doc: "DOC",
  docx: "DOCX",
  odt: "ODT",
  rtf: "RTF",
  xls: "XLS",
  xlsx: "XLSX",
  ods: "ODS",
  csv: "CSV",
  ppt: "PPT",
  pptx: "PPTX",
  odp: "ODP",
  epub: "EPUB",
  txt: "TXT",
  json: "JSON",
  geojson: "GeoJSON",
  zip: "ZIP",
};

export const DOCUMENT_TYPES: readonly string[] = Object.values(DOCUMENTS);

/** The ending of a file's name in small letters, without its dot; empty where it has none. */
export function endingOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** How readers know the type of a document by its name; `undefined` for a file that is none. */
export function documentType(name: string): string | undefined {
  const ending = endingOf(name);
  return Object.hasOwn(DOCUMENTS, ending) ? DOCUMENTS[ending] : undefined;
}

interface RecordingType {
  /** As readers know it: `MP3`. */
  name: string;
  /** What it usually holds; only the file itself tells. */
  kind: RecordingKind;
}

/** What every browser of today plays, by its ending. */
const RECORDINGS: Readonly<Record<string, RecordingType>> = {
  mp4: { name: "MP4", kind: "video" },
  m4v: { name: "M4V", kind: "video" },
  webm: { name: "WebM", kind: "video" },
  mp3: { name: "MP3", kind: "audio" },
  m4a: { name: "M4A", kind: "audio" },
  ogg: { name: "OGG", kind: "audio" },
  oga: { name: "OGG", kind: "audio" },
  opus: { name: "Opus", kind: "audio" },
  flac: { name: "FLAC", kind: "audio" },
};

/** The type of a recording by its name; `undefined` for a file that is none, or that browsers do not play. */
export function recordingType(name: string): RecordingType | undefined {
  const ending = endingOf(name);
  return Object.hasOwn(RECORDINGS, ending) ? RECORDINGS[ending] : undefined;
}
