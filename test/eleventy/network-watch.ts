/** Imported by a program before anything else (`--import`): notes every attempt to reach a network, and refuses it. */
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

/** The environment names the file in which attempts are noted. */
const ATTEMPTS = "NETWORK_ATTEMPTS";

function refuse(...what: unknown[]): never {
  appendFileSync(process.env[ATTEMPTS] ?? "", `${JSON.stringify(what)}\n`);
  throw Object.assign(new Error("there is no network"), { code: "ENETUNREACH" });
}

net.Socket.prototype.connect = (...to: unknown[]) => refuse("connect", to);
net.Server.prototype.listen = (...at: unknown[]) => refuse("listen", at);
dgram.Socket.prototype.send = (...to: unknown[]) => refuse("send", to);
for (const name of ["lookup", "resolve", "resolve4", "resolve6"] as const) {
  Object.assign(dns, { [name]: (host: unknown) => refuse(name, host) });
  Object.assign(dns.promises, { [name]: async (host: unknown) => refuse(name, host) });
}
syncBuiltinESMExports();
