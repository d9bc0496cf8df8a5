import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { networkInterfaces } from "node:os";
import type { Duplex } from "node:stream";

/** Where a preview for this machine alone listens: what `localhost` is everywhere. */
const HERE = "127.0.0.1";

/** Names by which browsers of this machine know it. */
const OWN_NAMES = new Set(["localhost", HERE, "[::1]"]);

/**
 * Whether a request is for this machine by a name of its own. A page elsewhere can give its own name the address of this
 * machine, and would then read drafts in the editor's browser.
 */
export function isForHere({ headers }: Pick<IncomingMessage, "headers">): boolean {
  const { host = "", origin } = headers;
  const isOwn = (name: string | undefined) => name !== undefined && OWN_NAMES.has(name);
  return isOwn(hostOf(`http://${host}`)) && (origin === undefined || isOwn(hostOf(origin)));
}

function hostOf(address: string): string | undefined {
  return URL.parse(address)?.hostname;
}

/**
 * Keeps a server to this machine: it listens for nobody else, whatever it asks for besides the port, and tells nothing to
 * pages elsewhere that the editor's browser has open.
 */
export function keepToOneself(server: Server): void {
  const listen = server.listen.bind(server) as (options: object) => Server;
  server.listen = ((options: object) => listen({ ...options, host: HERE })) as typeof server.listen;
  server.prependListener("upgrade", (request: IncomingMessage, socket: Duplex) => {
    if (!isForHere(request)) socket.destroy();
  });
}

/** For the preview server: answers those who may not read it. */
export function refuseStrangers(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (isForHere(request)) next();
  else {
    response.statusCode = 403;
    response.end("This preview is for the machine that it runs on; npm start -- --host lets others in.\n");
  }
}

/**
 * Addresses by which others in the network reach a server.
 * @param at where it listens
 */
export function addressesFor(at: ReturnType<Server["address"]>): string[] {
  const port = typeof at === "object" && at !== null ? at.port : 0;
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .map(({ address, family }) => `http://${family === "IPv6" ? `[${address}]` : address}:${port}/`);
}
