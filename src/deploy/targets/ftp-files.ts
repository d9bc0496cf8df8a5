import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { Readable, Writable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { type Client, FTPError } from "basic-ftp";
import { DeployError } from "../deploy-error.ts";
import type { FtpConnections } from "./ftp-connections.ts";
import type { RemoteFiles, Source } from "./remote-files.ts";

/** Files of a host by FTP (RFC 959), by passive connections. */
export class FtpFiles implements RemoteFiles {
  readonly atOnce: number;
  readonly #connections: FtpConnections;

  constructor(connections: FtpConnections) {
    this.atOnce = connections.atOnce;
    this.#connections = connections;
  }

  async write(path: string, source: Source): Promise<void> {
    const length = "file" in source ? (await stat(source.file)).size : source.content.length;
    const sent = length === 0 ? nothing() : contentOf(source);
    await this.#use(path, (client, name) => client.uploadFrom(sent, name));
  }

  /**
   * Most hosts rename over another file. Where one does not, that is moved aside first: for the time of two commands nobody
   * has the name.
   */
  async replace(from: string, to: string): Promise<void> {
    await this.#use(to, async (client) => {
      try {
        await client.rename(from, to);
      } catch (error) {
        if (!isRefusal(error) || !(await isThere(client, to))) throw error;
        const aside = `${from}-before`;
        await client.rename(to, aside);
        await client.rename(from, to);
        await client.remove(aside);
      }
    });
  }

  async claim(from: string, to: string): Promise<boolean> {
    return this.#use(to, (client) => client.rename(from, to).then(() => true, onRefusal(false)));
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const chunks: Buffer[] = [];
    const into = new Writable({
      write: (chunk: Buffer, _, done) => {
        chunks.push(chunk);
        done();
      },
    });
    return this.#use(path, (client, name) =>
      client.downloadTo(into, name).then(() => Buffer.concat(chunks), onRefusal(undefined)),
    );
  }

  /** The protocol has no word for it: the file comes here, and goes back. */
  async duplicate(from: string, to: string): Promise<boolean> {
    const folder = await mkdtemp(join(tmpdir(), "visnyk-ftp-"));
    const file = join(folder, "copy");
    try {
      return await this.#use(from, async (client, name) => {
        const isHere = await client.downloadTo(file, name).then(() => true, onRefusal(false));
        if (isHere) await client.uploadFrom(file, to);
        return isHere;
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async remove(path: string): Promise<void> {
    await this.#use(path, async (client, name) => {
      const refusal = await client.remove(name).then(() => undefined, isRefusalOr);
      if (refusal !== undefined && (await isThere(client, path))) throw refusal;
    });
  }

  async removeFolder(path: string): Promise<boolean> {
    return this.#use(path, (client) => client.send(`RMD ${path}`).then(() => true, onRefusal(false)));
  }

  /** Hosts refuse to make one that is there; one that is not there afterwards is found when something is written. */
  async makeFolder(path: string): Promise<void> {
    await this.#use(path, (client) => client.send(`MKD ${path}`).then(() => {}, onRefusal(undefined)));
  }

  async list(path: string): Promise<string[]> {
    const entries = await this.#use(path, (client) => client.list(path));
    return entries.map(({ name }) => name);
  }

  async modified(path: string): Promise<number | undefined> {
    return this.#use(path, (client) =>
      client.lastMod(path).then((date) => date.getTime(), onRefusal(undefined)),
    );
  }

  /** Not all hosts have a word for it: the content is written again. */
  async touch(path: string, content: Uint8Array): Promise<void> {
    const aside = `${path}-now`;
    await this.write(aside, { content });
    await this.replace(aside, path);
  }

  close(): Promise<void> {
    return this.#connections.close();
  }

  /** @throws DeployError for a name with a line break, which would end a command and begin another */
  async #use<T>(path: string, deed: (client: Client, name: string) => Promise<T>): Promise<T> {
    if (/[\r\n\0]/.test(path))
      throw new DeployError(`FTP has no way to name ${JSON.stringify(path)}: take the line break out of it.`);
    return this.#connections.use((client) => deed(client, path));
  }
}

function contentOf(source: Source): string | Readable {
  return "file" in source ? source.file : Readable.from([Buffer.from(source.content)]);
}

/** By TLS a connection that ends in the moment in which it is there is one that failed, for some hosts. */
function nothing(): Readable {
  return new Readable({
    read() {
      pause(100).then(() => this.push(null));
    },
  });
}

/** The host has understood, and does not do it. */
function isRefusal(error: unknown): error is FTPError {
  return error instanceof FTPError && error.code >= 500 && error.code !== 552;
}

function isRefusalOr(error: unknown): FTPError {
  if (isRefusal(error)) return error;
  throw error;
}

/** @returns what a refusal stands for; other errors are thrown */
function onRefusal<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (!isRefusal(error)) throw error;
    return value;
  };
}

/** By the names in the folder: hosts refuse to tell the size of a file in the same words, whether it is there or not. */
async function isThere(client: Client, path: string): Promise<boolean> {
  const entries = await client.list(posix.dirname(path)).catch(onRefusal([]));
  return entries.some(({ name }) => name === posix.basename(path));
}
