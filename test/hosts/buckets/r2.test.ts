import { describe, expect, test } from "vitest";
import { r2 } from "../../../src/hosts/buckets/r2.ts";
import type { ServedRedirect, ServedSite } from "../../../src/hosts/host.ts";
import { Addresses } from "../../../src/model/address.ts";
import { servedSite } from "../../../src/outputs/served-site.ts";
import { siteOf } from "../../feeds/fixtures.ts";
import { goalFor, harmless, redirectsWith, requestFor, SIGNS, sameForm } from "../hostile.ts";
import { ASKED, FILES, served, TOLD } from "../pretended/questions.ts";

interface Options {
  onlyIf?: Headers;
  range?: Headers;
}

interface Worker {
  fetch(request: Request, env: { SITE: object }): Promise<Response>;
}

/** A bucket as Workers see it. https://developers.cloudflare.com/r2/api/workers/workers-api-reference/ */
function bucketOf(files: ReadonlyMap<string, string>) {
  const object = (key: string) => {
    const text = files.get(key);
    if (text === undefined) return null;
    const httpEtag = `"${key}"`;
    return { size: text.length, httpEtag, writeHttpMetadata: (to: Headers) => to.set("Content-Type", "x/y") };
  };
  return {
    head: async (key: string) => object(key),
    get: async (key: string, { onlyIf, range }: Options = {}) => {
      const found = object(key);
      if (found === null || onlyIf?.get("If-None-Match") === found.httpEtag) return found;
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range?.get("Range") ?? "") ?? [];
      const text = files.get(key) ?? "";
      if (from === undefined) return { ...found, body: text, range: { offset: 0, length: text.length } };
      const [offset, length] = [Number(from), Number(to) - Number(from) + 1];
      return { ...found, body: text.slice(offset, offset + length), range: { offset, length } };
    },
  };
}

/** The Worker as it is deployed. */
async function workerWith(site: ServedSite, redirects: readonly ServedRedirect[]): Promise<Worker> {
  const code = r2.beside?.find(({ name }) => name === "worker.js")?.text(site, redirects) ?? "";
  const { default: worker } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return worker;
}

describe.each([
  ["a whole host", "/"],
  ["a part of a host", "/news/"],
])("a Worker before R2, %s", (_, base) => {
  const baseUrl = `https://news.example${base}`;
  const site = siteOf({ baseUrl, hosts: ["r2"] });
  const redirects = TOLD.map(([from, to]) => served(from, to, base));
  const env = { SITE: bucketOf(new Map(FILES.map((file) => [file, `the file ${file}`]))) };
  const worker = workerWith(servedSite(site, new Addresses(site)), redirects);
  const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") =>
    (await worker).fetch(new Request(baseUrl + path.slice(1), { headers, method }), env);

  test.each(ASKED.map(([path, to]) => ({ path, to })))("$path leads to $to", async ({ path, to }) => {
    const { status, headers } = await ask(path);
    const wanted = typeof to === "string" && to.startsWith("/") ? base + to.slice(1) : to;
    if (typeof wanted === "number") expect(status).toBe(wanted);
    else {
      expect(status).toBe(301);
      expect(new URL(headers.get("Location")?.replaceAll("%24", "$") ?? "", baseUrl).href).toBe(
        new URL(wanted.replace("https://news.example/", baseUrl), baseUrl).href,
      );
    }
  });

  test.each([
    ["/nowhere/", 404, "the file 404.html"],
    ["/en/nowhere/", 404, "the file en/404.html"],
    ["/gone/", 410, "the file 404.html"],
    ["/en/gone/", 410, "the file en/404.html"],
    ["/.visnyk/note-kept", 404, "the file 404.html"],
  ])("%s is told with %d in its language", async (path, status, text) => {
    const answer = await ask(path);
    expect([answer.status, await answer.text()]).toEqual([status, text]);
    expect(answer.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
  });

  test("files have their types, their age and the policy", async () => {
    const { headers } = await ask("/feed.xml");
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "application/xml; charset=utf-8",
      "cache-control": "public, max-age=300",
      "access-control-allow-origin": "*",
      "strict-transport-security": "max-age=31536000",
      etag: '"feed.xml"',
    });
  });

  test("a folder gets its slash, what is known is not sent again, and parts of a file are", async () => {
    const folder = await ask("/about?x=1");
    expect([folder.status, folder.headers.get("Location")]).toEqual([308, `${base}about/?x=1`]);
    expect((await ask("/feed.xml", { "If-None-Match": '"feed.xml"' })).status).toBe(304);
    const part = await ask("/feed.xml", { Range: "bytes=4-7" });
    expect([part.status, part.headers.get("Content-Range"), await part.text()]).toEqual([
      206,
      "bytes 4-7/17",
      "file",
    ]);
    expect((await ask("/feed.xml", {}, "POST")).status).toBe(405);
    expect(await (await ask("/feed.xml", {}, "HEAD")).text()).toBe("");
  });

  test("what begins with two slashes leads to no other host", async () => {
    const answer = await (await worker).fetch(
      new Request(`https://news.example//evil.example${base}about`),
      env,
    );
    expect(answer.headers.get("Location") ?? "").not.toMatch(/^\/\//);
  });
});

test("leads from each hostile address to its own goal, and from no other", async () => {
  const site = siteOf({ baseUrl: "https://news.example/", hosts: ["r2"] });
  const env = { SITE: bucketOf(new Map()) };
  let led = 0;
  for (const [number, sign] of SIGNS.entries()) {
    const redirects = redirectsWith(sign, number);
    const worker = await workerWith(servedSite(site, new Addresses(site)), redirects);
    const goalAt = async (path: string) => {
      const { headers } = await worker.fetch(new Request(`https://news.example${path}`), env);
      return headers.get("Location") ?? undefined;
    };
    for (const redirect of redirects) {
      const goal = await goalAt(requestFor(redirect));
      expect([redirect, goal && sameForm(goal)]).toEqual([redirect, goalFor(redirect)]);
      if (goal !== undefined) led++;
    }
    const own = new Set(redirects.map(requestFor));
    for (const other of redirectsWith(harmless(sign), number).map(requestFor))
      if (!own.has(other)) expect([sign, other, await goalAt(other)]).toEqual([sign, other, undefined]);
  }
  expect(led).toBeGreaterThan(SIGNS.length * 7);
});
