import type { CommandTarget, DeployTarget } from "../../model/deploy-target.ts";
import { DeployError } from "../deploy-error.ts";
import type { Surroundings, Target, WholeSiteTarget } from "../target.ts";

type Kind = DeployTarget["to"];
type WholeKind = CommandTarget["to"];
type FileKind = Exclude<Kind, WholeKind>;
type Opener<K extends Kind, T> = () => Promise<
  (settings: Extract<DeployTarget, { to: K }>, surroundings: Surroundings) => Promise<T>
>;

/** How each kind of place is connected to; loaded only where it is used. */
const TARGETS: { readonly [K in FileKind]?: Opener<K, Target> } = {
  folder: async () => (await import("./folder.ts")).openFolder,
  ftp: async () => (await import("./ftp.ts")).openFtp,
  git: async () => (await import("./git.ts")).openGit,
  rsync: async () => (await import("./rsync.ts")).openRsync,
  s3: async () => (await import("./s3.ts")).openS3,
  sftp: async () => (await import("./sftp.ts")).openSftp,
};

/** The same for hosts that take whole sites. */
const WHOLE_SITE_TARGETS: { readonly [K in WholeKind]?: Opener<K, WholeSiteTarget> } = {
  netlify: openHost,
  cloudflare: openHost,
  firebase: openHost,
  vercel: openHost,
};

async function openHost() {
  return (await import("./command-target.ts")).openCommandTarget;
}

export function takesWholeSites(settings: DeployTarget): settings is CommandTarget {
  return ["netlify", "cloudflare", "firebase", "vercel"].includes(settings.to);
}

/** @throws DeployError where whoever deploys can mend what is wrong */
export async function openTarget(
  settings: Exclude<DeployTarget, CommandTarget>,
  surroundings: Surroundings,
): Promise<Target> {
  return opened(TARGETS[settings.to] as Opener<FileKind, Target> | undefined, settings, surroundings);
}

/** @throws DeployError where whoever deploys can mend what is wrong */
export async function openWholeSiteTarget(
  settings: CommandTarget,
  surroundings: Surroundings,
): Promise<WholeSiteTarget> {
  return opened(
    WHOLE_SITE_TARGETS[settings.to] as Opener<WholeKind, WholeSiteTarget> | undefined,
    settings,
    surroundings,
  );
}

async function opened<K extends Kind, T>(
  opener: Opener<K, T> | undefined,
  settings: Extract<DeployTarget, { to: K }>,
  surroundings: Surroundings,
): Promise<T> {
  if (opener === undefined)
    throw new DeployError(`Nothing brings a site to a target of the kind "${settings.to}" yet.`);
  const open = await opener();
  return open(settings, surroundings);
}
