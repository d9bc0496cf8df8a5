import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Target } from "../../../src/deploy/target.ts";
import { openFtp } from "../../../src/deploy/targets/ftp.ts";
import { walk } from "../../../src/kit/files.ts";
import type { FtpTarget } from "../../../src/model/deploy-target.ts";
import { programOf } from "../../programs.ts";
import { around } from "../around.ts";
import { itConforms } from "../conformance.ts";
import { FtpServer } from "../ftp-server.ts";
import { absent } from "../served-folder.ts";

const vsftpd = programOf("vsftpd");

describe.skipIf(!vsftpd.isHere)(vsftpd.label, () => {
  let server: FtpServer;
  beforeAll(async () => {
    server = await FtpServer.start();
    server.trust();
  });
  afterAll(() => server.close());

  const local = mkdtempSync(join(tmpdir(), "visnyk-local-"));
  afterAll(() => rmSync(local, { recursive: true, force: true }));

  let rooms = 0;
  /** Settings for a folder of the server that nobody else has. */
  function settings(more: Partial<FtpTarget> = {}): FtpTarget {
    const path = `room-${++rooms}/www`;
    mkdirSync(join(server.home, `room-${rooms}`));
    const { port } = server.wire;
    return {
      to: "ftp",
      host: "127.0.0.1",
      port,
      user: "anonymous",
      password: "PASSWORD",
      secure: true,
      path,
      ...more,
    };
  }

  const open = (target: FtpTarget) => openFtp(target, around(local, { PASSWORD: "desk@news.example" }));

  async function opened(more: Partial<FtpTarget> = {}) {
    const target = settings(more);
    const connected = await open(target);
    onTestFinished(() => connected.close());
    return { target: connected, folder: join(server.home, target.path) };
  }

  function putOne(target: Target, text: string): Promise<void> {
    const file = join(local, "sent.html");
    writeFileSync(file, text);
    return target.put([{ path: "page.html", file, bytes: text.length, headers: {} }], () => {});
  }

  itConforms("a host with FTP by TLS", async () => {
    const target = settings();
    const folder = join(server.home, target.path);
    return {
      connect: () => open(target),
      served: (path) => readFile(join(folder, path)).catch(absent),
      paths: async () => walk(folder).map(({ path }) => path),
    };
  });

  test("a dry run makes nothing, and finds what is noted", async () => {
    const target = settings();
    const folder = join(server.home, target.path);
    const look = async () => {
      const surroundings = { ...around(local, { PASSWORD: "desk@news.example" }), onlyLooks: true };
      const looking = await openFtp(target, surroundings);
      onTestFinished(() => looking.close());
      return looking.readNote("index.json");
    };
    expect(await look()).toBeUndefined();
    expect([existsSync(folder), existsSync(`${folder}.visnyk`)]).toEqual([false, false]);
    const written = await open(target);
    onTestFinished(() => written.close());
    await written.writeNote("index.json", new Uint8Array([1]));
    expect([...((await look()) ?? [])]).toEqual([1]);
  });

  test("a certificate that nobody vouches for ends all before the password is sent", async () => {
    const other = await FtpServer.start();
    onTestFinished(() => other.close());
    await expect(open(settings({ port: other.wire.port }))).rejects.toThrow(
      /The certificate of 127\.0\.0\.1 proves nothing .*no password was sent/,
    );
  });

  test("a host without TLS is told no password", async () => {
    const plain = await FtpServer.start({ ssl_enable: "NO" });
    onTestFinished(() => plain.close());
    const { port } = plain.wire;
    await expect(open(settings({ port }))).rejects.toThrow(/takes no connection by TLS/);
    const told: string[] = [];
    const target = await openFtp(settings({ port, secure: false, path: "www" }), {
      ...around(local, { PASSWORD: "x" }),
      say: (notice) => told.push(notice),
    });
    onTestFinished(() => target.close());
    await putOne(target, "a");
    expect(readFileSync(join(plain.home, "www/page.html"), "utf8")).toBe("a");
    expect(told.join()).toMatch(/go to 127\.0\.0\.1 unprotected/);
  });

  test("somebody whom the host does not know is told so, and no secret", async () => {
    const opening = open(settings({ user: "stranger" }));
    await expect(opening).rejects.toThrow(/did not let stranger in: .*the variable PASSWORD/);
    await expect(opening).rejects.not.toThrow(/desk@news\.example/);
  });

  test("a password is looked for in its variable only", async () => {
    await expect(openFtp(settings({ password: "NO_SUCH" }), around(local))).rejects.toThrow(
      "The variable NO_SUCH, which holds the password for 127.0.0.1, is empty.",
    );
  });

  test("a line break in a name does not become a command", async () => {
    const { target } = await opened();
    await expect(target.remove(["a\r\nDELE page.html"])).rejects.toThrow(/FTP has no way to name/);
  });

  test("a host that allows few connections is content with few", async () => {
    const strict = await FtpServer.start({ max_per_ip: "2" });
    onTestFinished(() => strict.close());
    strict.trust();
    const target = await open(settings({ port: strict.wire.port, path: "www" }));
    onTestFinished(() => target.close());
    const names = Array.from({ length: 8 }, (_, i) => `note-${i}`);
    await Promise.all(names.map((name) => target.writeNote(name, new Uint8Array([1]))));
    for (const name of names) expect(await target.readNote(name)).toBeDefined();
  });

  test("where a host does not rename over a file, that is moved aside first, and nothing of it is left", async () => {
    const windows = await FtpServer.start({ ssl_enable: "NO" });
    onTestFinished(() => windows.close());
    const target = await open(settings({ port: windows.wire.port, secure: false, path: "www" }));
    onTestFinished(() => target.close());
    let refused = 0;
    windows.wire.answer((said) => {
      const [, to] = /^RNTO (.*)\r\n$/.exec(said) ?? [];
      if (to === undefined || !existsSync(join(windows.home, to))) return undefined;
      refused += 1;
      return "550 Cannot create a file when that file already exists.\r\n";
    });
    await putOne(target, "before");
    await putOne(target, "after");
    expect(refused).toBe(1);
    expect(readFileSync(join(windows.home, "www/page.html"), "utf8")).toBe("after");
    expect(readdirSync(join(windows.home, "www.visnyk/incoming"))).toEqual([]);
    expect(await target.lock("desk one")).toBeUndefined();
    await target.renew();
    const other = await open(settings({ port: windows.wire.port, secure: false, path: "www" }));
    onTestFinished(() => other.close());
    expect((await other.lock("desk two"))?.by).toBe("desk one");
  });

  test("what a host does not delete is not taken for deleted", async () => {
    const { target, folder } = await opened();
    await putOne(target, "withdrawn");
    const { port } = server.wire;
    const stubborn = await FtpServer.start({ cmds_denied: "DELE,SIZE", anon_root: server.home });
    onTestFinished(() => stubborn.close());
    stubborn.trust();
    const path = relative(server.home, folder);
    const opening = open({ ...settings({ port: stubborn.wire.port }), path });
    // The file by which it is seen whether one can write there is the first that cannot be deleted.
    await expect(opening).rejects.toThrow(/550/);
    const again = await open({ ...settings({ port }), path });
    onTestFinished(() => again.close());
    await again.remove(["page.html", "never-there.html"]);
    expect(existsSync(join(folder, "page.html"))).toBe(false);
  });

  test("a connection that is cut is opened again, and what was sent is whole", async () => {
    const { target, folder } = await opened();
    await putOne(target, "before");
    const large = randomBytes(8_000_000).toString("hex");
    const incoming = join(`${folder}.visnyk`, "incoming");
    const watching = watch(incoming);
    onTestFinished(() => watching.close());
    const putting = putOne(target, large);
    putting.catch(() => {});
    await once(watching, "change");
    server.wire.cut();
    await expect(putting).rejects.toThrow();
    expect(readFileSync(join(folder, "page.html"), "utf8")).toBe("before");
    await putOne(target, large);
    expect(readFileSync(join(folder, "page.html"), "utf8")).toBe(large);
    expect(await target.lock("desk")).toBeUndefined();
    expect(readdirSync(incoming).filter((name) => name.startsWith("new-"))).toEqual([]);
  });

  test("notes lie inside where nothing is beside the folder, closed to readers", async () => {
    const { target, folder } = await opened({ path: "." });
    await target.writeNote("index.json", new Uint8Array([1]));
    expect(readFileSync(join(folder, ".visnyk/note-index.json"))).toHaveLength(1);
    expect(readFileSync(join(folder, ".visnyk/.htaccess"), "utf8")).toContain("denied");
  });
});
