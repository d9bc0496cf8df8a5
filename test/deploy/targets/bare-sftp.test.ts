/** SFTP as it was written down: hosts that know nothing of OpenSSH's extensions, and ask for a password. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openSftp } from "../../../src/deploy/targets/sftp.ts";
import { around } from "../around.ts";
import { BareSftpServer } from "../bare-sftp-server.ts";
import { servedFolder } from "../served-folder.ts";

const PASSWORD = "geheim";

let server: BareSftpServer;
beforeAll(async () => {
  server = await BareSftpServer.start(PASSWORD);
});
afterAll(() => server.close());

function open({ root, path }: { root: string; path: string }, password = PASSWORD) {
  mkdirSync(join(root, ".ssh"), { recursive: true });
  writeFileSync(join(root, ".ssh/known_hosts"), `[127.0.0.1]:${server.port} ${server.hostKey}\n`);
  const { port } = server;
  return openSftp(
    { to: "sftp", host: "127.0.0.1", port, user: "desk", path, password: "VISNYK_PASSWORD" },
    around(root, { HOME: root, VISNYK_PASSWORD: password }),
  );
}

test("a wrong password is told of, and not repeated", async () => {
  const folder = servedFolder();
  onTestFinished(() => folder.close?.());
  const opening = open(folder, "falsch");
  await expect(opening).rejects.toThrow(/let nobody in/);
  await expect(opening).rejects.not.toThrow(/falsch/);
});

async function room() {
  const folder = servedFolder();
  const target = await open(folder);
  onTestFinished(async () => {
    await target.close();
    await folder.close?.();
  });
  const put = (path: string, text: string) => {
    const file = join(folder.root, "sent");
    writeFileSync(file, text);
    return target.put([{ path, file, bytes: text.length, headers: {} }], () => {});
  };
  const text = async (path: string) => Buffer.from((await folder.served(path)) ?? []).toString();
  return { folder, target, put, text };
}

test("a file is moved aside to be replaced, and nothing of it is left", async () => {
  const { folder, put, text } = await room();
  await put("a/page.html", "before");
  const renamed = server.renames;
  await put("a/page.html", "after");
  // The old one to its side, and the new one into its place.
  expect(server.renames - renamed).toBe(2);
  expect(await text("a/page.html")).toBe("after");
  expect(await folder.paths?.()).toEqual(["a/page.html"]);
  expect(readdirSync(join(folder.root, "served.visnyk/incoming"))).toEqual([]);
});

test("a large file arrives whole, and an empty one", async () => {
  const { put, text } = await room();
  const large = "visnyk ".repeat(200_000);
  await put("large.txt", large);
  await put("empty.txt", "");
  expect(await text("large.txt")).toBe(large);
  expect(await text("empty.txt")).toBe("");
});

test("what is kept is a copy, which can be brought back", async () => {
  const { target, put, text } = await room();
  await put("page.html", "before");
  const pairs = [{ path: "page.html", note: "kept" }];
  await target.keep([...pairs, { path: "none.html", note: "none" }]);
  await put("page.html", "after");
  await target.bringBack(pairs);
  expect(await text("page.html")).toBe("before");
  expect(await target.readNote("none")).toBeUndefined();
  await target.remove(["page.html"]);
  await target.removeNotes(["kept"]);
  await expect(target.bringBack(pairs)).rejects.toThrow(/not there any more/);
});

test("the lock is one's at a time, and is taken over when it is old", async () => {
  const { folder, target } = await room();
  const other = await open(folder);
  onTestFinished(() => other.close());
  expect(await target.lock("desk one")).toBeUndefined();
  const held = await other.lock("desk two");
  expect(held?.by).toBe("desk one");
  await target.renew();
  expect(await other.lock("desk two", Number.MAX_SAFE_INTEGER)).toBeUndefined();
  await expect(target.renew()).rejects.toThrow(/desk two has taken the lock/);
  await target.unlock();
  expect((await target.lock("desk one"))?.by).toBe("desk two");
});
