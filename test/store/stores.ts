/** Stores to try, and the bytes that lie in them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { S3Bucket } from "../../src/s3/bucket.ts";
import { MOTO, type S3Server, startS3 } from "../s3/server.ts";

export interface TriedStore {
  /** As in `VISNYK_STORE`. */
  at: string;
  /** What lies there, as somebody with access to it sees it. */
  read(key: string): Promise<Buffer>;
  write(key: string, stored: Uint8Array): Promise<void>;
}

interface Kind {
  name: string;
  isHere: boolean;
  /** Everything below is for tests of this file: it begins once, and ends. */
  begin(): Promise<void>;
  end(): Promise<void>;
  /** An empty store. */
  make(): Promise<TriedStore>;
}

const folders: string[] = [];

const FOLDER: Kind = {
  name: "a folder",
  isHere: true,
  begin: async () => {},
  end: async () => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  },
  make: async () => {
    const at = mkdtempSync(join(tmpdir(), "visnyk-"));
    folders.push(at);
    return {
      at,
      read: async (key) => readFileSync(join(at, key)),
      write: async (key, stored) => {
        mkdirSync(dirname(join(at, key)), { recursive: true });
        writeFileSync(join(at, key), stored);
      },
    };
  },
};

let server: S3Server;

const BUCKET: Kind = {
  name: `a bucket: ${MOTO.label}`,
  isHere: MOTO.isHere,
  begin: async () => {
    server = await startS3();
  },
  end: () => server.close(),
  make: async () => {
    const [bucket, { endpoint }] = [await server.bucket(), server];
    const raw = await S3Bucket.open({ bucket, prefix: "built", endpoint });
    return {
      at: `s3://${bucket}/built?endpoint=${endpoint}`,
      read: async (key) => Buffer.from((await raw.get(key))?.content ?? []),
      write: async (key, stored) => void (await raw.put(key, stored)),
    };
  },
};

export const KINDS = [FOLDER, BUCKET];
