import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StaticServer, serveFolder } from "../../scripts/static-server.ts";
import { buildChange } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** A hub as WebSub wants it: it fetches the feed that it is told of. */
class Hub {
  readonly fetched = new Map<string, string>();
  readonly #server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part) => {
      body += part;
    });
    request.on("end", async () => {
      const feed = new URLSearchParams(body).get("hub.url") as string;
      const text = await (await fetch(feed)).text();
      const names = [`href="${this.address}"`, `"url": "${this.address}"`];
      const isOurs = text.includes(feed) && names.some((name) => text.includes(name));
      if (isOurs) this.fetched.set(new URL(feed).pathname, text);
      response.writeHead(isOurs ? 202 : 400).end();
    });
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const site = SmallSite.empty();
site.published = "none";
const hub = new Hub();
let online: StaticServer;
beforeAll(async () => {
  await hub.open();
  online = await serveFolder(site.output);
  site.baseUrl = `${online.origin}/`;
});
afterAll(async () => {
  await online.close();
  hub.close();
  site.remove();
});

test("npm run ping tells the hub of the feeds that changed, and the hub finds them as they are", async () => {
  expect(await site.run("scripts/ping.ts")).toMatchObject({
    code: 1,
    said: expect.stringContaining("names no hub"),
  });
  site.write("site.yaml", `${site.content("site.yaml")}feeds: { hubs: ["${hub.address}"] }\n`);
  expect(await site.run("scripts/ping.ts")).toMatchObject({
    code: 1,
    said: expect.stringContaining("npm run build"),
  });
  site.story("2025/02/10-one", { tags: "[Україна]" });
  site.story("2025/02/11-two", { tags: "[Бельгія]" });
  await buildChange(site);
  const all = site.files().filter((file) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(file));
  expect(await site.run("scripts/ping.ts")).toMatchObject({ code: 0 });
  expect([...hub.fetched.keys()].sort()).toEqual(all.map((file) => `/${file}`).sort());
  for (const [path, text] of hub.fetched) expect(text).toBe(site.read(path.slice(1)));

  hub.fetched.clear();
  expect(await site.run("scripts/ping.ts")).toEqual({ code: 0, said: `${hub.address}: no feed changed\n` });
  site.story("2025/02/11-two", { tags: "[Бельгія]", title: "Інша назва" });
  await buildChange(site);
  await site.run("scripts/ping.ts");
  const concerned = ["/", "/topics/belgium/"].flatMap((hubPage) =>
    ["feed.xml", "atom.xml", "feed.json"].map((file) => hubPage + file),
  );
  expect([...hub.fetched.keys()].sort()).toEqual(expect.arrayContaining(concerned));
  expect([...hub.fetched.keys()].some((path) => path.startsWith("/topics/ukraine/"))).toBe(false);
  expect(hub.fetched.get("/feed.xml")).toContain("Інша назва");
});
