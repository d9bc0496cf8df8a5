import type { Problem, Problems } from "../kit/problems.ts";
import type { ThreadUse } from "../kit/threads.ts";
import type { AddressIndex, PublishedAddress } from "../model/address-list.ts";
import type { Newsroom } from "../model/newsroom.ts";
import type { Site } from "../model/site.ts";
import { leniently } from "./drafts.ts";
import type { DeadRedirect } from "./redirect-table.ts";
import type { Clock } from "./store.ts";
import type { Loss } from "./vanished/loss.ts";

/**
 * What was published and may have vanished: all that a list names; what changed in the library since it was published; or
 * nothing that is known of.
 */
export type Published = (AddressIndex & { addresses: readonly PublishedAddress[] }) | "changes" | "nothing";

export interface IntakeRequest {
  /** The content folder. */
  content: string;
  /** Overrides the base URL in `site.yaml`. */
  baseUrl?: string | undefined;
  clock: Clock;
  /** Names of files that kinds of outputs put beside pages. */
  filesBesidePages?: readonly string[];
  /** Hash of the code that reads: when it differs from the last one, everything is read again. */
  readerHash: string;
  /**
   * True for a check: every problem is told, also of what did not change; photos are decoded, so that damaged ones are found
   * before their files are made; and nothing is thrown for an error in a story, so that the next check need not read the
   * others again.
   */
  tellsAll?: boolean;
  /** True where errors in drafts are errors like others: for a preview, which shows drafts, and for a check that is told so. */
  strictDrafts?: boolean;
  /** True to read every file to see whether it changed, whatever its times say. */
  verify?: boolean;
  /** Finds what was published, by the site's settings; absent where nothing can have vanished. */
  published?: ((site: Site) => Promise<Published>) | undefined;
  /** Threads that read story folders. */
  threads?: ThreadUse | undefined;
  /** Called now and then with the number of story folders read so far and the number of all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface IntakeResult {
  newsroom: Newsroom;
  problems: Problems;
  /** Story folders that were read in this build. */
  read: number;
  /** Published addresses that lead nowhere. */
  losses: readonly Loss[];
  /** Old addresses that lead to no end. */
  deadRedirects: readonly DeadRedirect[];
}

/** The problems as severe as they are to whoever asked. */
export function judged(problems: readonly Problem[], { strictDrafts }: IntakeRequest): readonly Problem[] {
  return strictDrafts ? problems : problems.map(leniently);
}
