import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { decodePhoto, inspectPhoto } from "../../../src/photos/inspect.ts";
import { HEIC } from "../../photos/heic-file.ts";
import { PHOTO } from "../pictures.ts";
import type { CommandRow } from "../row.ts";

const inspected = (bytes: string | Uint8Array) => (folder: string) => {
  writeFileSync(join(folder, "a.jpg"), bytes);
  return inspectPhoto(join(folder, "a.jpg"));
};
const latin1 = (start: string) =>
  Buffer.concat([Buffer.from(start, "latin1"), Buffer.alloc(3000, "\x07\xf1")]);

/** How a drawing begins. */
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"';

/** A PNG that claims to be larger than it is. */
const claiming = async (width: number, height: number) => {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
};
const HUGE = await claiming(20_000, 6000);
const HIGH = await claiming(100, 66_000);

// biome-ignore format: a table reads better in rows
export const PHOTOS: readonly CommandRow[] = [
  ["a photo that is not there", (folder) => inspectPhoto(join(folder, "a.jpg")), "folder/a.jpg: there is no such photo. Put it there, or correct its name."],
  ["an empty photo", inspected(""), "folder/a.jpg: the photo is empty (0 bytes). Copy it again from where it came from, or open it in a photo editor and save it again."],
  ["a photo of too many pixels", inspected(HUGE), "folder/a.jpg: the photo has 20000 × 6000 = 120 megapixels; the limit is 100. Export it smaller: 2400 pixels wide is plenty."],
  ["a photo that is too high", inspected(HIGH), "folder/a.jpg: the photo has 100 × 66000 pixels; no photo may be taller than 65500. Cut it into several photos, one above the other."],
  ["a photo that is cut short", (folder) => { writeFileSync(join(folder, "a.jpg"), PHOTO.subarray(0, PHOTO.length / 2)); return decodePhoto(join(folder, "a.jpg")); }, "folder/a.jpg: the photo is damaged or cut short. Copy it again from where it came from, or open it in a photo editor and save it again."],
  ["a HEIC photo that is cut short", (folder) => { writeFileSync(join(folder, "a.jpg"), HEIC.subarray(0, HEIC.length - 150)); return decodePhoto(join(folder, "a.jpg")); }, "folder/a.jpg: the photo is damaged or cut short. Copy it again from where it came from, or open it in a photo editor and save it again."],
  ["zeros", inspected(new Uint8Array(5000)), "folder/a.jpg: the file is nothing but zeros, not a photo. Copying it was never finished: copy it again from where it came from."],
  ["a pointer of Git LFS", inspected(`version https://git-lfs.github.com/spec/v1\noid sha256:${"4d".repeat(32)}\nsize 132735\n`), "folder/a.jpg: the file is a Git LFS pointer, which stands for a photo that was not fetched. Fetch it: git lfs pull. Where a server builds, turn on LFS for its checkout."],
  ["a pointer of git-annex", inspected("/annex/objects/SHA256E-s1048576--6f.jpg\n"), "folder/a.jpg: the file is a git-annex pointer, which stands for a photo that was not fetched. Fetch it: git annex get, in its folder."],
  ["a web page", inspected("<!DOCTYPE html>\n<html><head><title>404"), "folder/a.jpg: the file is a web page, not a photo. Something else was saved instead of the photo: download the photo itself. JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF and SVG are taken."],
  ["SVG that is cut short", inspected(`${SVG} viewBox="0 0 9 9"><g>`), "folder/a.jpg: the SVG is no well-formed XML, or it uses entities of its own. Save it again as plain SVG (in Illustrator: SVG 1.1, without its editing capabilities), or export it as PNG."],
  ["SVG without a size", inspected(`${SVG}/>`), 'folder/a.jpg: the SVG does not say how large it is. Give its first element a viewBox, such as viewBox="0 0 800 450".'],
  ["SVG with words as HTML", inspected(`${SVG} viewBox="0 0 9 9"><foreignObject/></svg>`), "folder/a.jpg: the SVG keeps words as HTML (foreignObject), which pictures do not show. Export it with words as text of SVG or as outlines, or as PNG."],
  ["SVG that is too large", inspected(`${SVG} viewBox="0 0 1 99"/>`), "folder/a.jpg: the SVG is too large to be shown as one. Simplify it, or export it as PNG, 2400 pixels wide."],
  ["a PDF", inspected(latin1("%PDF-1.7\n")), "folder/a.jpg: the file is a PDF, not a photo. Export the page that readers are to see as JPEG or PNG: JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF and SVG are taken."],
  ["a camera's raw file", inspected(latin1("FUJIFILMCCD-RAW ")), "folder/a.jpg: the file is a camera's raw file. Develop it in a photo editor, and export it as JPEG: JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF and SVG are taken."],
  ["a video", inspected(latin1("\0\0\0\x18ftypisom\0\0\0\0isom")), "folder/a.jpg: the file is a video, not a photo. Take a still picture out of it, as JPEG: JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF and SVG are taken."],
  ["an archive", inspected(latin1("PK\x03\x04")), "folder/a.jpg: the file is an archive, not a photo. Save the photo that is in it as a file of its own: JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF and SVG are taken."],
];
