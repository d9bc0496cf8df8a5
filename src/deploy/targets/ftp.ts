import type { FtpTarget } from "../../model/deploy-target.ts";
import { DeployError } from "../deploy-error.ts";
import type { Surroundings, Target } from "../target.ts";
import { FilesTarget } from "./files-target.ts";
import { FtpConnections } from "./ftp-connections.ts";
import { FtpFiles } from "./ftp-files.ts";
import { HostPlaces } from "./host-places.ts";

/**
 * A host that takes files by FTP: by TLS, unless the settings do without.
 * @throws DeployError
 */
export async function openFtp(settings: FtpTarget, around: Surroundings): Promise<Target> {
  const { host, password: variable } = settings;
  const password = around.environment[variable];
  if (!password)
    throw new DeployError(
      `The variable ${variable}, which holds the password for ${host}, is empty. Set it, and run the command again.`,
    );
  if (!settings.secure)
    around.say(
      `The password and all files go to ${host} unprotected: take "secure: false" out if it knows TLS.`,
    );
  const files = new FtpFiles(new FtpConnections(settings, password));
  return FilesTarget.open(files, new HostPlaces(settings), around);
}
