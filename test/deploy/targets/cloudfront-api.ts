import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished, vi } from "vitest";

export const NAMESPACE = 'xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"';

export const DONE = `<Invalidation ${NAMESPACE}><Id>I1</Id><Status>InProgress</Status></Invalidation>`;

/** Something that answers as CloudFront does, and what it was told. */
export async function cloudFront(status: number, answer: string) {
  const asked: { url: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    asked.push({ url: request.url, body: await text(request) });
    response.writeHead(status, { "content-type": "text/xml" }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("AWS_ENDPOINT_URL_CLOUDFRONT", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv("AWS_ACCESS_KEY_ID", "x");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  onTestFinished(() => {
    server.close();
    vi.stubEnv("AWS_ENDPOINT_URL_CLOUDFRONT", undefined);
  });
  return asked;
}
