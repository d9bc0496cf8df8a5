import { execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Target } from "../../../src/deploy/target.ts";
import { openSftp } from "../../../src/deploy/targets/sftp.ts";
import type { SftpTarget } from "../../../src/model/deploy-target.ts";
import { Running } from "../../site/running.ts";
import { around } from "../around.ts";
import { itConforms } from "../conformance.ts";
import { servedFolder } from "../served-folder.ts";
import { SshServer, sshServer } from "../ssh-server.ts";

const sshd = sshServer();

describe.skipIf(!sshd.isHere)(sshd.label, () => {
  let server: SshServer;
  beforeAll(async () => {
    server = await SshServer.start();
  });
  afterAll(() => server.close());

  const settings = (path: string): SftpTarget => ({
    to: "sftp",
    host: "127.0.0.1",
    user: server.user,
    port: server.wire.port,
    path,
    key: server.key,
  });

  function room() {
    const folder = servedFolder();
    onTestFinished(() => folder.close?.());
    const open = async (more: Partial<SftpTarget> = {}, environment: NodeJS.ProcessEnv = server.home()) => {
      const target = await openSftp({ ...settings(folder.path), ...more }, around(folder.root, environment));
      onTestFinished(() => target.close());
      return target;
    };
    return { folder, open };
  }

  itConforms("a machine with SFTP", async () => {
    const folder = servedFolder();
    return {
      ...folder,
      connect: () => openSftp(settings(folder.path), around(folder.root, server.home())),
    };
  });

  function putOne(target: Target, root: string, text: string): Promise<void> {
    const file = join(root, "sent.html");
    writeFileSync(file, text);
    return target.put([{ path: "page.html", file, bytes: text.length, headers: {} }], () => {});
  }

  test("a host whose key is not known, or is another, is sent nothing", async () => {
    const { open } = room();
    const other = await SshServer.start();
    onTestFinished(() => other.close());
    await expect(open({}, server.home(""))).rejects.toThrow(
      /The key of 127\.0\.0\.1 \(SHA256:.{43}\) is not known on this machine/,
    );
    const name = `[127.0.0.1]:${server.wire.port}`;
    await expect(open({}, server.home(`${name} ${other.hostKey}`))).rejects.toThrow(/shows another key/);
    await expect(open({}, server.home(`@revoked ${name} ${server.hostKey}`))).rejects.toThrow(
      /is marked as revoked in known_hosts/,
    );
  });

  test("a fingerprint in the settings stands for known_hosts", async () => {
    const { folder, open } = room();
    const key = Buffer.from(server.hostKey.split(" ")[1] ?? "", "base64");
    const digest = createHash("sha256").update(key).digest("base64").slice(0, 43);
    await putOne(await open({ fingerprint: `SHA256:${digest}` }, server.home("")), folder.root, "a");
    expect(existsSync(join(folder.path, "page.html"))).toBe(true);
    await expect(open({ fingerprint: `SHA256:${"A".repeat(43)}` }, server.home())).rejects.toThrow(
      /shows another key \(SHA256:/,
    );
  });

  test("somebody whom the host does not know is told so", async () => {
    const { open } = room();
    await expect(open({ key: join(server.root, "host") })).rejects.toThrow(
      /^127\.0\.0\.1 let nobody in: .*authorized_keys/,
    );
    const environment = { ...server.home(), PASSWORD: "geheim" };
    const more = { key: undefined, user: "nobody-of-here", password: "PASSWORD" };
    await expect(open(more, environment)).rejects.toThrow(
      /^127\.0\.0\.1 let nobody in: .*the variable PASSWORD, which holds the password/,
    );
  });

  test("without a key in the settings, those of ssh are tried", async () => {
    const { folder, open } = room();
    const home = server.home();
    execFileSync("cp", [server.key, join(home.HOME ?? "", ".ssh/id_ed25519")]);
    await putOne(await open({ key: undefined }, home), folder.root, "a");
    expect(existsSync(join(folder.path, "page.html"))).toBe(true);
  });

  test("a key under a passphrase is of use when the agent has it", async () => {
    const { folder, open } = room();
    const socket = join(folder.root, "agent");
    const agent = new Running(spawn("ssh-agent", ["-D", "-a", socket]));
    onTestFinished(() => agent.end());
    await agent.says("SSH_AUTH_SOCK");
    const home = { ...server.home(), SSH_AUTH_SOCK: socket };
    await expect(open({ key: undefined }, home)).rejects.toThrow(/let nobody in/);
    execFileSync("ssh-add", ["-q", server.key], { env: { ...process.env, ...home } });
    await putOne(await open({ key: undefined }, home), folder.root, "a");
    expect(existsSync(join(folder.path, "page.html"))).toBe(true);
  });

  test("keys that cannot be used are named", async () => {
    const { folder, open } = room();
    const locked = join(folder.root, "locked");
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "geheim", "-f", locked]);
    await expect(open({ key: locked })).rejects.toThrow(/has a passphrase\. Put it into the agent/);
    await expect(open({ key: `${locked}.pub.none` })).rejects.toThrow(/cannot be read \(ENOENT\)/);
    writeFileSync(join(folder.root, "text"), "not a key");
    await expect(open({ key: join(folder.root, "text") })).rejects.toThrow(/is no private key/);
  });

  test("a password is looked for in its variable only", async () => {
    const { open } = room();
    await expect(open({ password: "VISNYK_PASSWORD" })).rejects.toThrow(
      "The variable VISNYK_PASSWORD, which holds the password for 127.0.0.1, is empty.",
    );
  });

  test("a folder that cannot be made is refused", async () => {
    const { folder, open } = room();
    writeFileSync(join(folder.root, "file"), "");
    await expect(open({ path: join(folder.root, "file/www") })).rejects.toThrow(
      /does not let this user make the folder .*file\/www: .*mend "path"/,
    );
  });

  test("notes on another disk are found out before anything is sent", async ({ skip }) => {
    const { folder, open } = room();
    const disk = ["/dev/shm", "/var/tmp"].find(
      (path) => existsSync(path) && statSync(path).dev !== statSync(folder.root).dev,
    );
    skip(disk === undefined, "there is no other disk");
    const notes = join(disk as string, `visnyk-notes-${process.pid}`);
    onTestFinished(() => rmSync(notes, { recursive: true, force: true }));
    await expect(open({ notes })).rejects.toThrow(/cannot be moved from .* to .*on one disk/);
    expect(await folder.paths?.()).toEqual([]);
  });

  test("a dry run makes nothing, and finds what is noted", async () => {
    const { folder } = room();
    const [path, home] = [join(folder.root, "new/www"), server.home()];
    const look = async () => {
      const target = await openSftp(settings(path), { ...around(folder.root, home), onlyLooks: true });
      onTestFinished(() => target.close());
      return target.readNote("index.json");
    };
    expect(await look()).toBeUndefined();
    expect(existsSync(join(folder.root, "new"))).toBe(false);
    const target = await openSftp(settings(path), around(folder.root, home));
    onTestFinished(() => target.close());
    await target.writeNote("index.json", new Uint8Array([1]));
    expect([...((await look()) ?? [])]).toEqual([1]);
  });

  test("a connection that is cut is opened again, and what was sent is whole", async () => {
    const { folder, open } = room();
    const target = await open();
    await putOne(target, folder.root, "before");
    const large = randomBytes(1_500_000).toString("hex");
    const cuts = server.wire.cuts;
    server.wire.cutAfter(1_000_000);
    await expect(putOne(target, folder.root, large)).rejects.toThrow();
    expect(server.wire.cuts).toBe(cuts + 1);
    expect(Buffer.from((await folder.served("page.html")) ?? []).toString()).toBe("before");
    await putOne(target, folder.root, large);
    expect((await folder.served("page.html"))?.length).toBe(large.length);
    expect(await target.lock("desk")).toBeUndefined();
    const incoming = readdirSync(join(folder.root, "served.visnyk/incoming"));
    expect(incoming.filter((name) => name.startsWith("new-"))).toEqual([]);
  });
});
