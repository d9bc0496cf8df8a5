import { DeployError, PassingError } from "../deploy-error.ts";
import { lastLine } from "./program.ts";

/** What `ssh` says of a key of this machine, before the host lets nobody in. */
const NO_KEY =
  /not accessible: |Load key .*(?:invalid format|error in libcrypto|bad permissions|Permission denied)/i;

/**
 * What `ssh` said when it did not get through, in a sentence that says what to do.
 * @returns a DeployError for what is there until somebody mends it; another error for what may pass
 */
export function sshError(host: string, said: string): Error {
  if (/IDENTIFICATION HAS CHANGED|host key .* has changed/i.test(said)) return changedKey(host);
  if (/host key is known|Host key verification failed/i.test(said)) return unknownKey(host);
  const key = said.split("\n").find((line) => NO_KEY.test(line));
  if (key !== undefined)
    return new DeployError(
      `The key for ${host} cannot be used: ${lastLine(key)}. See "key" of the target; a key is for its owner alone (chmod 600).`,
    );
  if (/Permission denied|Too many authentication failures/i.test(said)) return denied(host, lastLine(said));
  return new PassingError(`The connection to ${host} failed: ${lastLine(said) || "it was cut"}`);
}

/** Somebody may be listening: nothing is sent, and nothing is learnt by itself. */
export function changedKey(host: string, shown?: string): DeployError {
  return new DeployError(
    `${host} shows another key${inBrackets(shown)} than the one that is known, so somebody may stand between: nothing was sent. Ask whoever runs the host whether its key was changed; if it was, put the new one where the old one is: in ~/.ssh/known_hosts (ssh-keygen -R takes the old one out), or in "fingerprint".`,
  );
}

/** @param shown the fingerprint that the host shows, where it is known */
export function unknownKey(host: string, shown?: string): DeployError {
  return new DeployError(
    `The key of ${host}${inBrackets(shown)} is not known on this machine, so nothing was sent. Compare its fingerprint with what whoever runs the host says; then log in once with ssh, or put the line of ssh-keyscan into ~/.ssh/known_hosts.`,
  );
}

function inBrackets(shown: string | undefined): string {
  return shown === undefined ? "" : ` (${shown})`;
}

/** @param password the variable that holds the password, where one was tried */
export function denied(host: string, why: string, password?: string): DeployError {
  const means =
    password === undefined
      ? 'its key: the public half belongs into ~/.ssh/authorized_keys there, the private one into the agent or the file that "key" names'
      : `the variable ${password}, which holds the password; some hosts take keys only`;
  return new DeployError(`${host} let nobody in: ${why}. Check the user of the target and ${means}.`);
}
