import { request } from "node:http";
import type { StaticServer } from "../../scripts/static-server.ts";

export interface Answer {
  status: number | undefined;
  /** Without the origin, where it is that of the server. */
  to: string | undefined;
  /** Each as it was sent, by its name in small letters: two values where a header was sent twice. */
  headers: Readonly<Record<string, readonly string[]>>;
  bytes: Buffer;
  body: string;
}

/** Asks for exactly this path. */
export function ask(
  { origin }: StaticServer,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const url = new URL(origin);
  request({ host: url.hostname, port: url.port, path, headers, method, agent: false }, (response) => {
    const parts: Buffer[] = [];
    response.on("data", (part: Buffer) => parts.push(part));
    response.on("end", () => {
      const bytes = Buffer.concat(parts);
      resolve({
        status: response.statusCode,
        to: response.headers.location?.replace(/^http:\/\/127\.0\.0\.1(?::\d+)?(?=\/)/, ""),
        headers: response.headersDistinct as Record<string, string[]>,
        bytes,
        body: bytes.toString(),
      });
    });
  })
    .on("error", reject)
    .end();
  return promise;
}
