import { spawn } from "node:child_process";
import { vi } from "vitest";
import { programOf } from "../programs.ts";
import { Running } from "../site/running.ts";

export const MOTO = programOf("moto");

/** A server of S3 on the loopback, which keeps everything in memory. */
export interface S3Server {
  endpoint: string;
  /** Makes an empty bucket that everybody may read. @returns its name */
  bucket(): Promise<string>;
  close(): Promise<void>;
}

/** Starts a server, and puts credentials for it into the environment. */
export async function startS3(): Promise<S3Server> {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "visnyk-test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "visnyk-test-secret");
  const child = spawn(MOTO.command, ["-m", "moto.server", "-H", "127.0.0.1", "-p", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PYTHONUNBUFFERED: "1" },
  });
  const server = new Running(child);
  await server.says("CTRL+C");
  const [, endpoint = ""] = /Running on (http:\S+\d)/.exec(server.said) ?? [];
  let buckets = 0;
  return {
    endpoint,
    bucket: async () => {
      const name = `bucket-${++buckets}`;
      for (const [address, body] of [
        [name, ""],
        [`${name}?policy`, JSON.stringify(readableBy(name))],
      ] as const) {
        const { ok, status } = await fetch(`${endpoint}/${address}`, { method: "PUT", body });
        if (!ok) throw new Error(`the bucket cannot be made: ${status}`);
      }
      return name;
    },
    close: async () => {
      await server.end();
      vi.unstubAllEnvs();
    },
  };
}

function readableBy(name: string): object {
  const rule = {
    Effect: "Allow",
    Principal: "*",
    Action: "s3:GetObject",
    Resource: `arn:aws:s3:::${name}/*`,
  };
  return { Version: "2012-10-17", Statement: [rule] };
}

/** moto lets go of a replaced object before the other is there, and fails for whoever reads it then: who asks again is served. */
export async function askBucket(address: string): Promise<Uint8Array | undefined> {
  const answer = await fetch(address);
  const bytes = await answer.bytes();
  if (answer.status >= 500) return askBucket(address);
  return answer.ok ? bytes : undefined;
}
