import type { Lang } from "../../src/i18n/lang.ts";
import type { Change } from "../../src/library/changes.ts";
import type { Snapshot } from "../../src/library/snapshot.ts";
import type { SitePath } from "../../src/model/address.ts";
import { OUTPUT_KINDS, type OutputKind, recordOf, type ViewOf, viewOf } from "../../src/outputs/index.ts";
import type { Affected } from "../../src/outputs/record.ts";

/** What an output of a kind shows, wherever its address is. */
export function viewAt<K extends OutputKind>(
  snapshot: Snapshot,
  kind: K,
  lang: Lang,
  key = "",
  page = 0,
): ViewOf[K] | undefined {
  return viewOf(snapshot, { path: "/" as SitePath, kind, lang, key, page });
}

/** Every output that changes may concern. */
export function allAffected(snapshot: Snapshot, changes: readonly Change[]): Affected[] {
  return OUTPUT_KINDS.flatMap((kind) => [...(recordOf(kind).affected?.(snapshot, changes) ?? [])]);
}
