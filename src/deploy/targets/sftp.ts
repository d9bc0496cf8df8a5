import type { SftpTarget } from "../../model/deploy-target.ts";
import type { Surroundings, Target } from "../target.ts";
import { FilesTarget } from "./files-target.ts";
import { HostPlaces } from "./host-places.ts";
import { SftpConnection } from "./sftp-connection.ts";
import { SftpFiles } from "./sftp-files.ts";

/**
 * A machine that is logged in to by SSH, and takes files by SFTP: no program is needed on this one.
 * @throws DeployError
 */
export async function openSftp(settings: SftpTarget, around: Surroundings): Promise<Target> {
  const connection = await SftpConnection.of(settings, around.environment);
  return FilesTarget.open(new SftpFiles(connection), new HostPlaces(settings), around);
}
