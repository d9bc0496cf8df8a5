/** Media types (RFC 6838) by the endings of files, for everything that a site can publish. */
import { endingOf } from "../model/attachment.ts";

export interface MediaType {
  /** As it is registered, with its charset where it is a text that has none by itself. */
  type: string;
  /** Whether it becomes smaller; pictures, sound and archives already are. */
  isCompressible: boolean;
}

const text = (type: string): MediaType => ({ type: `${type}; charset=utf-8`, isCompressible: true });
/** JSON is always UTF-8 (RFC 8259), and XML that is no document of its own says what it is. */
const plain = (type: string): MediaType => ({ type, isCompressible: true });
const packed = (type: string): MediaType => ({ type, isCompressible: false });

const OFFICE = "application/vnd.openxmlformats-officedocument";
const OPEN = "application/vnd.oasis.opendocument";

const TYPES: Readonly<Record<string, MediaType>> = {
  html: text("text/html"),
  htm: text("text/html"),
  css: text("text/css"),
  js: text("text/javascript"),
  mjs: text("text/javascript"),
  txt: text("text/plain"),
  md: text("text/markdown"),
  csv: text("text/csv"),
  vtt: text("text/vtt"),
  ics: text("text/calendar"),
  vcf: text("text/vcard"),
  xml: text("application/xml"),
  opml: text("text/x-opml"),
  json: plain("application/json"),
  map: plain("application/json"),
  geojson: plain("application/geo+json"),
  webmanifest: plain("application/manifest+json"),
  svg: plain("image/svg+xml"),
  wasm: plain("application/wasm"),
  ico: plain("image/x-icon"),
  ttf: plain("font/ttf"),
  otf: plain("font/otf"),
  rtf: plain("application/rtf"),
  doc: plain("application/msword"),
  xls: plain("application/vnd.ms-excel"),
  ppt: plain("application/vnd.ms-powerpoint"),
  woff: packed("font/woff"),
  woff2: packed("font/woff2"),
  png: packed("image/png"),
  jpg: packed("image/jpeg"),
  jpeg: packed("image/jpeg"),
  avif: packed("image/avif"),
  webp: packed("image/webp"),
  gif: packed("image/gif"),
  tif: packed("image/tiff"),
  tiff: packed("image/tiff"),
  pdf: packed("application/pdf"),
  docx: packed(`${OFFICE}.wordprocessingml.document`),
  xlsx: packed(`${OFFICE}.spreadsheetml.sheet`),
  pptx: packed(`${OFFICE}.presentationml.presentation`),
  odt: packed(`${OPEN}.text`),
  ods: packed(`${OPEN}.spreadsheet`),
  odp: packed(`${OPEN}.presentation`),
  epub: packed("application/epub+zip"),
  zip: packed("application/zip"),
  gz: packed("application/gzip"),
  mp3: packed("audio/mpeg"),
  m4a: packed("audio/mp4"),
  ogg: packed("audio/ogg"),
  oga: packed("audio/ogg"),
  opus: packed("audio/ogg"),
  wav: packed("audio/wav"),
  flac: packed("audio/flac"),
  mp4: packed("video/mp4"),
  m4v: packed("video/mp4"),
  webm: packed("video/webm"),
  ogv: packed("video/ogg"),
  bin: packed("application/octet-stream"),
};

/** By endings in small letters, without the dot. */
export const MEDIA_TYPES: ReadonlyMap<string, MediaType> = new Map(Object.entries(TYPES));

const UNKNOWN = packed("application/octet-stream");

/** @param path of a file or an address of one; what ends with a slash is a page */
export function mediaTypeOf(path: string): MediaType {
  if (path.endsWith("/")) return TYPES.html as MediaType;
  return MEDIA_TYPES.get(endingOf(path)) ?? UNKNOWN;
}
