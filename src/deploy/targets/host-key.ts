import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { ServerHostKeyAlgorithm } from "ssh2";
import { DeployError } from "../deploy-error.ts";
import { type KnownKey, knownKeys } from "./known-hosts.ts";
import { changedKey, unknownKey } from "./ssh-errors.ts";

/** The algorithms that a key of some type signs by. */
const SIGNED_BY: Readonly<Record<string, readonly ServerHostKeyAlgorithm[]>> = {
  "ssh-rsa": ["rsa-sha2-512", "rsa-sha2-256"],
};

/** Judges the key that a host shows: by its fingerprint in the settings, or else by the files `known_hosts` of this machine. */
export class HostKey {
  readonly #host: string;
  readonly #fingerprint: string | undefined;
  readonly #known: readonly KnownKey[];

  private constructor(host: string, fingerprint: string | undefined, known: readonly KnownKey[]) {
    this.#host = host;
    this.#fingerprint = fingerprint;
    this.#known = known;
  }

  static async of(
    {
      host,
      port = 22,
      fingerprint,
    }: { host: string; port?: number | undefined; fingerprint?: string | undefined },
    environment: NodeJS.ProcessEnv,
  ): Promise<HostKey> {
    const home = environment.HOME ?? homedir();
    const files = [
      join(home, ".ssh/known_hosts"),
      join(home, ".ssh/known_hosts2"),
      "/etc/ssh/ssh_known_hosts",
    ];
    const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
    return new HostKey(
      host,
      fingerprint,
      texts.flatMap((text) => knownKeys(text, host, port)),
    );
  }

  /** Those by which the host can show a key that is known; all where nothing tells. */
  get algorithms(): ServerHostKeyAlgorithm[] | undefined {
    if (this.#fingerprint !== undefined) return undefined;
    const types = this.#known.filter(({ isRevoked }) => !isRevoked).map(({ type }) => type);
    if (types.length === 0) return undefined;
    return [...new Set(types.flatMap((type) => SIGNED_BY[type] ?? [type as ServerHostKeyAlgorithm]))];
  }

  /** @returns what keeps the key from being trusted, if anything does */
  fault(key: Buffer): DeployError | undefined {
    const shown = `SHA256:${createHash("sha256").update(key).digest("base64").replace(/=+$/, "")}`;
    const same = this.#known.filter((known) => known.key.equals(key));
    if (same.some(({ isRevoked }) => isRevoked))
      return new DeployError(
        `The key of ${this.#host} (${shown}) is marked as revoked in known_hosts: nothing was sent. Ask whoever runs the host.`,
      );
    if (this.#fingerprint !== undefined)
      return this.#fingerprint === shown ? undefined : changedKey(this.#host, shown);
    if (same.length > 0) return undefined;
    return this.#known.length > 0 ? changedKey(this.#host, shown) : unknownKey(this.#host, shown);
  }
}
