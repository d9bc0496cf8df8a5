import { statSync } from "node:fs";
import { resolve } from "node:path";
import { exists, filesBelow } from "../kit/files.ts";
import { UsageError } from "../kit/problems.ts";
import { nearest, suggest } from "../kit/text.ts";
import type { ArchiveSource } from "./archive.ts";

/**
 * The source that a file or folder is of: the one that is named, else the one that recognises it best.
 * @throws UsageError where there is no such file, nothing in it, no such source, or none that recognises it
 */
export async function sourceOf(
  path: string,
  from: string | undefined,
  sources: readonly ArchiveSource[],
): Promise<ArchiveSource> {
  if (!exists(path)) throw new UsageError(`There is no file or folder ${resolve(path)}.`);
  const empty = emptyThing(path);
  if (empty !== undefined)
    throw new UsageError(
      `${resolve(path)}: there is nothing in this ${empty}. Name the file or folder that holds the archive.`,
    );
  if (from !== undefined) return named(from, sources);
  let best: { source: ArchiveSource; certainty: number } | undefined;
  for (const source of sources) {
    const certainty = await source.recognise(resolve(path));
    if (certainty > (best?.certainty ?? 0)) best = { source, certainty };
  }
  if (best !== undefined) return best.source;
  throw new UsageError(
    `${resolve(path)} is nothing that this program knows. It was looked at for ${namesOf(sources)}; if it is one of these, name it: --from ${sources[0]?.name}.`,
  );
}

/** What a path is, if nothing is in it. */
function emptyThing(path: string): "file" | "folder" | undefined {
  const stat = statSync(path);
  if (stat.isDirectory()) return filesBelow(path).next().done ? "folder" : undefined;
  return stat.isFile() && stat.size === 0 ? "file" : undefined;
}

function named(from: string, sources: readonly ArchiveSource[]): ArchiveSource {
  const found = sources.find(({ name }) => name === from.toLowerCase());
  if (found !== undefined) return found;
  const near = suggest(
    nearest(
      from,
      sources.map(({ name }) => name),
    ),
    from,
  );
  throw new UsageError(
    `--from ${from}: there is no such source. ${near ?? `There are ${namesOf(sources)}.`}`,
  );
}

function namesOf(sources: readonly ArchiveSource[]): string {
  return sources.map(({ name }) => name).join(", ");
}
