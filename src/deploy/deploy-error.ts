import { UsageError } from "../kit/problems.ts";

/**
 * Thrown for what whoever deploys can mend, such as a password that the host does not take: it is told in a sentence, and
 * not tried again. The message says what to do, and holds no secret.
 */
export class DeployError extends UsageError {
  override readonly name: string = "DeployError";
}
