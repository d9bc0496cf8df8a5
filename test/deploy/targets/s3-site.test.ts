import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { MOTO, type S3Server, startS3 } from "../../s3/server.ts";
import { SmallSite } from "../../site/small-site.ts";

/** The commands as an editor's machine runs them, and what readers of the bucket get. */
describe.skipIf(!MOTO.isHere)(`a site in a bucket: ${MOTO.label}`, () => {
  let server: S3Server;
  let site: SmallSite;
  let bucket: string;

  beforeAll(async () => {
    server = await startS3();
    bucket = await server.bucket();
    site = SmallSite.empty();
    const target = `{ to: s3, bucket: ${bucket}, prefix: site, endpoint: "${server.endpoint}" }`;
    site.write("site.yaml", `${site.content("site.yaml")}deploy:\n  web: ${target}\n`);
    site.story("2025/02/10-a", { photo: "{ file: a.jpg, alt: Озеро }" });
    await site.photo("articles/2025/02/10-a/a.jpg");
    expect(await site.build()).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    site?.remove();
    await server?.close();
    vi.unstubAllEnvs();
  });

  const deploy = (...options: string[]) => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
    const credentials = { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY };
    return site.run("scripts/deploy.ts", "web", "--no-ping", ...options, credentials);
  };
  const read = (path: string) => fetch(`${server.endpoint}/${bucket}/site/${path}`);

  test("every file arrives with its type and age; then what changed alone is sent; and all of it can be brought back", async () => {
    expect(await deploy()).toMatchObject({ code: 0 });
    for (const path of site.files())
      expect([path, (await (await read(encodeURI(path))).text()) === site.read(path)]).toEqual([path, true]);
    const photo = site.files().find((path) => path.endsWith(".avif")) ?? "";
    const told = await Promise.all(
      ["index.html", "feed.xml", "feeds.opml", photo].map(async (path) => {
        const { headers } = await read(path);
        return [headers.get("content-type"), headers.get("cache-control")];
      }),
    );
    expect(told).toEqual([
      ["text/html; charset=utf-8", null],
      ["application/xml; charset=utf-8", "public, max-age=300"],
      [expect.stringMatching(/opml.*charset=utf-8/), expect.anything()],
      ["image/avif", "public, max-age=31536000, immutable"],
    ]);

    const before = await (await read("index.html")).text();
    site.story("2025/02/11-b");
    await site.build();
    const { said } = await deploy("--dry-run");
    expect(said).toContain("2025/02/11/novyna-2025-02-11-b/index.html");
    expect(said).not.toContain(photo);
    expect((await read("2025/02/11/novyna-2025-02-11-b/index.html")).ok).toBe(false);
    expect(await deploy()).toMatchObject({ code: 0 });
    expect(await (await read("index.html")).text()).toBe(site.read("index.html"));
    expect((await read("2025/02/11/novyna-2025-02-11-b/index.html")).ok).toBe(true);
    expect(await deploy("--back")).toMatchObject({ code: 0 });
    expect(await (await read("index.html")).text()).toBe(before);
  });
});
