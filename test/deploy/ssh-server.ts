import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { type Program, programOf } from "../programs.ts";
import { Running } from "../site/running.ts";
import { freePort, Wire } from "./wire.ts";

/** What it takes: the server, and that whoever runs the test can be let in by it. */
export function sshServer(): Program {
  const account = programOf("an account with a shell");
  return account.isHere ? programOf("sshd") : account;
}

/**
 * A machine that is logged in to by SSH: the real `sshd` on the loopback, with keys of its own and one user, who runs the
 * test.
 */
export class SshServer {
  readonly root = mkdtempSync(join(tmpdir(), "visnyk-sshd-"));
  readonly user = userInfo().username;
  /** The private key that it lets in. */
  readonly key = join(this.root, "client");
  /** A file `known_hosts` with its key. */
  readonly knownHosts = join(this.root, "known_hosts");
  readonly #own: number;
  /** What leads to it. */
  readonly wire: Wire;
  #server: Running | undefined;
  #clients = 0;

  private constructor(own: number, wire: Wire) {
    this.#own = own;
    this.wire = wire;
    for (const name of ["host", "client"])
      execFileSync("ssh-keygen", [
        "-q",
        "-t",
        "ed25519",
        "-N",
        "",
        "-C",
        "test",
        "-f",
        join(this.root, name),
      ]);
    writeFileSync(this.knownHosts, `[127.0.0.1]:${wire.port} ${this.hostKey}`);
    this.setPath(undefined);
    this.#writeSettings();
  }

  static async start(): Promise<SshServer> {
    const port = await freePort();
    const server = new SshServer(port, await Wire.lay(port));
    await server.begin();
    return server;
  }

  /** Begins to listen, for the first time or again. */
  async begin(): Promise<void> {
    // Where it runs as root, it gives up its rights in this folder, which a system makes when it starts the service.
    if (process.getuid?.() === 0) mkdirSync("/run/sshd", { recursive: true });
    const { command } = programOf("sshd");
    this.#server = new Running(spawn(command, ["-D", "-e", "-f", join(this.root, "sshd_config")]));
    await this.#server.says("Server listening");
  }

  async close(): Promise<void> {
    await this.wire.close();
    await this.#server?.end();
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Its public key, as `known_hosts` has it. */
  get hostKey(): string {
    return readFileSync(join(this.root, "host.pub"), "utf8");
  }

  /**
   * For programs that call `ssh`: one that knows this server, and nothing of whoever runs the test.
   * @param key of a user that the server may not know
   * @param knownHosts which may not have its key
   */
  environment({ key = this.key, knownHosts = this.knownHosts } = {}): NodeJS.ProcessEnv {
    const bin = join(this.root, `bin-${++this.#clients}`);
    mkdirSync(bin);
    const settings = join(bin, "settings");
    writeFileSync(
      settings,
      `UserKnownHostsFile ${knownHosts}\nGlobalKnownHostsFile /dev/null\nIdentityFile ${key}\nIdentitiesOnly yes\n`,
    );
    const ssh = execFileSync("/bin/sh", ["-c", "command -v ssh"], { encoding: "utf8" }).trim();
    writeFileSync(join(bin, "ssh"), `#!/bin/sh\nexec ${ssh} -F ${settings} "$@"\n`);
    chmodSync(join(bin, "ssh"), 0o755);
    return { ...process.env, SSH_AUTH_SOCK: undefined, PATH: bin + delimiter + process.env.PATH };
  }

  /** An environment with a home folder of its own, and a file `known_hosts` in it. */
  home(knownHosts: string = readFileSync(this.knownHosts, "utf8")): NodeJS.ProcessEnv {
    const home = join(this.root, `home-${++this.#clients}`);
    mkdirSync(join(home, ".ssh"), { recursive: true });
    writeFileSync(join(home, ".ssh/known_hosts"), knownHosts);
    return { HOME: home };
  }

  /** The path on which those who log in find programs; without it, the usual one. */
  setPath(path: string | undefined): void {
    const begin = path === undefined ? "" : `environment="PATH=${path}" `;
    writeFileSync(
      join(this.root, "authorized_keys"),
      begin + readFileSync(join(this.root, "client.pub"), "utf8"),
    );
  }

  #writeSettings(): void {
    writeFileSync(
      join(this.root, "sshd_config"),
      `Port ${this.#own}
ListenAddress 127.0.0.1
HostKey ${join(this.root, "host")}
AuthorizedKeysFile ${join(this.root, "authorized_keys")}
PidFile none
UsePAM no
StrictModes no
PermitUserEnvironment yes
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
Subsystem sftp internal-sftp
`,
    );
  }
}
