import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { run } from "./program.ts";
import { rsyncError } from "./rsync-errors.ts";
import type { SshHost } from "./ssh-host.ts";

/**
 * Each file is written under another name beside its own, and renamed. All that are named are sent, whatever their times;
 * of what is there already, only the parts that differ. New ones get the rights that the host gives to new files.
 */
const OPTIONS = [
  // No shell reads a name; in long, the option is called otherwise since 3.2.6.
  "-s",
  "--files-from=-",
  "--from0",
  "--copy-links",
  "--ignore-times",
  "--times",
  "--omit-dir-times",
  "--no-implied-dirs",
  "--no-perms",
  "--chmod=ugo=rwX",
  "--compress",
  "--timeout=120",
];

const GET_RSYNC =
  "Install it (apt-get install rsync), or use a target of the kind sftp, which needs no program.";

/** Something to be sent, under the path that it is to have. */
type Source = { path: string } & ({ file: string } | { content: Uint8Array });

/**
 * Sends files into a folder of a host; those above them are there.
 * @throws DeployError for what somebody has to mend; Error for a cut
 */
export async function sendByRsync(
  sources: readonly Source[],
  host: SshHost,
  to: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const staging = await mkdtemp(join(tmpdir(), "visnyk-rsync-"));
  try {
    const folders = Map.groupBy(
      await Promise.all(
        sources.map(async (source) => [await folderOf(source, staging), source.path] as const),
      ),
      ([folder]) => folder,
    );
    for (const [folder, files] of folders) {
      const paths = files.map(([, path]) => path);
      await sendFolder(folder, paths, host, to, environment);
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The folder of this machine in which a source has its path; what has another name gets it in the staging folder. */
async function folderOf(source: Source, staging: string): Promise<string> {
  const path = source.path.split("/").join(sep);
  if ("file" in source && source.file.endsWith(sep + path)) return source.file.slice(0, -path.length);
  const named = join(staging, path);
  await mkdir(dirname(named), { recursive: true });
  if ("file" in source) await symlink(source.file, named);
  else await writeFile(named, source.content, { mode: 0o644 });
  return staging + sep;
}

async function sendFolder(
  folder: string,
  paths: readonly string[],
  host: SshHost,
  to: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  await host.connect();
  const args = [...OPTIONS, `--rsh=${host.command}`, "--", folder, `${host.forRsync}:${to}/`];
  const { code, errors } = await run("rsync", args, {
    environment,
    input: paths.map((path) => `./${path}\0`),
    get: GET_RSYNC,
    isBroughtToEnd: true,
  });
  if (code !== 0) throw rsyncError(host.name, code, errors);
}
