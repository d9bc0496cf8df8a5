import { once } from "node:events";
import { userInfo } from "node:os";
import { Client, type ConnectConfig, type SFTPWrapper } from "ssh2";
import type { SftpTarget } from "../../model/deploy-target.ts";
import { DeployError, PassingError } from "../deploy-error.ts";
import { HostKey } from "./host-key.ts";
import { denied } from "./ssh-errors.ts";
import { keysOf, type Login, waysIn } from "./ssh-logins.ts";

interface Open {
  client: Client;
  sftp: SFTPWrapper;
}

/** A connection to a host by SFTP; where it is cut, the next that needs it opens another. */
export class SftpConnection {
  readonly #host: string;
  /** The variable that holds it. */
  readonly #password: string | undefined;
  readonly #config: ConnectConfig;
  readonly #hostKey: HostKey;
  #open: Promise<Open> | undefined;

  private constructor(target: SftpTarget, config: ConnectConfig, hostKey: HostKey) {
    this.#host = target.host;
    this.#password = target.password;
    this.#config = config;
    this.#hostKey = hostKey;
  }

  /** @throws DeployError where the settings name a key or a password that is not there */
  static async of(target: SftpTarget, environment: NodeJS.ProcessEnv): Promise<SftpConnection> {
    const { host, port = 22, user = userInfo().username, password: variable } = target;
    const password = variable === undefined ? undefined : environment[variable];
    if (variable !== undefined && !password)
      throw new DeployError(
        `The variable ${variable}, which holds the password for ${host}, is empty. Set it, and run the command again.`,
      );
    const login: Login = {
      username: user,
      password,
      agent: environment.SSH_AUTH_SOCK || undefined,
      keys: await keysOf(target.key, environment),
    };
    const hostKey = await HostKey.of(target, environment);
    const config: ConnectConfig = {
      host,
      port,
      username: user,
      ...(login.agent && { agent: login.agent }),
      authHandler: waysIn(login) as NonNullable<ConnectConfig["authHandler"]>,
      readyTimeout: 20_000,
      keepaliveInterval: 15_000,
      keepaliveCountMax: 4,
      ...(hostKey.algorithms && { algorithms: { serverHostKey: hostKey.algorithms } }),
    };
    return new SftpConnection(target, config, hostKey);
  }

  /** @throws DeployError where the host shows an unknown key or lets nobody in; Error where it cannot be reached */
  async sftp(): Promise<SFTPWrapper> {
    this.#open ??= this.#connect();
    const opening = this.#open;
    opening.catch(() => this.#forget(opening));
    return (await opening).sftp;
  }

  async close(): Promise<void> {
    const opened = await this.#open?.catch(() => undefined);
    if (opened === undefined) return;
    const closed = once(opened.client, "close");
    opened.client.end();
    await closed;
  }

  #forget(opening: Promise<Open>): void {
    if (this.#open === opening) this.#open = undefined;
  }

  async #connect(): Promise<Open> {
    const client = new Client();
    const ready = Promise.withResolvers<SFTPWrapper>();
    let fault: DeployError | undefined;
    client
      .on("ready", () =>
        client.sftp((error, sftp) => {
          if (error) return ready.reject(this.#noSftp(error));
          // Every deed under way listens for the end of the connection.
          sftp.setMaxListeners(0);
          ready.resolve(sftp);
        }),
      )
      .on("error", (error) => ready.reject(fault ?? this.#errorOf(error)))
      .on("close", () => {
        ready.reject(fault ?? new PassingError(`The connection to ${this.#host} was cut`));
        this.#open = undefined;
      })
      .connect({
        ...this.#config,
        hostVerifier: (key: Buffer) => {
          fault = this.#hostKey.fault(key);
          return fault === undefined;
        },
      });
    // Messages are short and wait for answers: a system that collects them takes 40 ms for each.
    client.setNoDelay(true);
    try {
      return { client, sftp: await ready.promise };
    } catch (error) {
      client.end();
      throw error;
    }
  }

  #errorOf(error: Error & { level?: string }): Error {
    if (error.level === "client-authentication") return denied(this.#host, error.message, this.#password);
    return new PassingError(`The connection to ${this.#host} failed: ${error.message}`);
  }

  #noSftp(error: Error): DeployError {
    return new DeployError(
      `${this.#host} takes no files by SFTP: ${error.message}. Whoever runs it can turn the subsystem sftp on in sshd_config; or use a target of the kind rsync.`,
    );
  }
}
