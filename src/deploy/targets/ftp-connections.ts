import { Client, FTPError } from "basic-ftp";
import type { FtpTarget } from "../../model/deploy-target.ts";
import { DeployError, PassingError } from "../deploy-error.ts";
import { lastLine } from "./program.ts";

/** Many hosts allow no more to one address. */
const MOST = 4;

/** Milliseconds without an answer after which a connection is given up. */
const PATIENCE = 30_000;

/** Connections to a host by FTP, each of which does one thing at a time. Those that were cut are opened again. */
export class FtpConnections {
  /** How many there may be: fewer, when the host says so. */
  #most = MOST;
  #open = 0;
  readonly #idle: Client[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #settings: FtpTarget;
  readonly #password: string;

  constructor(settings: FtpTarget, password: string) {
    this.#settings = settings;
    this.#password = password;
  }

  get atOnce(): number {
    return MOST;
  }

  /**
   * Does something over a connection that nobody else uses meanwhile.
   * @throws DeployError where the host lets nobody in or has no room; FTPError for what else it refuses; Error for a cut
   */
  async use<T>(deed: (client: Client) => Promise<T>): Promise<T> {
    const client = await this.#take();
    try {
      return await deed(client);
    } catch (error) {
      throw this.#inWords(error);
    } finally {
      this.#giveBack(client);
    }
  }

  async close(): Promise<void> {
    for (const client of this.#idle.splice(0)) client.close();
  }

  async #take(): Promise<Client> {
    for (;;) {
      const client = this.#idle.pop();
      if (client !== undefined && !client.closed) return client;
      if (client !== undefined) this.#open -= 1;
      else if (this.#open < this.#most) {
        const opened = await this.#connect();
        if (opened !== undefined) return opened;
      } else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #giveBack(client: Client): void {
    if (client.closed) this.#open -= 1;
    else this.#idle.push(client);
    this.#waiting.shift()?.();
  }

  /** @returns nothing where the host allows no more than there are */
  async #connect(): Promise<Client | undefined> {
    this.#open += 1;
    const client = new Client(PATIENCE);
    try {
      await this.#logIn(client);
      return client;
    } catch (error) {
      client.close();
      this.#open -= 1;
      if (this.#open > 0 && error instanceof FTPError && /too many|maximum|limit/i.test(error.message)) {
        this.#most = this.#open;
        return undefined;
      }
      this.#waiting.shift()?.();
      throw this.#loginError(error);
    }
  }

  async #logIn(client: Client): Promise<void> {
    const { host, port = 21, user, secure } = this.#settings;
    await client.connect(host, port);
    if (secure) await client.useTLS({ host }).catch(this.#refused(noTls(host)));
    // Names of files are in UTF-8; hosts that know nothing else do not understand the command.
    await client.sendIgnoringError("OPTS UTF8 ON");
    await client.login(user, this.#password);
    await client.useDefaultSettings();
  }

  #refused(refusal: DeployError): (error: unknown) => never {
    return (error) => {
      throw error instanceof FTPError && error.code >= 500 ? refusal : error;
    };
  }

  #loginError(error: unknown): unknown {
    const { host, user } = this.#settings;
    if (!(error instanceof Error) || error instanceof DeployError) return error;
    if (/certificate|self-signed|altname/i.test(`${(error as NodeJS.ErrnoException).code} ${error.message}`))
      return new DeployError(
        `The certificate of ${host} proves nothing (${error.message}), so no password was sent. Write the host's name as its certificate has it, or ask whoever runs the host.`,
      );
    if (!(error instanceof FTPError))
      return new PassingError(`The connection to ${host} failed: ${error.message}`);
    if (error.code === 530)
      return new DeployError(
        `${host} did not let ${user} in: ${lastLine(error.message)}. Check "user" of the target, and the variable ${this.#settings.password}, which holds the password.`,
      );
    return error;
  }

  #inWords(error: unknown): unknown {
    if (!(error instanceof FTPError) || (error.code !== 552 && error.code !== 452)) return error;
    return new DeployError(
      `${this.#settings.host} has no room for more: ${error.message}. Make room there, and run the command again.`,
    );
  }
}

function noTls(host: string): DeployError {
  return new DeployError(
    `${host} takes no connection by TLS. Ask whoever runs it for FTPS; "secure: false" would send the password readable to all on the way.`,
  );
}
