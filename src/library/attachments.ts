/** Files beside stories that are published as they are, such as documents. */
import type { SitePath } from "../model/address.ts";
import type { Attachment } from "../model/attachment.ts";
import type { Recording } from "../model/recording.ts";
import type { StoryId } from "../model/story-id.ts";
import type { Database } from "./database.ts";
import { Note } from "./notes.ts";
import { ofPublicEntry, registerFolders } from "./register-files.ts";

/** A file to be published. */
export interface AttachedFile {
  path: SitePath;
  /** Its file below the content folder. */
  source: string;
  bytes: number;
  /** By `contentHash`. */
  hash: string;
  /** What is published in place of the file's own content, if anything. */
  made: string | null;
}

/** @throws Error where the story has no such file, which reading it should have found */
export function attachmentOf(db: Database, id: StoryId, file: string): Attachment {
  const sql = "select path, type, bytes, media from attachments where story = ? and file = ?";
  const found = db.get<Omit<Attachment, "media"> & { media: string | null }>(sql, id, file);
  if (found === undefined) throw new Error(`there is no file ${file} beside ${id}`);
  const { media, ...attachment } = found;
  return media === null ? attachment : { ...attachment, media: JSON.parse(media) as Recording };
}

/** True for a row of `attachments` that a public text refers to, or an entry of a register with a page. */
const SHOWN = `exists (
  ${ofPublicEntry("attachments")}
  union all select 1 from attachment_uses uses join stories on stories.id = uses.id and stories.lang = uses.lang
  where uses.id = attachments.story and uses.file = attachments.file and stories.live = 1)`;

/** That `published_attachments` covers every story. */
const PUBLISHED = new Note<true>("attachments published");

/** As with photos: after the first publication only stories that changed for the public are looked at. */
function concerned(db: Database): string {
  return PUBLISHED.read(db) === true
    ? `story in (select id from changes union all ${registerFolders("attachments")})`
    : "true";
}

/** Files that public texts refer to, and that are not published. */
export function unpublishedAttachments(db: Database): AttachedFile[] {
  return db.all(
    `select path, source, bytes, hash, made from attachments
      where ${concerned(db)} and ${SHOWN}
        and not exists (select 1 from published_attachments published where published.path = attachments.path)
      group by path order by path`,
  );
}

/** The file that is to be at an address. */
export function attachmentAt(db: Database, path: SitePath): AttachedFile | undefined {
  return db.get(
    `select path, source, bytes, hash, made from attachments where path = ? and ${SHOWN} limit 1`,
    path,
  );
}

/** Published files that no public text refers to any longer. */
export function strandedAttachments(db: Database): SitePath[] {
  const rows = db.all<{ path: SitePath }>(
    `select distinct path from published_attachments where ${concerned(db)}
       and not exists (select 1 from attachments where attachments.path = published_attachments.path and ${SHOWN})`,
  );
  return rows.map(({ path }) => path);
}

/** The stories that refer to a file in the published site. */
export function storiesOfAttachment(db: Database, path: SitePath): StoryId[] {
  const rows = db.all<{ story: StoryId }>("select story from published_attachments where path = ?", path);
  return rows.map(({ story }) => story);
}

/** Remembers which stories refer to the files that are published now. */
export function rememberAttachments(db: Database): void {
  const where = concerned(db);
  db.run(`delete from published_attachments where ${where}`);
  db.run(
    `insert into published_attachments (story, path) select distinct story, path from attachments where ${where} and ${SHOWN}`,
  );
  PUBLISHED.write(db, true);
}
