import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaticServer } from "../../scripts/static-server.ts";
import { Addresses } from "../../src/model/address.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { programOf } from "../programs.ts";
import { OWN_SERVERS } from "../site/own-servers.ts";
import { ask } from "./ask.ts";
import { goalFor, harmless, redirectsWith, requestFor, SIGNS, sameForm, served } from "./hostile.ts";

const FILES = ["index.html", "404.html", "en/404.html", "fr/404.html", "about/index.html"];

/** What cannot be part of a header: the end of a line, and what some take for one. */
const LINE_ENDS = [
  "%0d%0aX-Evil:%20y",
  "%0aX-Evil:%20y",
  "%0dX-Evil:%20y",
  "%00",
  "%E5%98%8A%E5%98%8DX-Evil:%20y",
  "%c4%8dX-Evil",
];

/** A `.htaccess` holds five hundred rules: what pages lead on by themselves is left out before that. */
function partsFor(server: string): (readonly string[])[] {
  const half = Math.ceil(SIGNS.length / 2);
  return server.includes(".htaccess") ? [SIGNS.slice(0, half), SIGNS.slice(half)] : [SIGNS];
}

describe.each(
  OWN_SERVERS.flatMap((server) =>
    ["/", "/news/"].flatMap((base) =>
      partsFor(server.name).map((signs) => ({ ...server, ...programOf(server.program), base, signs })),
    ),
  ),
)("$label: $name, below $base, $signs.0 and others", ({ isHere, serve, base, signs }) => {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
  const redirects = [
    ...signs.flatMap((sign, number) => redirectsWith(sign, number, base)),
    served("/long/", `/to/?a=${"x".repeat(3000)}`, base),
    served("/long/?id=1", `https://elsewhere.example/${"y".repeat(3000)}`, base),
  ];
  let server: StaticServer;
  beforeAll(async () => {
    if (!isHere) return;
    chmodSync(folder, 0o755);
    for (const file of FILES) {
      mkdirSync(dirname(join(folder, base, file)), { recursive: true });
      writeFileSync(join(folder, base, file), `this is ${file}`);
    }
    const site = siteOf({
      baseUrl: `https://news.example${base}`,
      feeds: { items: 30, archive: true, hubs: [HUB] },
    });
    server = await serve(folder, servedSite(site, new Addresses(site)), redirects);
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  test.skipIf(!isHere)("each hostile address leads to its own goal, or is gone", async () => {
    const wrong: unknown[] = [];
    for (const redirect of redirects) {
      const request = requestFor(redirect);
      const { status, to, headers } = await ask(server, request);
      const wanted = redirect.to === undefined ? [410, undefined] : [301, goalFor(redirect)];
      const found = [status, to && sameForm(to)];
      if (found.join() !== wanted.join() || "x-evil" in headers) wrong.push([request, found, wanted]);
    }
    expect(wrong).toEqual([]);
  });

  test.skipIf(!isHere)("no other address leads anywhere", async () => {
    const own = new Set(redirects.map(requestFor));
    const wrong: unknown[] = [];
    for (const [number, sign] of signs.entries())
      for (const other of redirectsWith(harmless(sign), number, base).map(requestFor)) {
        const { status = 0, to } = own.has(other) ? { status: 404 } : await ask(server, other);
        if (to !== undefined || ![404, 403, 200].includes(status)) wrong.push([other, status, to]);
      }
    expect(wrong).toEqual([]);
  });

  test.skipIf(!isHere)("a name longer than any file has is that of none", async () => {
    const { status } = await ask(server, `${base}${"y".repeat(300)}/`);
    expect([404, 403]).toContain(status);
  });

  test.skipIf(!isHere)("what follows an address ends no header, and leads to no other host", async () => {
    const [start] = redirects.filter(({ isStart, to }) => isStart && to?.endsWith("/*"));
    for (const end of LINE_ENDS) {
      const { status, to, headers } = await ask(server, `${start?.from}${end}`);
      expect([400, 301, 404]).toContain(status);
      expect(headers).not.toHaveProperty("x-evil");
      if (to !== undefined) expect(to).not.toMatch(/[\r\n\0]/);
    }
    for (const path of [
      "//evil.example/",
      "///evil.example",
      "/%2f%2fevil.example/",
      "/%5cevil.example/",
      "/\\evil.example/",
      "//evil.example/about",
    ]) {
      const { to } = await ask(server, path);
      if (to !== undefined)
        expect([path, new URL(to, "https://news.example/").host]).toEqual([path, "news.example"]);
    }
  });
});

const HUB = "https://hub.example/?a=%22;%7Bx%7D&b=$c'd";
