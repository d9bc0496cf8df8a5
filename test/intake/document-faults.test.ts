import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultOfFile } from "../../src/intake/document-faults.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "visnyk-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function faultOf(name: string, content: string): string | undefined {
  const file = join(folder, name);
  writeFileSync(file, Buffer.from(content, "latin1"));
  return faultOfFile(file).fault?.why;
}

const OLE = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const ZIP = "PK\x03\x04\x14\0";
const odf = (kind: string) =>
  `PK\x03\x04${"\0".repeat(26)}mimetypeapplication/vnd.oasis.opendocument.${kind}`;

test.each([
  ["a.pdf", "%PDF-1.4\n"],
  ["junk-before.pdf", `\r\n\r\n${" ".repeat(900)}%PDF-1.4\n`],
  ["A.PDF", "%PDF-1.4\n"],
  ["a.doc", OLE],
  ["rich.doc", "{\\rtf1\\ansi"],
  ["a.xls", OLE],
  ["a.ppt", OLE],
  ["a.docx", ZIP],
  ["a.xlsx", ZIP],
  ["a.pptx", ZIP],
  ["a.odt", odf("text")],
  ["a.ods", odf("spreadsheet")],
  ["a.odp", odf("presentation")],
  ["a.epub", `PK\x03\x04${"\0".repeat(26)}mimetypeapplication/epub+zip`],
  ["a.zip", ZIP],
  ["empty.zip", `PK\x05\x06${"\0".repeat(18)}`],
  ["a.rtf", "{\\rtf1"],
  ["a.json", '\xEF\xBB\xBF\n{ "a": 1 }'],
  ["a.geojson", '{ "type": "Feature" }'],
  ["a.csv", "a;b\n1;2\n"],
  ["excel.csv", "\xFF\xFEa\0;\0b\0"],
  ["windows.txt", "\xCF\xF0\xE8\xE2\xB3\xF2"],
])("%s is taken", (name, content) => {
  expect(faultOf(name, content)).toBeUndefined();
});

test.each([
  ["program.pdf", "MZ\x90\0", "like a program"],
  ["page.pdf", "<!DOCTYPE html>", "like a web page"],
  ["late.pdf", `${" ".repeat(1100)}%PDF-1.4`, "does not begin as PDF files do"],
  ["photo.pdf", "\xFF\xD8\xFF\xE0", "like a JPEG photo"],
  ["new.doc", ZIP, "like a ZIP archive, as newer Office files are"],
  ["scan.pdf", "\x89PNG\r\n", "like a PNG picture"],
  ["letter.odt", "{\\rtf1", "like an RTF text"],
  ["old.docx", OLE, "like a file of an older Office"],
  ["letter.docx", "%PDF-1.4", "like a PDF"],
  ["table.odt", odf("spreadsheet"), "does not begin as ODT files do"],
  ["book.epub", ZIP, "like a ZIP archive"],
  ["page.json", "<html>", "like a web page"],
  ["words.json", "a", "does not begin as JSON files do"],
  ["page.txt", "\n <script>", "like a web page"],
  ["drawing.csv", '<?xml version="1.0"?><svg/>', "like a web page"],
  ["program.csv", "MZ\0", "like a program"],
  ["page.zip", "<html>", "like a web page"],
])("%s is not", (name, content, words) => {
  expect(faultOf(name, content)).toContain(words);
});
