import { UsageError } from "../kit/problems.ts";

/**
 * What whoever deploys can mend: the message says what is wrong, where, why, and what to do, and holds no secret. It is not
 * tried again, while other errors of a target are.
 */
export class DeployError extends UsageError {}
