import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { mediaTypeOf } from "../src/hosts/media-types.ts";

export interface StaticServer {
  /** Ends without a slash. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on the loopback interface as a plain static host does; for tests and pictures, not for the public.
 * @param compresses whether text is sent with gzip, as by most hosts
 */
export async function serveFolder(folder: string, { compresses = false } = {}): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const file = fileFor(folder, new URL(request.url ?? "/", "http://localhost").pathname);
    const found = file ?? join(folder, "404.html");
    const { type, isCompressible } = mediaTypeOf(found);
    const zips = compresses && isCompressible;
    response.writeHead(file === undefined ? 404 : 200, {
      "content-type": type,
      ...(zips && { "content-encoding": "gzip" }),
    });
    response.end(zips ? gzipSync(readFileSync(found)) : readFileSync(found));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const { port } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      return closed.promise;
    },
  };
}

function fileFor(folder: string, path: string): string | undefined {
  const asked = join(folder, normalize(decodeURIComponent(path)));
  const file = path.endsWith("/") ? join(asked, "index.html") : asked;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
