import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Running } from "../site/running.ts";
import { SmallSite } from "../site/small-site.ts";
import { PROJECT } from "../structure/source-files.ts";

const site = SmallSite.empty();
beforeAll(() => site.story("2025/02/10-a"));
afterAll(() => site.remove());

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return String(port);
}

test("where npm is killed, nothing that it started is left: all that hold its outputs have ended", async () => {
  const options = ["start", "--", "--host", "--port", await freePort()];
  const npm = new Running(spawn("npm", options, { cwd: PROJECT, env: site.environment() }));
  await npm.says("Server at");
  await npm.says("Everybody in the network can read this preview, drafts too");
  npm.kill();
  expect(await npm.ended).toBe(null);
});
