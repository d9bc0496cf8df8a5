import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import ssh2, { type AnyAuthMethod } from "ssh2";
import { DeployError } from "../deploy-error.ts";

/** What somebody may log in by. */
export interface Login {
  username: string;
  password: string | undefined;
  /** Where the agent listens. */
  agent: string | undefined;
  keys: readonly Buffer[];
}

/** As `ssh` looks for them. */
const USUAL = ["id_ed25519", "id_ecdsa", "id_rsa"];

/**
 * The private keys to try: the one that is named, or those that lie where `ssh` has them. Of the latter, those under a
 * passphrase are left to the agent.
 * @throws DeployError where the one that is named cannot be used
 */
export async function keysOf(named: string | undefined, environment: NodeJS.ProcessEnv): Promise<Buffer[]> {
  const home = environment.HOME ?? homedir();
  if (named !== undefined) return [await namedKey(named.replace(/^~(?=\/)/, home))];
  const found = await Promise.all(
    USUAL.map((name) => readFile(join(home, ".ssh", name)).catch(() => undefined)),
  );
  return found.filter((key) => key !== undefined && !(ssh2.utils.parseKey(key) instanceof Error)) as Buffer[];
}

async function namedKey(file: string): Promise<Buffer> {
  const key = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new DeployError(`The key ${file} cannot be read (${error.code}). See "key" of the target.`);
  });
  const parsed = ssh2.utils.parseKey(key);
  if (!(parsed instanceof Error)) return key;
  const isLocked = /passphrase|encrypted/i.test(parsed.message);
  throw new DeployError(
    isLocked
      ? `The key ${file} has a passphrase. Put it into the agent (ssh-add), and take "key" out of the target.`
      : `${file} is no private key: ${parsed.message}. See "key" of the target.`,
  );
}

/** What is tried, one after the other: the agent, keys, the password. */
export function waysIn({ username, password, agent, keys }: Login): AnyAuthMethod[] {
  const ways: AnyAuthMethod[] = [];
  if (agent !== undefined) ways.push({ type: "agent", username, agent });
  for (const key of keys) ways.push({ type: "publickey", username, key });
  if (password === undefined) return ways;
  return [
    ...ways,
    { type: "password", username, password },
    // Some hosts ask for the password as a question.
    {
      type: "keyboard-interactive",
      username,
      prompt: (_name, _instructions, _lang, prompts, answer) => answer(prompts.map(() => password)),
    },
  ];
}
