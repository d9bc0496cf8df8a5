import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sharp from "sharp";
import { expect, onTestFinished, test } from "vitest";
import { USUAL_MANNERS } from "../../src/fetching/manners.ts";
import { walk } from "../../src/kit/files.ts";
import { ImportSite, textEntry } from "./made-up.ts";

const MANNERS = { ...USUAL_MANNERS, pause: 0, largest: 20_000, patience: 500 };

/** An old site on this machine, and what it was asked for. */
async function oldSite(): Promise<{ host: string; asked: string[]; agents: Set<string | undefined> }> {
  const asked: string[] = [];
  const agents = new Set<string | undefined>();
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#123456" } })
    .png()
    .toBuffer();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    asked.push(request.url ?? "");
    agents.add(request.headers["user-agent"]);
    if (request.url === "/up/hora.png" || request.url === "/up/lysha-300x200.png") response.end(picture);
    else if (request.url === "/up/moved.png") response.writeHead(301, { location: "/up/hora.png" }).end();
    else if (request.url === "/up/away.png")
      response.writeHead(302, { location: "http://localhost./x.png" }).end();
    else if (request.url === "/up/large.png") response.end(Buffer.concat([picture, Buffer.alloc(30_000)]));
    else if (request.url === "/up/page.png") response.end("<!doctype html><title>404</title>");
    else if (request.url === "/up/zvit.pdf") response.end("%PDF-1.4");
    else if (request.url !== "/up/silent.png") response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, agents };
}

async function fetched(paths: readonly string[], at = new ImportSite()) {
  const old = await oldSite();
  at.addresses = [`${old.host}/`];
  const text = paths.map((path) =>
    path.endsWith(".pdf") ? `[звіт](${old.host}${path})` : `![гора](${old.host}${path})`,
  );
  at.entries = [
    textEntry("a", { addresses: [`${old.host}/a/`], body: { markup: "markdown", text: text.join("\n\n") } }),
  ];
  await at.run({ fetching: MANNERS });
  return { at, old };
}

test("what is not here is fetched, the original rather than a smaller copy, and once", async () => {
  const { at, old } = await fetched([
    "/up/hora-300x200.png",
    "/up/hora.png",
    "/up/lysha-300x200.png",
    "/up/moved.png",
    "/up/zvit.pdf",
  ]);
  expect(old.asked.toSorted()).toEqual(
    [
      "/up/hora.png",
      "/up/hora.png",
      "/up/lysha-300x200.png",
      "/up/lysha.png",
      "/up/moved.png",
      "/up/zvit.pdf",
    ].toSorted(),
  );
  expect([...old.agents]).toEqual(["Visnyk-import (+https://news.example/)"]);
  expect(at.site.content("articles/2019/05/13-a/uk.md")).toContain("![гора](hora.png)\n\n![гора](hora.png)");
  expect(at.site.content("static/up/zvit.pdf")).toBe("%PDF-1.4");
  const count = old.asked.length;
  expect((await at.run({ fetching: MANNERS })).outcomes).toEqual({ same: 1 });
  expect(old.asked.length).toBe(count);
});

test("what cannot be had is told, and nothing of it is kept", async () => {
  const { at } = await fetched([
    "/up/nema.png",
    "/up/large.png",
    "/up/page.png",
    "/up/silent.png",
    "/up/away.png",
  ]);
  const report = readFileSync(join(at.kept, "report.html"), "utf8");
  for (const why of [
    "the server answers 404",
    "it has more than 0 MB",
    "what came is a web page",
    "does not answer in time",
    "into a private network",
  ])
    expect(report).toContain(why);
  expect(walk(join(at.kept, "media"))).toEqual([]);
});

test("nothing is fetched unless that is asked for, nor in a dry run", async () => {
  const old = await oldSite();
  const at = new ImportSite();
  at.addresses = [`${old.host}/`];
  at.entries = [textEntry("a", { body: { markup: "markdown", text: `![гора](${old.host}/up/hora.png)` } })];
  await at.run();
  await at.run({ fetching: MANNERS, dryRun: true });
  expect(old.asked).toEqual([]);
});
