/** Servers that have a site in their root or in a folder of it, each as it comes. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type StaticServer, serveFolder } from "../../scripts/static-server.ts";
import { Addresses } from "../../src/model/address.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { programOf } from "../programs.ts";
import { HOSTS } from "./hosts.ts";
import { OWN_SERVERS } from "./own-servers.ts";

export interface CrawledHost {
  name: string;
  isHere: boolean;
  /** @param base the folder that the site is to be in, `/` or `/deep/news/` */
  serve(site: string, base: string): Promise<StaticServer>;
}

/** Puts a site where its base path says, and takes it away again when the server closes. */
async function served(
  site: string,
  base: string,
  serve: (root: string) => Promise<StaticServer>,
): Promise<StaticServer> {
  if (base === "/") return serve(site);
  const root = mkdtempSync(join(tmpdir(), "visnyk-"));
  const place = join(root, base.slice(0, -1));
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(site, place, "dir");
  const { origin, close } = await serve(root);
  return { origin, close: () => close().finally(() => rmSync(root, { recursive: true })) };
}

/** A server with the files that the program makes for it. */
const OWN = OWN_SERVERS.map(({ name, program, serve }): CrawledHost => {
  const { isHere, label } = programOf(program);
  return {
    name: isHere ? `${name}, as it is told to` : label,
    isHere,
    serve: (folder, base) => {
      const site = siteOf({ baseUrl: `https://host.example${base}` });
      // Some servers give up the rights of root.
      chmodSync(dirname(folder), 0o755);
      return served(folder, base, (root) => {
        chmodSync(root, 0o755);
        return serve(root, servedSite(site, new Addresses(site)), []);
      });
    },
  };
});

export const CRAWLED: readonly CrawledHost[] = [
  {
    name: "a host that knows index.html",
    isHere: true,
    serve: (site, base) => served(site, base, serveFolder),
  },
  ...HOSTS.filter(({ name }) => name !== "a plain host").map(({ name, isHere, serve }) => ({
    name,
    isHere,
    serve: (site: string, base: string) => served(site, base, serve),
  })),
  ...OWN,
];
