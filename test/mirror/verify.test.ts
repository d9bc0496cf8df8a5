import { hash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newKeys, privateKeyFrom, publicKeyFrom, signatureOf } from "../../src/mirror/signature.ts";
import { INDEX_FILE, indexText, listTexts, partFile, SIGNATURE_FILE } from "../../src/mirror/signed-list.ts";
import { type MirrorReport, verifyMirror } from "../../src/mirror/verify.ts";

const { pem, publicKey } = newKeys();
const mine = privateKeyFrom(pem);
const key = publicKeyFrom(publicKey);
if (mine === undefined || key === undefined) throw new Error("no keys");

const SITE = {
  "index.html": "Головна",
  "en/index.html": "Home",
  "2025/02/13/a/index.html": "Новина",
  "feed.xml": "<rss/>",
  "Документи/звіт 1.txt": "Звіт",
};

/** What the mirror has, by path. */
let files: Map<string, string | Buffer>;
/** What it answers otherwise with, by path. */
let odd: Map<string, { status: number; location?: string }[]>;
/** What happens to it when it is asked for a path. */
let atPath: Map<string, () => void>;
let server: Server;
let origin: string;

function putSite(site: Readonly<Record<string, string>>, newest = "2025-02-13T18:40:00Z"): void {
  const listed = Object.entries(site).map(([path, text]) => ({ path, sha256: hash("sha256", text, "hex") }));
  const texts = listTexts(listed);
  const index = indexText({ site: "https://news.example/", newest }, texts);
  files = new Map<string, string | Buffer>(Object.entries(site));
  for (const [name, text] of texts) files.set(partFile(name), text);
  files.set(INDEX_FILE, index);
  files.set(SIGNATURE_FILE, signatureOf(index, mine as NonNullable<typeof mine>));
}

beforeAll(async () => {
  server = createServer(({ url = "", headers }, response) => {
    const asked = decodeURIComponent(new URL(url, "http://localhost").pathname).replace("/news/", "");
    const path = asked.replace(/(^|\/)$/, "$1index.html");
    atPath.get(path)?.();
    const answer = odd.get(path)?.shift();
    const coding = String(headers["accept-encoding"]).split(", ")[0] ?? "";
    const packed = files.get(`${path}.${coding === "gzip" ? "gz" : coding}`);
    if (packed !== undefined) response.setHeader("content-encoding", coding);
    const body = packed ?? files.get(path);
    if (answer !== undefined) response.writeHead(answer.status, { location: answer.location ?? "" }).end();
    else response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  putSite(SITE);
  [odd, atPath] = [new Map(), new Map()];
});

function verify(wishes: { sample?: number; key?: typeof key } = {}): Promise<MirrorReport> {
  return verifyMirror(origin, {
    key: key as NonNullable<typeof key>,
    pauses: [0, 0],
    patience: 5000,
    ...wishes,
  } as never);
}

test("a mirror with all that was signed is whole, below a path and with any name of a file", async () => {
  expect(await verify()).toMatchObject({
    asked: 5,
    listed: 5,
    faults: [],
    index: { newest: "2025-02-13T18:40:00Z" },
  });
});

test("a file that was changed, one that is missing, and one that is elsewhere are named", async () => {
  files.set("2025/02/13/a/index.html", "Неправда");
  files.delete("feed.xml");
  odd.set(
    "en/index.html",
    [1, 2, 3].map(() => ({ status: 302, location: "https://elsewhere.example/" })),
  );
  expect((await verify()).faults).toEqual([
    { path: "2025/02/13/a/index.html", reason: "is not what was signed" },
    { path: "en/index.html", reason: "leads to https://elsewhere.example/" },
    { path: "feed.xml", reason: "is not there" },
  ]);
});

test("what a host keeps compressed has to be as it was signed, and so has the file itself", async () => {
  const compress = (path: keyof typeof SITE, text: string = SITE[path]) => {
    files.set(`${path}.br`, brotliCompressSync(text));
    files.set(`${path}.gz`, gzipSync(text));
  };
  for (const path of ["index.html", "en/index.html", "feed.xml", "2025/02/13/a/index.html"] as const)
    compress(path);
  expect((await verify()).faults).toEqual([]);
  files.set("index.html.br", brotliCompressSync("Неправда"));
  files.set("en/index.html.gz", gzipSync("Untrue"));
  files.set("feed.xml", "<rss>untrue</rss>");
  expect((await verify()).faults.map(({ path }) => path)).toEqual([
    "en/index.html",
    "feed.xml",
    "index.html",
  ]);
});

test("a host that is away, or does not let anybody in, is no mirror", async () => {
  odd.set("feed.xml", [{ status: 403 }, { status: 403 }]);
  expect((await verify()).faults).toEqual([{ path: "feed.xml", reason: "is answered with 403" }]);
  atPath.set(INDEX_FILE, () => server.closeAllConnections());
  await expect(verify()).rejects.toThrow("manifest.json cannot be had: ");
});

test("a host that is busy is asked again, and one that leads on within itself is followed", async () => {
  odd.set("feed.xml", [{ status: 503 }, { status: 429 }]);
  odd.set("en/index.html", [{ status: 308, location: "/news/en/index.html" }]);
  expect((await verify()).faults).toEqual([]);
});

test("a list that somebody changed proves nothing", async () => {
  files.set(INDEX_FILE, String(files.get(INDEX_FILE)).replace("news.example", "fake.example"));
  await expect(verify()).rejects.toThrow("not signed with the site's key");
  putSite(SITE);
  files.set(partFile("root"), "");
  await expect(verify()).rejects.toThrow("is not the part that was signed");
  putSite(SITE);
  await expect(verify({ key: publicKeyFrom(newKeys().publicKey) })).rejects.toThrow(
    "not signed with the site's key",
  );
  files.delete(INDEX_FILE);
  await expect(verify()).rejects.toThrow("is not there");
});

test("a site that is brought there meanwhile is no fault", async () => {
  const next = {
    ...SITE,
    "index.html": "Головна, за хвилину",
    "2025/02/13/a/index.html": "Новина, виправлена",
  };
  atPath.set(partFile("root"), () => {
    atPath.clear();
    const list = files;
    putSite(next, "2025-02-14T08:00:00Z");
    // Those who have begun go on with the old list.
    files.set(partFile("root"), list.get(partFile("root")) ?? "");
    files.set(partFile("2025-02"), list.get(partFile("2025-02")) ?? "");
    atPath.set("index.html", () => putSite(next, "2025-02-14T08:00:00Z"));
  });
  expect(await verify()).toMatchObject({ faults: [], index: { newest: "2025-02-14T08:00:00Z" } });
});

test("a sample asks for as many files as wanted", async () => {
  expect(await verify({ sample: 2 })).toMatchObject({ asked: 2, listed: 5, faults: [] });
});
