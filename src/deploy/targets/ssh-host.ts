import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RsyncTarget } from "../../model/deploy-target.ts";
import { DeployError } from "../deploy-error.ts";
import type { Ended } from "./program.ts";
import { SshConnection } from "./ssh-connection.ts";

/** Never a question, never a key that is not known, and an end to a connection that says nothing. */
const OPTIONS = {
  BatchMode: "yes",
  StrictHostKeyChecking: "yes",
  ConnectTimeout: "20",
  ServerAliveInterval: "15",
  ServerAliveCountMax: "4",
};

/** Whether runs of `ssh` can share a connection: those of Windows cannot. */
const SHARES = process.platform !== "win32";

/** A machine on which commands are run by the program `ssh`, all over one connection: to log in takes longer than most do. */
export class SshHost {
  /** As `ssh` takes it. */
  readonly name: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #options: readonly string[];
  readonly #folder: string;
  #connection: Promise<SshConnection> | undefined;

  private constructor(
    name: string,
    options: readonly string[],
    folder: string,
    environment: NodeJS.ProcessEnv,
  ) {
    this.name = name;
    this.#options = options;
    this.#folder = folder;
    this.#environment = environment;
  }

  static async of(target: RsyncTarget, environment: NodeJS.ProcessEnv): Promise<SshHost> {
    const { host, user, port, key } = target;
    const isName = (text: string) => /^[\p{L}\d_][\p{L}\d._:%-]*$/u.test(text);
    const wrong = [host, user ?? host].find((text) => !isName(text));
    if (wrong !== undefined)
      throw new DeployError(
        `"${wrong}" is not the name of a machine or of a user of one. Write such as news.example.org.`,
      );
    const folder = await mkdtemp(join(tmpdir(), "visnyk-ssh-"));
    const options = [
      ...Object.entries(OPTIONS).flatMap(([name, value]) => ["-o", `${name}=${value}`]),
      ...(port === undefined ? [] : ["-p", String(port)]),
      ...(key === undefined ? [] : ["-i", key]),
    ];
    return new SshHost(user === undefined ? host : `${user}@${host}`, options, folder, environment);
  }

  /** The host for `rsync`, which would take a colon in a number of IPv6 for the end of the name. */
  get forRsync(): string {
    return this.name.replace(/(?<=^|@)[^@]*:[^@]*$/, "[$&]");
  }

  /** The command that `rsync` reaches the host by; it takes it apart at spaces outside of quotes. */
  get command(): string {
    return ["ssh", ...this.#shared].map((word) => `'${word.replaceAll("'", "''")}'`).join(" ");
  }

  /**
   * Runs a script of a POSIX shell. It is sent as input, so that the shell that the user has there, whichever it is, reads
   * three fixed words.
   * @throws DeployError where the host lets nobody in; Error where the connection is cut
   */
  async script(text: string): Promise<Ended> {
    return (await this.connect()).run(text);
  }

  /** Opens the connection that commands share, again where it was cut. */
  async connect(): Promise<SshConnection> {
    const before = this.#connection;
    const isOpen = (await before?.catch(() => undefined))?.isOpen;
    // Of several that find it cut, the first opens it.
    if (!isOpen && this.#connection === before) this.#connection = this.#open();
    return this.#connection as Promise<SshConnection>;
  }

  async close(): Promise<void> {
    const connection = await this.#connection?.catch(() => undefined);
    await connection?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #open(): Promise<SshConnection> {
    await rm(this.#socket, { force: true });
    const args = [...(SHARES ? ["-M"] : []), ...this.#shared, "--", this.name];
    return SshConnection.open(this.name, args, this.#environment);
  }

  /** Its name is short: addresses of sockets hold about 100 signs. */
  get #socket(): string {
    return join(this.#folder, "c");
  }

  get #shared(): string[] {
    return [...this.#options, ...(SHARES ? ["-S", this.#socket] : [])];
  }
}

/** A word of a POSIX shell that stands for a text, whatever is in it. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
