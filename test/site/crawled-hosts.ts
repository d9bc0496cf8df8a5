/** Servers that have a site in their root or in a folder of it, each as it comes. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type StaticServer, serveFolder } from "../../scripts/static-server.ts";
import { HOSTS } from "./hosts.ts";

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
];
