import { readFile, stat } from "node:fs/promises";
import ssh2, { type SFTPWrapper, type Stats } from "ssh2";
import { DeployError, PassingError } from "../deploy-error.ts";
import type { RemoteFiles, Source } from "./remote-files.ts";
import type { SftpConnection } from "./sftp-connection.ts";

const { STATUS_CODE } = ssh2.utils.sftp;

/** Up to this size a file is sent in one piece; what is larger is never whole in memory. */
const SMALL = 256 << 10;

type Done = (error?: Error | null) => void;
type Got<T> = (error: Error | undefined, value: T) => void;

/** Files of a host by SFTP, version 3 (draft-ietf-secsh-filexfer-02) with OpenSSH's extensions where the host has them. */
export class SftpFiles implements RemoteFiles {
  readonly atOnce = 16;
  readonly #connection: SftpConnection;
  /** Whether the host cannot do what an extension is for. */
  readonly #lacking = new Set<"rename" | "link">();

  constructor(connection: SftpConnection) {
    this.#connection = connection;
  }

  async write(path: string, source: Source): Promise<void> {
    if ("file" in source && (await stat(source.file)).size > SMALL)
      return this.#do((sftp, done) => sftp.fastPut(source.file, path, { concurrency: 16 }, done));
    const content = "file" in source ? await readFile(source.file) : Buffer.from(source.content);
    return this.#do((sftp, done) => sftp.writeFile(path, content, done));
  }

  /**
   * Where the host does not know how to rename over another file, that one is moved aside first: for the time of two
   * messages nobody has the name.
   */
  async replace(from: string, to: string): Promise<void> {
    if (!this.#lacking.has("rename")) {
      try {
        return await this.#do((sftp, done) => sftp.ext_openssh_rename(from, to, done));
      } catch (error) {
        if (!isUnsupported(error)) throw error;
        this.#lacking.add("rename");
      }
    }
    const aside = `${from}-before`;
    const wasThere = await this.#rename(to, aside);
    await this.#do((sftp, done) => sftp.rename(from, to, done));
    if (wasThere) await this.remove(aside);
  }

  async claim(from: string, to: string): Promise<boolean> {
    return this.#rename(from, to);
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    return unlessAbsent(this.#get<Buffer>((sftp, got) => sftp.readFile(path, got)));
  }

  async duplicate(from: string, to: string): Promise<boolean> {
    if (!this.#lacking.has("link")) {
      try {
        await this.#do((sftp, done) => sftp.ext_openssh_hardlink(from, to, done));
        return true;
      } catch (error) {
        if (codeOf(error) === STATUS_CODE.NO_SUCH_FILE) return false;
        this.#lacking.add("link");
      }
    }
    const content = await this.read(from);
    if (content !== undefined) await this.write(to, { content });
    return content !== undefined;
  }

  async remove(path: string): Promise<void> {
    await unlessAbsent(this.#do((sftp, done) => sftp.unlink(path, done)));
  }

  async removeFolder(path: string): Promise<boolean> {
    try {
      await this.#do((sftp, done) => sftp.rmdir(path, done));
      return true;
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return isAbsent(error);
    }
  }

  async makeFolder(path: string): Promise<void> {
    try {
      await this.#do((sftp, done) => sftp.mkdir(path, done));
    } catch (error) {
      const found = await this.#get<Stats>((sftp, got) => sftp.stat(path, got)).catch(() => undefined);
      if (!found?.isDirectory()) throw error;
    }
  }

  async list(path: string): Promise<string[]> {
    const entries = await this.#get<{ filename: string }[]>((sftp, got) => sftp.readdir(path, got));
    return entries.map(({ filename }) => filename);
  }

  async modified(path: string): Promise<number | undefined> {
    const found = await unlessAbsent(this.#get<Stats>((sftp, got) => sftp.stat(path, got)));
    return found && found.mtime * 1000;
  }

  /** The protocol has no word for "now": the content is written again. */
  async touch(path: string, content: Uint8Array): Promise<void> {
    const aside = `${path}-now`;
    await this.write(aside, { content });
    await this.replace(aside, path);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  /** @returns whether the name was free and the file there */
  async #rename(from: string, to: string): Promise<boolean> {
    try {
      await this.#do((sftp, done) => sftp.rename(from, to, done));
      return true;
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return false;
    }
  }

  #do(deed: (sftp: SFTPWrapper, done: Done) => void): Promise<void> {
    return this.#get<void>((sftp, got) => deed(sftp, (error) => got(error ?? undefined, undefined)));
  }

  async #get<T>(deed: (sftp: SFTPWrapper, got: Got<T>) => void): Promise<T> {
    const sftp = await this.#connection.sftp();
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    // A connection that is cut while something is sent does not always answer.
    const cut = () => reject(new PassingError("The connection was cut"));
    sftp.once("close", cut);
    try {
      deed(sftp, (error, value) => (error ? reject(inWords(error)) : resolve(value)));
      return await promise;
    } finally {
      sftp.off("close", cut);
    }
  }
}

async function unlessAbsent<T>(deed: Promise<T>): Promise<T | undefined> {
  return deed.catch((error: unknown) => {
    if (!isAbsent(error)) throw error;
    return undefined;
  });
}

/** The status that the host answered with; nothing where it did not answer. */
function codeOf(error: unknown): number | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === "number" ? code : undefined;
}

function isAbsent(error: unknown): boolean {
  return codeOf(error) === STATUS_CODE.NO_SUCH_FILE;
}

function isUnsupported(error: unknown): boolean {
  return (
    codeOf(error) === STATUS_CODE.OP_UNSUPPORTED ||
    /does not support this extended request/.test(String(error))
  );
}

/** The server says little of what it refused. */
function inWords(error: Error): Error {
  if (codeOf(error) !== STATUS_CODE.PERMISSION_DENIED) return error;
  return new DeployError(
    "The host refused to write: permission denied. Give the user of the target the right to write there.",
    { cause: error },
  );
}
