/** Compressed forms of published texts, which lie beside them. */
import type { Checksum } from "../kit/files.ts";
import { ENCODINGS, type Encoding } from "../model/site.ts";
import type { Database } from "./database.ts";
import { Note } from "./notes.ts";

/** Which form of which file of the site. */
export interface Form {
  /** The file that is compressed: its path below the site's root. */
  file: string;
  encoding: Encoding;
}

/** A form that is published, or is to be. */
export interface CompressedFile extends Form, Checksum {
  /** Of the output that is compressed; `COPY` for what was not pressed. */
  kind: string;
  /** By `contentHash`. */
  hash: string;
}

/** What made the forms of the published site: where it differs, so may the forms. */
export const COMPRESSORS = new Note<Readonly<Partial<Record<Encoding, string>>>>("compressors");

/** The path below the site's root at which a form lies. */
export function placeOfForm({ file, encoding }: Form): string {
  return `${file}.${encoding}`;
}

/** The form that a file of the site would be, by its name. */
export function formAt(place: string): Form | undefined {
  const encoding = ENCODINGS.find((name) => place.endsWith(`.${name}`));
  return encoding && { file: place.slice(0, -encoding.length - 1), encoding };
}

/** Every form of the site. */
export function publishedForms(db: Database): CompressedFile[] {
  return db.all("select file, encoding, kind, bytes, hash, checksum from compressed");
}

export function publishedForm(db: Database, { file, encoding }: Form): CompressedFile | undefined {
  const sql =
    "select file, encoding, kind, bytes, hash, checksum from compressed where file = ? and encoding = ?";
  return db.get(sql, file, encoding);
}

/** The encodings in which a file of the site lies beside itself. */
export function encodingsOf(db: Database, file: string): Encoding[] {
  const sql = "select encoding from compressed where file = ? order by encoding";
  return db.all<{ encoding: Encoding }>(sql, file).map(({ encoding }) => encoding);
}

/** The files that have a form in an encoding. */
export function filesIn(db: Database, encoding: Encoding): string[] {
  const sql = "select file from compressed where encoding = ? order by file";
  return db.all<{ file: string }>(sql, encoding).map(({ file }) => file);
}

export function rememberForm(db: Database, form: CompressedFile): void {
  const { file, encoding, kind, bytes, hash, checksum } = form;
  db.replace("compressed", { file, encoding, kind, bytes, hash, checksum });
}

export function forgetForm(db: Database, { file, encoding }: Form): void {
  db.run("delete from compressed where file = ? and encoding = ?", file, encoding);
}

export function formsInAll(db: Database): { count: number; bytes: number } {
  const total = "select count(*) as count, coalesce(sum(bytes), 0) as bytes from compressed";
  return db.get<{ count: number; bytes: number }>(total) ?? { count: 0, bytes: 0 };
}
