import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inspectPhoto, PhotoError } from "../../src/photos/inspect.ts";
import { plain, scratchFolder } from "./pictures.ts";
import { tiffFile } from "./tiff-file.ts";

const folder = scratchFolder();

async function refusalOf(content: Buffer): Promise<PhotoError> {
  const file = join(folder, "photo.jpg");
  writeFileSync(file, content);
  const error = await inspectPhoto(file).catch((e: unknown) => e);
  if (error instanceof PhotoError) return error;
  throw new Error(`it was taken: ${JSON.stringify(error)}`);
}

/** Bytes that begin so, one character a byte, and go on. */
const bytes = (start: string) =>
  Buffer.concat([Buffer.from(start, "latin1"), Buffer.alloc(3000, "\x07\xf1")]);
const text = (words: string) => Buffer.from(words);
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d".repeat(32)}\nsize 132735\n`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

const EXPORT = /^Export it as JPEG.*JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF and SVG are taken\.$/;
const PAGE = /^Export the page/;
const FETCH = /download the photo itself/;
const DEVELOP = /^Develop it/;
const STILL = /still picture/;
const EXTRACT = /^Save the photo that is in it/;

// biome-ignore format: a table reads better in rows
test.each<[name: string, content: Buffer, reason: string, hint: RegExp]>([
  ["a Git LFS pointer", text(POINTER), "a Git LFS pointer, which stands for a photo that was not fetched", /git lfs pull/],
  ["a photo that was taken for text", Buffer.from(Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF", "latin1").toString("utf8")), "a photo that was copied as text, which damaged it", /^Copy it again/],
  ["a git-annex pointer", text("/annex/objects/SHA256E-s1048576--6f.jpg\n"), "a git-annex pointer, which stands for a photo that was not fetched", /git annex get/],
  ["the text of a git-annex link", text("../../../.git/annex/objects/Gx/4K/SHA256E-s1/SHA256E-s1.jpg"), "a git-annex pointer, which stands for a photo that was not fetched", /git annex get/],
  ["an error page", text("<!DOCTYPE html>\n<html><head><title>404"), "a web page, not a photo", FETCH],
  ["a page with a byte order mark", text("\ufeff<HTML><BODY>x"), "a web page, not a photo", FETCH],
  ["a page after a comment", text("<!-- saved -->\n<html>x"), "a web page, not a photo", FETCH],
  ["XHTML", text('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">'), "a web page, not a photo", FETCH],
  ["a page with a drawing in it", text(`<!doctype html>${SVG}`), "a web page, not a photo", FETCH],
  ["what a store answers", text('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'), "XML, not a photo", FETCH],
  ["many comments that are not closed", text(`${"<!---->".repeat(500)}<!--`), "XML, not a photo", FETCH],
  ["an answer in JSON", text('{"error":"not found"}'), "a text, not a photo", FETCH],
  ["a text", text("Це не світлина, а текст."), "a text, not a photo", FETCH],
  ["a text in UTF-16", Buffer.from("\ufeffТекст", "utf16le"), "a text, not a photo", FETCH],
  ["a text in Windows-1251", Buffer.from([0xd2, 0xe5, 0xea, 0xf1, 0xf2]), "not a photo of any known format", FETCH],
  ["zeros", Buffer.alloc(5000), "nothing but zeros, not a photo", /never finished/],
  ["a PDF", bytes("%PDF-1.7\n"), "a PDF, not a photo", PAGE],
  ["a PDF after some bytes", bytes("\r\n\r\n%PDF-1.4\n"), "a PDF, not a photo", PAGE],
  ["EPS", bytes("%!PS-Adobe-3.0 EPSF-3.0"), "PostScript, not a photo", PAGE],
  ["EPS with a preview", bytes("\xc5\xd0\xd3\xc6"), "PostScript, not a photo", PAGE],
  ["JPEG 2000", bytes("\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 "), "JPEG 2000, which browsers do not show", EXPORT],
  ["JPEG 2000 without a box", bytes("\xff\x4f\xff\x51\0"), "JPEG 2000, which browsers do not show", EXPORT],
  ["JPEG XL", bytes("\xff\x0a\xfa"), "JPEG XL, which not all browsers show", EXPORT],
  ["JPEG XL in boxes", bytes("\0\0\0\x0cJXL \r\n\x87\n"), "JPEG XL, which not all browsers show", EXPORT],
  ["an AVIF sequence", bytes("\0\0\0\x2cftypavis\0\0\0\0avifavismsf1"), "animated AVIF, which is not taken", STILL],
  ["Photoshop", bytes("8BPS\0\x01"), "a Photoshop document (PSD)", EXPORT],
  ["GIMP", bytes("gimp xcf v011"), "a GIMP document (XCF)", EXPORT],
  ["BMP", bytes("BM\x36\x10\x0e\0\0\0\0\0\x36\0\0\0\x28\0\0\0"), "BMP, which is not meant for the web", EXPORT],
  ["ICO", bytes("\0\0\x01\0\x02\0\x10\x10\0\0"), "an icon (ICO)", EXPORT],
  ["a metafile", bytes(`\x01\0\0\0${"x".repeat(36)} EMF`), "a Windows metafile", EXPORT],
  ["Canon's raw", bytes("\0\0\0\x18ftypcrx \0\0\0\x01"), "a camera's raw file", DEVELOP],
  ["Canon's older raw", Buffer.concat([Buffer.from("II*\0\x10\0\0\0CR\x02\0", "latin1"), Buffer.alloc(99)]), "a camera's raw file", DEVELOP],
  ["Fujifilm's raw", bytes("FUJIFILMCCD-RAW 0201"), "a camera's raw file", DEVELOP],
  ["Olympus's raw", bytes("IIRO\x08\0\0\0"), "a camera's raw file", DEVELOP],
  ["Panasonic's raw", bytes("IIU\0\x18\0\0\0"), "a camera's raw file", DEVELOP],
  ["DNG, that begins with a preview", tiffFile([{ 254: 1, 50706: 4 }]), "a camera's raw file", DEVELOP],
  ["a raw file of Nikon's and Sony's kind", tiffFile([{ 254: 1, 330: 8 }]), "a camera's raw file", DEVELOP],
  ["a video", bytes("\0\0\0\x20ftypisom\0\0\x02\0"), "a video, not a photo", STILL],
  ["a video of an iPhone", bytes("\0\0\0\x14ftypqt  "), "a video, not a photo", STILL],
  ["WebM", bytes("\x1a\x45\xdf\xa3"), "a video, not a photo", STILL],
  ["AVI", bytes("RIFF\0\0\0\0AVI LIST"), "a video, not a photo", STILL],
  ["an older video of QuickTime", bytes("\0\0\0\x08wide\0\0\x10\0mdat"), "a video, not a photo", STILL],
  ["a PNM bitmap", bytes("P6\n2 2\n255\n"), "a bitmap of the PNM kind, which browsers do not show", EXPORT],
  ["Radiance", bytes("#?RADIANCE\n"), "a picture with a wider range of light than screens show (HDR, EXR, FITS)", EXPORT],
  ["OpenEXR", bytes("v/1\x01\x02\0\0\0"), "a picture with a wider range of light than screens show (HDR, EXR, FITS)", EXPORT],
  ["a document of Pages", bytes(`PK\x03\x04${"\x01".repeat(26)}Index/Document.iwa`), "an office document, not a photo", EXTRACT],
  ["rich text", bytes("{\\rtf1\\ansi"), "an office document, not a photo", EXTRACT],
  ["a sound", bytes("ID3\x04"), "a sound file, not a photo", /are taken/],
  ["a document of Word", bytes(`PK\x03\x04${"\x01".repeat(26)}[Content_Types].xml`), "an office document, not a photo", EXTRACT],
  ["an old document of Word", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "an office document, not a photo", EXTRACT],
  ["a ZIP", bytes(`PK\x03\x04${"\x01".repeat(26)}photo.jpg`), "an archive, not a photo", EXTRACT],
  ["what macOS leaves", bytes("\0\x05\x16\x07\0\x02\0\0"), "what macOS keeps beside a file, not the photo", /does not begin/],
])("%s is named, with a remedy", async (_, content, what, hint) => {
  const { reason, hint: said } = await refusalOf(content);
  expect(reason).toBe(`the file is ${what}`);
  expect(said).toMatch(hint);
});

test.each(["jpeg", "png", "webp", "avif", "gif", "tiff"] as const)(
  "%s that ends within its header is a damaged photo, not a file of another kind",
  async (format) => {
    const content = await plain(300, 200).toFormat(format).toBuffer();
    const { reason } = await refusalOf(content.subarray(0, 20));
    expect(reason).toBe("the photo is damaged or cut short");
  },
);
