import { once } from "node:events";
import * as fs from "node:fs/promises";
import type { AddressInfo } from "node:net";
import ssh2, { type SFTPWrapper } from "ssh2";

const { STATUS_CODE, OPEN_MODE } = ssh2.utils.sftp;

/**
 * A host that knows SFTP as it was written down and nothing of OpenSSH's: no renaming over a file, no second names. It lets
 * in whoever says the password.
 */
export class BareSftpServer {
  /** As `known_hosts` has its key. */
  readonly hostKey: string;
  /** How often a file was renamed. */
  renames = 0;
  readonly #server: InstanceType<typeof ssh2.Server>;

  private constructor(password: string) {
    const { private: key, public: known } = ssh2.utils.generateKeyPairSync("ed25519");
    this.hostKey = known;
    this.#server = new ssh2.Server({ hostKeys: [key] }, (client) => {
      // Its types do not tell of it.
      (client as unknown as { setNoDelay(isOn: boolean): void }).setNoDelay(true);
      client
        .on("authentication", (login) =>
          login.method === "password" && login.password === password
            ? login.accept()
            : login.reject(["password"]),
        )
        .on("session", (accept) => accept().on("sftp", (open) => this.#serve(open())))
        .on("error", () => {});
    });
  }

  static async start(password: string): Promise<BareSftpServer> {
    const server = new BareSftpServer(password);
    server.#server.listen(0, "127.0.0.1");
    await once(server.#server, "listening");
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#server.close();
  }

  #serve(sftp: SFTPWrapper): void {
    const open = new Map<number, fs.FileHandle>();
    const lists = new Map<number, string[] | undefined>();
    let next = 0;
    const handleOf = (handle: Buffer) => handle.readUInt32BE();
    const named = (id: number, number: number) => {
      const handle = Buffer.alloc(4);
      handle.writeUInt32BE(number);
      sftp.handle(id, handle);
    };
    /** Answers with what a deed ends with. */
    const answer = (id: number, deed: Promise<unknown>) =>
      deed.then(
        () => sftp.status(id, STATUS_CODE.OK),
        (error: NodeJS.ErrnoException) => sftp.status(id, statusOf(error)),
      );
    const tell = (id: number, path: string) =>
      fs.stat(path).then(
        ({ mode, uid, gid, size, atimeMs, mtimeMs }) =>
          sftp.attrs(id, {
            mode,
            uid,
            gid,
            size,
            atime: Math.floor(atimeMs / 1000),
            mtime: Math.floor(mtimeMs / 1000),
          }),
        (error: NodeJS.ErrnoException) => sftp.status(id, statusOf(error)),
      );
    sftp
      .on("OPEN", (id, path, flags) =>
        fs.open(path, flags & OPEN_MODE.WRITE ? "w" : "r").then(
          (handle) => {
            open.set(++next, handle);
            named(id, next);
          },
          (error: NodeJS.ErrnoException) => sftp.status(id, statusOf(error)),
        ),
      )
      .on("READ", async (id, handle, offset, length) => {
        const { bytesRead, buffer } = await (open.get(handleOf(handle)) as fs.FileHandle).read(
          Buffer.alloc(length),
          0,
          length,
          offset,
        );
        if (bytesRead === 0) sftp.status(id, STATUS_CODE.EOF);
        else sftp.data(id, buffer.subarray(0, bytesRead));
      })
      .on("WRITE", (id, handle, offset, data) =>
        answer(id, (open.get(handleOf(handle)) as fs.FileHandle).write(data, 0, data.length, offset)),
      )
      .on("FSTAT", async (id, handle) => {
        const { mode, size } = await (open.get(handleOf(handle)) as fs.FileHandle).stat();
        sftp.attrs(id, { mode, size, uid: 0, gid: 0, atime: 0, mtime: 0 });
      })
      .on("FSETSTAT", (id) => sftp.status(id, STATUS_CODE.OK))
      .on("CLOSE", (id, handle) => {
        const file = open.get(handleOf(handle));
        open.delete(handleOf(handle));
        answer(id, Promise.resolve(file?.close()));
      })
      .on("OPENDIR", (id, path) =>
        fs.readdir(path).then(
          (names) => {
            lists.set(++next, names);
            named(id, next);
          },
          (error: NodeJS.ErrnoException) => sftp.status(id, statusOf(error)),
        ),
      )
      .on("READDIR", (id, handle) => {
        const names = lists.get(handleOf(handle));
        lists.set(handleOf(handle), undefined);
        const attrs = { mode: 0, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 };
        if (names === undefined || names.length === 0) sftp.status(id, STATUS_CODE.EOF);
        else
          sftp.name(
            id,
            names.map((filename) => ({ filename, longname: filename, attrs })),
          );
      })
      .on("STAT", tell)
      .on("LSTAT", tell)
      .on("REMOVE", (id, path) => answer(id, fs.unlink(path)))
      .on("RMDIR", (id, path) => answer(id, fs.rmdir(path)))
      .on("MKDIR", (id, path) => answer(id, fs.mkdir(path)))
      .on("RENAME", (id, from, to) => {
        this.renames += 1;
        answer(id, renamed(from, to));
      });
  }
}

/** As the draft says: it is an error if there is a file with that name. */
async function renamed(from: string, to: string): Promise<void> {
  const isTaken = await fs.stat(to).then(
    () => true,
    () => false,
  );
  if (isTaken) throw Object.assign(new Error("it is there"), { code: "EEXIST" });
  await fs.rename(from, to);
}

function statusOf({ code }: NodeJS.ErrnoException): number {
  return code === "ENOENT" || code === "ENOTDIR" ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE;
}
