import type { DeployTarget } from "../../model/deploy-target.ts";
import { DeployError } from "../deploy-error.ts";
import type { Surroundings, Target } from "../target.ts";

type Kind = DeployTarget["to"];
type Open<K extends Kind> = (
  settings: Extract<DeployTarget, { to: K }>,
  surroundings: Surroundings,
) => Promise<Target>;

/** How each kind of target is connected to; loaded only where it is used. */
const OPENERS: { readonly [K in Kind]?: () => Promise<Open<K>> } = {
  folder: async () => (await import("./folder.ts")).openFolder,
  rsync: async () => (await import("./rsync.ts")).openRsync,
  s3: async () => (await import("./s3.ts")).openS3,
};

/** @throws DeployError where whoever deploys can mend what is wrong */
export async function openTarget(settings: DeployTarget, surroundings: Surroundings): Promise<Target> {
  const opener = OPENERS[settings.to] as (() => Promise<Open<Kind>>) | undefined;
  if (opener === undefined)
    throw new DeployError(`Nothing brings a site to a target of the kind "${settings.to}" yet.`);
  const open = await opener();
  return open(settings as never, surroundings);
}
