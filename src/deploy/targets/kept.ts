import { DeployError } from "../deploy-error.ts";

/** Somebody has cleared the notes of a target. */
export function notKept(): DeployError {
  return new DeployError(
    "What the target kept of the site before is not there any more, so it cannot be brought back. Deploy a site again: npm run build, npm run deploy.",
  );
}
