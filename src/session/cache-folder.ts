import { accessSync, constants, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diskError } from "../kit/disk-errors.ts";
import { exists } from "../kit/files.ts";
import { UsageError } from "../kit/problems.ts";

/** Marks a folder as ours, and as a cache, which backups skip (bford.info/cachedir). */
const TAG = "CACHEDIR.TAG";
const TAG_TEXT = `Signature: 8a477f597d28d172789f06886806bc55
# This is the cache of a Visnyk site. It can be deleted at any time.
`;

/** The names that we keep in a cache, and delete there without asking. */
const OURS = [
  "library.sqlite",
  "lock.sqlite",
  "staging",
  "photos",
  "preview",
  "trial",
  "check",
  "check.sqlite",
  "deploy",
  "shards",
  "shares",
];

/**
 * Makes the cache folder if it does not exist.
 * @throws UsageError where it cannot be written, or something in it is not ours and would be overwritten
 */
export function claimCache(cache: string): void {
  try {
    if (!isTagged(cache)) tag(cache);
    accessSync(cache, constants.W_OK);
  } catch (error) {
    throw diskError(error, cache) ?? error;
  }
}

function tag(cache: string): void {
  if (statSync(cache, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`The cache folder ${cache} is a file. Set VISNYK_CACHE to a folder of its own.`);
  const foreign = OURS.filter((name) => exists(join(cache, name)));
  if (foreign.length > 0)
    throw new UsageError(
      `The cache folder ${cache} holds ${foreign.join(", ")}, but no ${TAG} that marks it as Visnyk's. Set VISNYK_CACHE to a folder of its own, or delete what is there.`,
    );
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, TAG), TAG_TEXT);
}

/** @throws UsageError where the tag is not a file: reading a pipe would never end */
function isTagged(cache: string): boolean {
  const tag = join(cache, TAG);
  const stat = statSync(tag, { throwIfNoEntry: false });
  if (stat?.isFile() === false)
    throw new UsageError(`${tag} is not a file. Delete it, and run the command again.`);
  return stat !== undefined && readFileSync(tag, "utf8").includes("Visnyk");
}
