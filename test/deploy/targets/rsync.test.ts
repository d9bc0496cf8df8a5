import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { DeployError } from "../../../src/deploy/deploy-error.ts";
import type { Target } from "../../../src/deploy/target.ts";
import { openRsync } from "../../../src/deploy/targets/rsync.ts";
import type { RsyncTarget } from "../../../src/model/deploy-target.ts";
import { programOf } from "../../programs.ts";
import { around } from "../around.ts";
import { itConforms } from "../conformance.ts";
import { servedFolder } from "../served-folder.ts";
import { SshServer, sshServer } from "../ssh-server.ts";

const [sshd, rsync] = [sshServer(), programOf("rsync")];

describe.skipIf(!sshd.isHere)(sshd.label, () => {
  describe.skipIf(!rsync.isHere)(rsync.label, () => {
    let server: SshServer;
    beforeAll(async () => {
      server = await SshServer.start();
    });
    afterAll(() => server.close());

    const settings = (path: string): RsyncTarget => ({
      to: "rsync",
      host: "127.0.0.1",
      user: server.user,
      port: server.wire.port,
      path,
    });

    /** A folder to bring a site to, and how to open it. */
    function room() {
      const folder = servedFolder();
      onTestFinished(() => folder.close?.());
      const open = async (more: Partial<RsyncTarget> = {}, environment = server.environment()) => {
        const target = await openRsync(
          { ...settings(folder.path), ...more },
          around(folder.root, environment),
        );
        onTestFinished(() => target.close());
        return target;
      };
      return { folder, open };
    }

    itConforms("a machine with rsync", async () => {
      const folder = servedFolder();
      return {
        ...folder,
        connect: () => openRsync(settings(folder.path), around(folder.root, server.environment())),
      };
    });

    /** Puts one file, which has its name here as well. */
    function putOne(target: Target, root: string, text: string): Promise<void> {
      mkdirSync(join(root, "built"), { recursive: true });
      const file = join(root, "built/page.html");
      writeFileSync(file, text);
      return target.put([{ path: "page.html", file, bytes: text.length, headers: {} }], () => {});
    }

    test("a host whose key is not known, or is another, is sent nothing", async () => {
      const { open } = room();
      const strangers = join(server.root, "strangers");
      const other = await SshServer.start();
      onTestFinished(() => other.close());
      const knowing = (keys: string) => {
        writeFileSync(strangers, keys);
        return server.environment({ knownHosts: strangers });
      };
      await expect(open({}, knowing(""))).rejects.toThrow(/The key of .* is not known on this machine/);
      await expect(open({}, knowing(`[127.0.0.1]:${server.wire.port} ${other.hostKey}`))).rejects.toThrow(
        /shows another key than the one that is known/,
      );
    });

    test("somebody whom the host does not know is told so", async () => {
      const { open } = room();
      const key = join(server.root, "host");
      await expect(open({}, server.environment({ key }))).rejects.toThrow(
        /let nobody in: .*Permission denied.*authorized_keys/,
      );
    });

    test("a folder that cannot be made is named", async () => {
      const { folder, open } = room();
      writeFileSync(join(folder.root, "file"), "");
      await expect(open({ path: join(folder.root, "file/www") })).rejects.toThrow(
        /Nothing can be written to .*file\/www.*name another one in "notes"/,
      );
    });

    test("a name that ssh would take for an option is refused", async () => {
      const { open } = room();
      for (const more of [{ host: "-oProxyCommand=touch x" }, { user: "-l" }])
        await expect(open(more)).rejects.toThrow(DeployError);
    });

    test("programs that are not here are named, with how to get them", async () => {
      const { folder, open } = room();
      const empty = join(folder.root, "bin");
      mkdirSync(empty);
      await expect(open({}, { PATH: empty })).rejects.toThrow(/no program ssh.*openssh-client/);
      symlinkSync(`${server.environment().PATH?.split(":")[0]}/ssh`, join(empty, "ssh"));
      const target = await open({}, { PATH: empty });
      await expect(putOne(target, folder.root, "a")).rejects.toThrow(
        /no program rsync.*apt-get install rsync/,
      );
    });

    test("a host without rsync is told of", async () => {
      const { folder, open } = room();
      // As on a host where the user's path leads to the tools of the shell only.
      const bin = join(folder.root, "bin");
      mkdirSync(bin);
      for (const tool of ["mkdir", "sh", "cat", "date"]) symlinkSync(`/bin/${tool}`, join(bin, tool));
      server.setPath(bin);
      onTestFinished(() => server.setPath(undefined));
      await expect(open()).rejects.toThrow(/has no rsync\. Install it there/);
    });

    test("a dry run makes nothing, and finds what is noted", async () => {
      const { folder, open } = room();
      const [path, environment] = [join(folder.root, "new/www"), server.environment()];
      const look = async () => {
        const surroundings = { ...around(folder.root, environment), onlyLooks: true };
        const target = await openRsync(settings(path), surroundings);
        onTestFinished(() => target.close());
        return target.readNote("index.json");
      };
      expect(await look()).toBeUndefined();
      expect(existsSync(join(folder.root, "new"))).toBe(false);
      await (await open({ path })).writeNote("index.json", new Uint8Array([1]));
      expect([...((await look()) ?? [])]).toEqual([1]);
    });

    test("a connection that is cut is opened again, and what was sent is whole", async () => {
      const { folder, open } = room();
      const target = await open();
      await putOne(target, folder.root, "before");
      const large = randomBytes(1_500_000).toString("hex");
      server.wire.cutAfter(1_000_000);
      await expect(putOne(target, folder.root, large)).rejects.toThrow(
        /connection to .* failed|rsync to .* failed/,
      );
      expect(server.wire.cuts).toBe(1);
      expect(Buffer.from((await folder.served("page.html")) ?? []).toString()).toBe("before");
      await putOne(target, folder.root, large);
      expect((await folder.served("page.html"))?.length).toBe(large.length);
    });

    test("notes lie where the settings say, closed to others", async () => {
      const { folder, open } = room();
      const notes = join(folder.path, "closed");
      const target = await open({ notes });
      await target.writeNote("index.json", new Uint8Array([1]));
      expect(existsSync(join(notes, "note-index.json"))).toBe(true);
      expect(existsSync(join(notes, ".htaccess"))).toBe(true);
      expect(statSync(notes).mode & 0o077).toBe(0);
    });

    test("a file that nobody but its owner can read here can be read by the server there", async () => {
      const { folder, open } = room();
      const target = await open();
      await putOne(target, folder.root, "first");
      chmodSync(join(folder.root, "built/page.html"), 0o600);
      await target.remove(["page.html"]);
      await putOne(target, folder.root, "second");
      expect(statSync(join(folder.path, "page.html")).mode & 0o044).toBe(0o044);
    });
  });
});
