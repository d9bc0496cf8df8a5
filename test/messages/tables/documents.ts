import { body, type Files, type Row } from "../row.ts";

/** A story that links to a document of this name and content. */
function linked(name: string, content: string | Uint8Array): Files {
  return { ...body(`[Рішення](${name}).`), [name]: content };
}

const WHOLE = "Save it again from the program that it was made with, and link to that file.";
const TYPES =
  "Save it as one of these: PDF, DOC, DOCX, ODT, RTF, XLS, XLSX, ODS, CSV, PPT, PPTX, ODP, EPUB, TXT, JSON, GeoJSON, ZIP. Or put it into static/, and link to its address: /name.";
const UNLIKE = (name: string, type: string) =>
  `the document ${name} is not what its name says: it does not begin as ${type} files do`;

// biome-ignore format: a table reads better in rows
export const DOCUMENTS: readonly Row[] = [
  ["a document that is not there", body("[а](rishennia.pdf)"), ["uk.md:8", "there is no document \"rishennia.pdf\" in the story's folder", "Put it beside the text."]],
  ["a document misspelt", { ...linked("rishennia.pdf", "%PDF-1.7\n"), ...body("[а](rishenia.pdf) [б](rishennia.pdf)") }, ["uk.md:8", "there is no document \"rishenia.pdf\" in the story's folder", 'Did you mean "rishennia.pdf"?']],
  ["a document in another case", { ...body("[а](a.pdf)"), "A.PDF": "%PDF-1.7\n" }, ["A.PDF", "no text links to this document", "Link to it: [its title](name.pdf). Or take it out of the folder."], ["uk.md:8", "there is no document \"a.pdf\" in the story's folder", 'Did you mean "A.PDF"?']],
  ["a program that is called a document", linked("a.pdf", "MZ\0\0"), ["uk.md:8", `${UNLIKE("a.pdf", "PDF")}, but like a program`, WHOLE]],
  ["a web page that is called a table", linked("a.xls", "<html><table></table>"), ["uk.md:8", `${UNLIKE("a.xls", "XLS")}, but like a web page`, WHOLE]],
  ["something that is called a document", linked("a.docx", "\u0001\u0002"), ["uk.md:8", UNLIKE("a.docx", "DOCX"), WHOLE]],
  ["an empty document", linked("a.txt", ""), ["uk.md:8", "the document a.txt is empty", "Put the document itself in its place."]],
  ["a document of 26 MB", linked("a.zip", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(26_000_000)])), ["uk.md:8", "the document a.zip has 26.1 MB, and a document may have 25 MB at most: many hosts take no larger file", "Save it smaller, or in parts; or put it where large files are kept, and link to it there."]],
  ["a document that nothing links to", { ...body("Текст."), "a.pdf": "%PDF-1.7\n" }, ["a.pdf", "no text links to this document", "Link to it: [its title](name.pdf). Or take it out of the folder."]],
  ["a document elsewhere", body("[б](<docs/мій звіт.pdf>)"), ["uk.md:8", '"docs/мій звіт.pdf" is not a document of this story: documents are kept beside the text, in the same folder', "Put the file there and write only its name: [its title](<мій звіт.pdf>)."]],
  ["a document that is shown", body("![Рішення](<рішення суду.pdf>)"), ["uk.md:8", '"рішення суду.pdf" is a document, and not a photo', "Link to it: [its title](<рішення суду.pdf>)."]],
  ["a link to a photo", body("[карта](map.png)"), ["uk.md:8", '"map.png" is a photo, and not a document', "Show it: ![what it shows](map.png)."]],
  ["a link to a web page beside the text", body("[а](old.html)"), ["uk.md:8", '"old.html" is not of a type that a document may have', TYPES]],
  ["a link to a map", body("[а](./маршрут.kml)"), ["uk.md:8", '"маршрут.kml" is not of a type that a document may have', TYPES]],
  ["what belongs to no story", { ...body("Текст."), "notes.xyz": "x" }, ["notes.xyz", "is not read: a story's folder contains texts, photos, recordings, documents and photos.yaml", "Take it out of the content folder."]],
];
