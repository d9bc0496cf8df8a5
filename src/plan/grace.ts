import { storiesOfAttachment } from "../library/attachments.ts";
import { withdrawnStories } from "../library/changes.ts";
import type { Database } from "../library/database.ts";
import { storiesOfPhoto } from "../library/photo-files.ts";
import {
  ATTACHMENT,
  OWN_FILE,
  type PublishedCopy,
  publishedCopy,
  SIGNED_LIST,
} from "../library/published.ts";
import { type WaitingFile, waitingFiles } from "../library/waiting.ts";
import type { SitePath } from "../model/address.ts";
import { ASSETS_FOLDER, ATTACHMENTS_FOLDER, PHOTOS_FOLDER } from "../model/own-paths.ts";
import type { StoryId } from "../model/story-id.ts";
import { usersOfShareImage } from "../outputs/share-image-store.ts";
import type { CopyPlan } from "./copies.ts";

/** For how long files stay that pages of the site do not refer to any more. */
export interface Grace {
  /** Milliseconds since the epoch. */
  now: number;
  /** 0 where nothing is to stay. */
  hours: number;
}

const HOUR = 3_600_000;

/** Names of files in these folders contain a hash of their content, so that files of different sites never meet. */
const FOLDERS = [ASSETS_FOLDER, PHOTOS_FOLDER, ATTACHMENTS_FOLDER].map((folder) => `/${folder}`);

/**
 * The same plan, in which copies that are gone from pages stay for a while: readers still have pages that refer to them, and
 * where a site is brought to its host file by file, so has the host. What stories show that are not public any more goes at
 * once, and so does what waits and was theirs.
 * @param missing published files that are no longer there
 */
export function withGrace(
  db: Database,
  { copies, gone }: CopyPlan,
  missing: ReadonlySet<SitePath>,
  { now, hours }: Grace,
): CopyPlan {
  const withdrawn = withdrawnStories(db);
  const isWithdrawn = (stories: readonly StoryId[]) => stories.some((id) => withdrawn.has(id));
  const coming = new Set(copies.map(({ path }) => path));
  const letGo: WaitingFile[] = [];
  const going: SitePath[] = [];
  for (const path of gone) {
    const copy = publishedCopy(db, path);
    const stories = copy && hours > 0 && !missing.has(path) ? usersOf(db, copy) : undefined;
    if (copy === undefined || stories === undefined || isWithdrawn(stories)) going.push(path);
    else letGo.push({ path, bytes: copy.bytes, hash: copy.hash, since: now, stories });
  }
  for (const { path, since, stories } of waitingFiles(db)) {
    if (coming.has(path)) continue;
    const isDue = now - since >= hours * HOUR || missing.has(path) || isWithdrawn(stories);
    if (isDue) going.push(path);
  }
  return { copies, gone: going, letGo };
}

/** The stories that show a copy; nothing where it may not stay. */
function usersOf(db: Database, { path, key }: PublishedCopy): StoryId[] | undefined {
  if (key === OWN_FILE || key === SIGNED_LIST || !FOLDERS.some((folder) => path.startsWith(folder)))
    return undefined;
  if (key === "") return [];
  if (key === ATTACHMENT) return storiesOfAttachment(db, path);
  const shown = usersOfShareImage(db, key);
  return shown.isGone ? undefined : [...storiesOfPhoto(db, key), ...shown.stories];
}
