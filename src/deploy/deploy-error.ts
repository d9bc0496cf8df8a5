import { diskError } from "../kit/disk-errors.ts";
import { UsageError } from "../kit/problems.ts";
import { S3Error } from "../s3/s3-error.ts";

/**
 * Thrown for what whoever deploys can mend, such as a password that the host does not take: it is told in a sentence, and
 * not tried again. The message says what to do, and holds no secret.
 */
export class DeployError extends UsageError {
  override readonly name: string = "DeployError";
}

/** Thrown for what may pass, such as a connection that was cut: it is tried again before it is told. */
export class PassingError extends Error {
  override readonly name: string = "PassingError";
}

/**
 * What a host or the way to it did not do, however often it was tried, for whoever deploys.
 * @returns a DeployError that says what to do; errors of other kinds as they are
 */
export function lastWord(error: unknown): unknown {
  if (!(error instanceof Error) || !isOfTheHost(error)) return error;
  const said = error.message.replace(/\.$/, "");
  if (typeof (error as { code?: unknown }).code === "number")
    return new DeployError(
      `The host refused it each time: ${said}. Its disk may be full, or the user may lack the right to write there; mend that, and run the command again: it goes on from here.`,
      { cause: error },
    );
  return new DeployError(
    `${said}. Look at the name and the port of the target in site.yaml, and whether this machine is online; then run the command again: it goes on from here.`,
    { cause: error },
  );
}

function isOfTheHost(error: NodeJS.ErrnoException): boolean {
  const { code, path } = error as { code?: unknown; path?: unknown };
  // Hosts answer with numbers; files of this machine have paths.
  return (
    error instanceof PassingError ||
    error instanceof S3Error ||
    typeof code === "number" ||
    (path === undefined && /^E(?!RR_)/.test(String(code)) && diskError(error, "") === undefined)
  );
}
