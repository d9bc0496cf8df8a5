import { DeployError, PassingError } from "../deploy-error.ts";
import { changedKey, unknownKey } from "./ssh-errors.ts";

/** What is there until somebody mends it, by what git says of it, and what to do. */
const KNOWN: readonly (readonly [RegExp, (repository: string, said: string) => DeployError])[] = [
  [
    /\[rejected\]|fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref/,
    (repository) =>
      new DeployError(
        `Somebody else has deployed to ${repository} meanwhile, so this deploy has changed nothing. Run the command again.`,
      ),
  ],
  [/IDENTIFICATION HAS CHANGED/, (repository) => changedKey(repository)],
  [/Host key verification failed/, (repository) => unknownKey(repository)],
  [
    /\[remote rejected\]/,
    (repository, said) =>
      new DeployError(
        `${repository} refused the site: ${said}. See its rules for branches and for who may push.`,
      ),
  ],
  [
    /Permission denied|Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|error: 40[13]|denied to/,
    (repository, said) =>
      new DeployError(
        `${repository} let nobody in: ${said}. Give this machine a key or a token that may push there; a token belongs into the credentials of git, not into site.yaml.`,
      ),
  ],
  [
    /not appear to be a git repository|[Rr]epository .*not found|does not exist/,
    (repository, said) =>
      new DeployError(
        `There is no repository ${repository}, or nobody told you of it: ${said}. See "repository" of the target.`,
      ),
  ],
];

/** What git said when it failed, in a sentence. @param said without secrets */
export function gitError(repository: string, said: string): Error {
  const lines = said.split("\n").map((line) => line.trim());
  const [known, inWords] = KNOWN.find(([pattern]) => pattern.test(said)) ?? [];
  const line =
    lines.find((each) => known?.test(each)) ?? lines.find((each) => /^(?:fatal|error)/.test(each)) ?? said;
  return inWords?.(repository, line) ?? new PassingError(`git to ${repository} failed: ${line}`);
}
