import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** The wire between whoever deploys and a server on the loopback: a port of its own, and it can be cut. */
export class Wire {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #left = Number.POSITIVE_INFINITY;
  #cuts = 0;
  #answerTo: (said: string) => string | undefined = () => undefined;

  private constructor(server: Server, to: number) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    server.on("connection", (socket) =>
      this.#lead(socket, connect({ port: to, host: "127.0.0.1", noDelay: true })),
    );
  }

  /** @param to the server's port, on which somebody need not listen yet */
  static async lay(to: number): Promise<Wire> {
    const server = createServer({ noDelay: true }).listen(0, "127.0.0.1");
    await once(server, "listening");
    return new Wire(server, to);
  }

  /** How often it was cut by itself. */
  get cuts(): number {
    return this.#cuts;
  }

  /** Ends all connections at once, as when a machine is switched off; new ones are led again. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Answers some of what is said to the server itself, and does not pass that on. */
  answer(answerTo: (said: string) => string | undefined): void {
    this.#answerTo = answerTo;
  }

  /** Is cut when some bytes have passed towards the server, once. */
  cutAfter(bytes: number): void {
    this.#left = bytes;
  }

  /** Waits until somebody listens at the other end, and speaks first, as hosts do. */
  async isAnswered(): Promise<void> {
    for (;;) {
      const socket = connect({ port: this.port, host: "127.0.0.1" });
      socket.on("error", () => {});
      const heard = await Promise.race([
        once(socket, "data").then(() => true),
        once(socket, "close").then(() => false),
      ]);
      socket.destroy();
      if (heard) return;
    }
  }

  async close(): Promise<void> {
    this.#server.close();
    this.cut();
    await once(this.#server, "close");
  }

  #lead(from: Socket, to: Socket): void {
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      this.#sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    to.pipe(from);
    from.on("data", (chunk) => {
      const answer = this.#answerTo(chunk.toString());
      if (answer === undefined) this.#pass(chunk, to);
      else from.write(answer);
    });
    from.on("end", () => to.end());
  }

  #pass(chunk: Uint8Array, to: Socket): void {
    this.#left -= chunk.length;
    if (this.#left < 0) {
      this.#left = Number.POSITIVE_INFINITY;
      this.#cuts += 1;
      this.cut();
    } else to.write(chunk);
  }
}

/** A port of the loopback on which nobody listens yet. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
