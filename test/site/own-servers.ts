/** Servers that people run themselves, started on the loopback with the files that the program makes for them. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StaticServer } from "../../scripts/static-server.ts";
import { htaccess } from "../../src/hosts/apache/htaccess.ts";
import type { Host, ServedRedirect, ServedSite } from "../../src/hosts/host.ts";
import { HOSTS } from "../../src/hosts/index.ts";
import type { ProgramName } from "../programs.ts";
import { freePort, nginxOf } from "./hosts.ts";
import { Running } from "./running.ts";

export interface OwnServer {
  /** As in `npm run hosts -- <name>`, and how it is told. */
  name: string;
  program: ProgramName;
  /** @param folder that is at the root of the host */
  serve(folder: string, site: ServedSite, redirects: readonly ServedRedirect[]): Promise<StaticServer>;
}

/** The files of a host that lie beside its site, as `npm run hosts` writes them. */
function textsOf(name: string, site: ServedSite, redirects: readonly ServedRedirect[]): string[] {
  const host = HOSTS.find((each) => each.name === name) as Host;
  return (host.beside ?? []).map(({ text }) => text(site, redirects));
}

/** Where the program takes the site to be. */
function placeOf({ baseUrl }: ServedSite): string {
  return `/var/www/${new URL(baseUrl).hostname}`;
}

const NGINX: OwnServer = {
  name: "nginx",
  program: "nginx",
  async serve(folder, site, redirects) {
    const port = await freePort();
    const [text = ""] = textsOf("nginx", site, redirects);
    return nginxOf(
      port,
      text
        .replace("listen 80;", `listen 127.0.0.1:${port};`)
        .replace("listen [::]:80;", "")
        .replaceAll(placeOf(site), folder),
    );
  },
};

const APACHE: OwnServer = {
  name: "apache",
  program: "apache2",
  serve: (folder, site, redirects) =>
    apacheOf((home, port) => {
      const [text = "", map = ""] = textsOf("apache", site, redirects);
      writeFileSync(join(home, "map.txt"), map);
      const isDatabase = text.includes("dbm:/etc/apache2/visnyk-redirects.dbm");
      if (isDatabase) spawnSync("httxt2dbm", ["-i", join(home, "map.txt"), "-o", join(home, "map.dbm")]);
      return text
        .replace("<VirtualHost *:80>", `<VirtualHost *:${port}>`)
        .replaceAll(placeOf(site), folder)
        .replace(`"txt:/etc/apache2/visnyk-redirects.txt"`, `"txt:${home}/map.txt"`)
        .replace(`"dbm:/etc/apache2/visnyk-redirects.dbm"`, `"dbm:${home}/map.dbm"`);
    }),
};

/** A shared host, which reads what is in the site. */
const SHARED: OwnServer = {
  name: "apache with .htaccess",
  program: "apache2",
  serve: (folder, site, redirects) => {
    const base = new URL(site.baseUrl).pathname;
    writeFileSync(join(folder, decodeURI(base), ".htaccess"), htaccess(site, redirects));
    return apacheOf(
      (_, port) => `<VirtualHost *:${port}>
DocumentRoot "${folder}"
<Directory "${folder}">
AllowOverride All
Options Indexes FollowSymLinks MultiViews
Require all granted
</Directory>
<FilesMatch "^\\.ht">
Require all denied
</FilesMatch>
</VirtualHost>
`,
    );
  },
};

const CADDY: OwnServer = {
  name: "caddy",
  program: "caddy",
  async serve(folder, site, redirects) {
    const [text = ""] = textsOf("caddy", site, redirects);
    const port = await freePort();
    const home = mkdtempSync(join(tmpdir(), "visnyk-"));
    const own = text
      .replace(
        `\n${new URL(site.baseUrl).origin} {`,
        `\n{\nadmin off\nauto_https off\n}\nhttp://127.0.0.1:${port} {`,
      )
      .replaceAll(placeOf(site), folder);
    writeFileSync(join(home, "Caddyfile"), own);
    const args = ["run", "--config", join(home, "Caddyfile"), "--adapter", "caddyfile"];
    const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
    const caddy = new Running(spawn("caddy", args, { env, stdio: ["ignore", "ignore", "pipe"] }));
    await caddy.says("serving initial configuration");
    return serverAt(port, caddy, home);
  },
};

export const OWN_SERVERS: readonly OwnServer[] = [NGINX, APACHE, SHARED, CADDY];

const MODULES = [
  ...["mpm_event", "authz_core", "authz_host", "access_compat", "alias", "autoindex", "dir", "env", "filter"],
  ...["deflate", "brotli", "headers", "mime", "negotiation", "rewrite", "setenvif", "status"],
];

async function apacheOf(host: (home: string, port: number) => string): Promise<StaticServer> {
  const home = mkdtempSync(join(tmpdir(), "visnyk-"));
  const port = await freePort();
  // Apache gives up the rights of root.
  chmodSync(home, 0o755);
  mkdirSync(join(home, "logs"));
  const modules = MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  writeFileSync(
    join(home, "httpd.conf"),
    `ServerRoot "${home}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${home}/pid"
ErrorLog "|/bin/cat"
LogLevel notice
User www-data
Group www-data
${modules.join("\n")}
${["mime", "negotiation", "deflate", "dir"].map((name) => `IncludeOptional /etc/apache2/mods-available/${name}.conf`).join("\n")}
${host(home, port)}`,
  );
  const args = ["-d", home, "-f", join(home, "httpd.conf"), "-D", "FOREGROUND"];
  const apache = new Running(spawn("apache2", args, { stdio: ["ignore", "pipe", "pipe"] }));
  await apache.says("resuming normal operations");
  return serverAt(port, apache, home);
}

function serverAt(port: number, program: Running, home: string): StaticServer {
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await program.end();
      rmSync(home, { recursive: true });
    },
  };
}
