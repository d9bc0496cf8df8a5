import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import tls from "node:tls";
import { programOf } from "../programs.ts";
import { Running } from "../site/running.ts";
import { freePort, Wire } from "./wire.ts";

/**
 * A host that takes files by FTP: the real vsftpd on the loopback, with a certificate of its own, and one user without a
 * name, who may write below its folder. It runs as whoever runs the test.
 */
export class FtpServer {
  readonly root = mkdtempSync(join(tmpdir(), "visnyk-ftp-"));
  /** What those who log in see as the folder they are in. */
  readonly home = join(this.root, "home");
  readonly certificate = join(this.root, "certificate.pem");
  readonly wire: Wire;
  readonly #own: number;
  #server: Running | undefined;
  #trusted: readonly string[] = [];

  private constructor(own: number, wire: Wire) {
    this.#own = own;
    this.wire = wire;
    mkdirSync(this.home);
  }

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<FtpServer> {
    const port = await freePort();
    const server = new FtpServer(port, await Wire.lay(port));
    server.#makeCertificate();
    server.#writeSettings(settings);
    const { command } = programOf("vsftpd");
    server.#server = new Running(spawn(command, [join(server.root, "vsftpd.conf")]));
    await server.wire.isAnswered();
    return server;
  }

  /** Lets this process trust its certificate, as it trusts those of others. */
  trust(): void {
    this.#trusted = tls.getCACertificates("default");
    tls.setDefaultCACertificates([...this.#trusted, readFileSync(this.certificate, "utf8")]);
  }

  async close(): Promise<void> {
    if (this.#trusted.length > 0) tls.setDefaultCACertificates([...this.#trusted]);
    await this.wire.close();
    await this.#server?.end();
    rmSync(this.root, { recursive: true, force: true });
  }

  #makeCertificate(): void {
    execFileSync(
      "openssl",
      [
        ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"],
        ...["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
        ...["-keyout", join(this.root, "key.pem"), "-out", this.certificate],
      ],
      { stdio: "ignore" },
    );
  }

  #writeSettings(more: Readonly<Record<string, string>>): void {
    const settings = {
      listen: "YES",
      listen_address: "127.0.0.1",
      listen_port: String(this.#own),
      background: "NO",
      run_as_launching_user: "YES",
      seccomp_sandbox: "NO",
      anonymous_enable: "YES",
      local_enable: "NO",
      anon_root: this.home,
      write_enable: "YES",
      anon_upload_enable: "YES",
      anon_mkdir_write_enable: "YES",
      anon_other_write_enable: "YES",
      anon_world_readable_only: "NO",
      anon_umask: "022",
      ssl_enable: "YES",
      allow_anon_ssl: "YES",
      force_anon_logins_ssl: "YES",
      force_anon_data_ssl: "YES",
      rsa_cert_file: this.certificate,
      rsa_private_key_file: join(this.root, "key.pem"),
      vsftpd_log_file: join(this.root, "log"),
      ...more,
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(this.root, "vsftpd.conf"), lines.join(""));
  }
}
