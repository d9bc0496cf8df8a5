import { DeployError, PassingError } from "../deploy-error.ts";
import { lastLine } from "./program.ts";
import { sshError } from "./ssh-errors.ts";

/** What `rsync` said when it failed, in a sentence. */
export function rsyncError(host: string, code: number | null, said: string): Error {
  const first =
    said.split("\n").find((line) => /^rsync(?:\[|:|error)|^@ERROR|not found/.test(line)) ?? lastLine(said);
  if (/unrecognized option|unknown option/i.test(said))
    return new DeployError(
      `The program rsync of this machine or of ${host} is too old or another one (${first}). Version 3.1 or newer is wanted; or use a target of the kind sftp.`,
    );
  if (/Permission denied \(13\)|Read-only file system|Operation not permitted/.test(said))
    return new DeployError(
      `${host} refused a file: ${first}. Give the user of the target the right to write there.`,
    );
  if (/No space left|Disk quota/.test(said))
    return new DeployError(`The disk of ${host} is full: ${first}. Make room, and run the command again.`);
  if (code === 255 || /unexplained error \(code 255\)/.test(said)) return sshError(host, withoutRsync(said));
  return new PassingError(`rsync to ${host} failed (${code ?? "it was ended"}): ${first}`);
}

/** What `ssh` said. */
function withoutRsync(said: string): string {
  return said
    .split("\n")
    .filter((line) => !line.startsWith("rsync"))
    .join("\n");
}
