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
    const range = file === undefined || zips ? undefined : rangeOf(request.headers.range, file);
    if (range !== undefined) {
      const { start, end, size } = range;
      response.writeHead(206, { "content-type": type, "content-range": `bytes ${start}-${end}/${size}` });
      response.end(readFileSync(found).subarray(start, end + 1));
      return;
    }
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

/** The part of a file that is asked for (RFC 9110, section 14), as players do; nothing for the whole of it. */
function rangeOf(
  asked: string | undefined,
  file: string,
): { start: number; end: number; size: number } | undefined {
  const [, from = "", to = ""] = /^bytes=(\d+)-(\d*)$/.exec(asked ?? "") ?? [];
  const { size } = statSync(file);
  if (from === "" || Number(from) >= size) return undefined;
  return { start: Number(from), end: Math.min(to === "" ? size : Number(to), size - 1), size };
}

function fileFor(folder: string, path: string): string | undefined {
  const asked = join(folder, normalize(decodeURIComponent(path)));
  const file = path.endsWith("/") ? join(asked, "index.html") : asked;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
