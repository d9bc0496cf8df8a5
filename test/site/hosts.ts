/** Static hosts on the loopback that answer conditional requests (RFC 9110, section 13). */
import { spawn } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StaticServer } from "../../scripts/static-server.ts";
import { type ProgramName, programOf } from "../programs.ts";
import { Running } from "./running.ts";

export interface Host {
  name: string;
  isHere: boolean;
  /** Serves the files of a folder as they are at each request. */
  serve(folder: string): Promise<StaticServer>;
}

/** As plain as a host can be: an ETag of time and size, as nginx makes it. */
const PLAIN: Host = {
  name: "a plain host",
  isHere: true,
  async serve(folder) {
    const server = createServer(({ url = "/", headers }, response) => {
      const file = join(folder, new URL(url, "http://localhost").pathname);
      const { mtimeMs, size } = statSync(file);
      const etag = `"${Math.trunc(mtimeMs).toString(16)}-${size.toString(16)}"`;
      const isKnown = headers["if-none-match"] === etag;
      response.writeHead(isKnown ? 304 : 200, { etag });
      if (isKnown) response.end();
      else createReadStream(file).pipe(response);
    });
    const origin = `http://127.0.0.1:${await listening(server)}`;
    return { origin, close: () => closed(server) };
  },
};

/** Knows `Last-Modified` only. */
const PYTHON: Host = {
  ...named("Python's http.server", "python3"),
  async serve(folder) {
    const args = ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder];
    const python = new Running(spawn("python3", args, { stdio: ["ignore", "pipe", "ignore"] }));
    await python.says("http://");
    const [, port] = / port (\d+) /.exec(python.said) ?? [];
    return { origin: `http://127.0.0.1:${port}`, close: () => python.end() };
  },
};

const NGINX: Host = { ...named("nginx", "nginx"), serve: (folder) => serveByNginx(folder) };

/** @param lines for its `server` block @param maps for its `http` block */
export async function serveByNginx(folder: string, lines = "", maps = ""): Promise<StaticServer> {
  const port = await freePort();
  return nginxOf(port, `${maps} server { listen 127.0.0.1:${port}; root "${folder}";\n${lines} }`);
}

/** @param text for its `http` block, with a server that listens on the port */
export async function nginxOf(port: number, text: string): Promise<StaticServer> {
  const home = mkdtempSync(join(tmpdir(), "visnyk-"));
  writeFileSync(join(home, "nginx.conf"), nginxConfiguration(home, text));
  const nginx = new Running(
    spawn("nginx", ["-p", home, "-c", "nginx.conf"], { stdio: ["ignore", "ignore", "pipe"] }),
  );
  // It listens by then: this is what it says of itself next.
  await nginx.says("event method");
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await nginx.end();
      rmSync(home, { recursive: true });
    },
  };
}

export const HOSTS: readonly Host[] = [PLAIN, PYTHON, NGINX];

/** The types that every nginx knows. */
const NGINX_TYPES = `types { text/html html; text/css css; text/xml xml; text/plain txt; application/javascript js;
application/json json; image/png png; image/jpeg jpg; image/svg+xml svg; application/octet-stream bin; }`;

function nginxConfiguration(home: string, text: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path "${home}/${kind}";`,
  );
  return `daemon off; master_process off; pid "${home}/pid"; error_log stderr notice; events {}
http { access_log off; ${temporary.join(" ")} ${NGINX_TYPES}
${text} }
`;
}

function named(name: string, program: ProgramName): Pick<Host, "name" | "isHere"> {
  const { isHere, label } = programOf(program);
  return { name: isHere ? name : label, isHere };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await closed(server);
  return port;
}

async function listening(server: Server): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.closeAllConnections();
  server.close(() => resolve());
  return promise;
}
