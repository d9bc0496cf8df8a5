import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Reporter } from "../../../src/eleventy/reporter.ts";
import { CodeMap } from "../../../src/kit/code-map.ts";
import { deniedAccess } from "../../../src/kit/denied-access.ts";
import { diskError } from "../../../src/kit/disk-errors.ts";
import { Database } from "../../../src/library/database.ts";
import { linesOf } from "../../../src/ping/ping.ts";
import { SiteFolder } from "../../../src/publication/site-folder.ts";
import type { Build } from "../../../src/session/build.ts";
import { claimCache } from "../../../src/session/cache-folder.ts";
import { settingsFrom } from "../../../src/session/settings.ts";
import type { CommandRow } from "../row.ts";

const denied =
  (permission: string, resource = "") =>
  () =>
    deniedAccess(Object.assign(new Error("x"), { code: "ERR_ACCESS_DENIED", permission, resource }));
const disk =
  (code: string, syscall = "open") =>
  () =>
    diskError(Object.assign(new Error("x"), { code, syscall, path: "/srv/a" }), "A file");
const HUB = "https://hub.example/";
const told = (report: Partial<Parameters<typeof linesOf>[0]>) =>
  linesOf({ hub: HUB, told: 0, refused: [], away: undefined, ...report }).join("\n");

/** What a build says of so many warnings. */
function warned(count: number): string {
  let said = "";
  const out = {
    write: (text: string) => {
      said += text;
    },
  } as unknown as NodeJS.WriteStream;
  const warnings = Array.from({ length: count }, () => ({ file: "a", severity: "warning", message: "b" }));
  new Reporter(out).planned({ warnings, settings: { content: "/", why: false } } as unknown as Build);
  return said;
}

async function look(folder: string, name: string): Promise<void> {
  const db = Database.open(join(folder, "library.sqlite"));
  try {
    await new SiteFolder(join(folder, name)).look(db, join(folder, "library.sqlite"));
  } finally {
    db.close();
  }
}

// biome-ignore format: a table reads better in rows
export const COMMANDS: readonly CommandRow[] = [
  ["threads in words", () => settingsFrom({ VISNYK_THREADS: "many" }), 'VISNYK_THREADS: "many" is not a number of threads. Write one from 1 to 99.'],
  ["a clock in words", () => settingsFrom({ VISNYK_NOW: "tomorrow" }), 'VISNYK_NOW: "tomorrow" is not an instant. Write one such as 2025-02-13T18:40:00Z.'],
  ["an output above the content", (folder) => settingsFrom({ VISNYK_OUTPUT: folder, VISNYK_CONTENT: join(folder, "content") }), "VISNYK_OUTPUT (folder) holds VISNYK_CONTENT (folder/content); publishing would delete it. Choose a folder of its own."],
  ["an output above the project", () => settingsFrom({ VISNYK_OUTPUT: "/" }), "VISNYK_OUTPUT (/) holds the project (project); publishing would delete it. Choose a folder of its own."],
  ["an output within the content", (folder) => settingsFrom({ VISNYK_OUTPUT: join(folder, "content/site"), VISNYK_CONTENT: join(folder, "content") }), "VISNYK_OUTPUT (folder/content/site) lies within the content or cache folder. Choose a folder of its own."],
  ["a cache within the content", (folder) => settingsFrom({ VISNYK_CACHE: join(folder, "content/cache"), VISNYK_CONTENT: join(folder, "content") }), "VISNYK_CACHE (folder/content/cache) and VISNYK_CONTENT (folder/content) lie one inside the other, but the cache is cleared now and then. Choose a folder of its own."],
  ["a cache that is a file", (folder) => { writeFileSync(join(folder, "cache"), ""); claimCache(join(folder, "cache")); }, "The cache folder folder/cache is a file. Set VISNYK_CACHE to a folder of its own."],
  ["a cache that is not ours", (folder) => { mkdirSync(join(folder, "staging")); claimCache(folder); }, "The cache folder folder holds staging, but no CACHEDIR.TAG that marks it as Visnyk's. Set VISNYK_CACHE to a folder of its own, or delete what is there."],
  ["a lockfile that is not there", (folder) => new CodeMap(folder), "folder/package-lock.json cannot be read (ENOENT: no such file or directory, open 'folder/package-lock.json'). Restore it as it was published with the program."],
  ["a site folder that is a file", (folder) => { writeFileSync(join(folder, "site"), ""); return look(folder, "site"); }, "The output folder folder/site is a file. Move it away, or set VISNYK_OUTPUT to a folder."],
  ["a site folder that is a link to nowhere", (folder) => { symlinkSync(join(folder, "gone"), join(folder, "site")); return look(folder, "site"); }, "The output folder folder/site is a link to a folder that is not there. Make that folder, or set VISNYK_OUTPUT to another."],
  ["a site folder that is not ours", (folder) => { mkdirSync(join(folder, "site")); writeFileSync(join(folder, "site/thesis.txt"), ""); return look(folder, "site"); }, "The output folder folder/site holds files that are not a site made by Visnyk, and publishing would delete them. Empty it, or set VISNYK_OUTPUT to another folder."],
  ["reading that is denied", denied("FileSystemRead", "/srv/news/site.yaml"), "Node's permission model does not let the program read /srv/news/site.yaml. Start node with --allow-fs-read=/srv/news/*, too."],
  ["writing that is denied", denied("FileSystemWrite", "/srv/out/a"), "Node's permission model does not let the program write /srv/out/a. Start node with --allow-fs-write=/srv/out/*, too."],
  ["a program that is denied", denied("ChildProcess", "ls"), "Node's permission model does not let the program start ls. Start node with --allow-child-process, too."],
  ["threads that are denied", denied("WorkerThreads"), "Node's permission model does not let the program start threads. Start node with --allow-worker, too."],
  ["addons that are denied", () => deniedAccess(new Error("ERR_DLOPEN_DISABLED")), "Node's permission model does not let the program load modules of machine code, by which photos are made. Start node with --allow-addons, too."],
  ["the network, denied", denied("Net"), "Node's permission model does not let the program reach the network. Start node with --allow-net, too."],
  ["WASI, denied", denied("WASI"), "Node's permission model does not let the program use WASI. Start node with --allow-wasi, too."],
  ["a full disk", disk("ENOSPC"), "/srv/a cannot be written (ENOSPC): there is no room left on its disk. Make room, and run the command again."],
  ["a full share of a disk", disk("EDQUOT"), "/srv/a cannot be written (EDQUOT): your share of its disk is used up. Make room, and run the command again."],
  ["a disk that can only be read", disk("EROFS"), "/srv/a cannot be written (EROFS): its disk is read-only. Choose a folder on another."],
  ["no right to write", disk("EACCES"), "/srv/a cannot be written (EACCES): this user lacks the permission. Grant it, or choose another folder."],
  ["no right to look", disk("EACCES", "scandir"), "/srv/a cannot be read (EACCES): this user lacks the permission. Grant it, or choose another folder."],
  ["no right at all", disk("EPERM"), "/srv/a cannot be written (EPERM): this user lacks the permission. Grant it, or choose another folder."],
  ["a file for a folder in the path", disk("ENOTDIR"), "/srv/a cannot be written (ENOTDIR): a part of the path is a file where a folder is needed. Move the file away, or choose another folder."],
  ["a file for a folder", disk("EEXIST"), "/srv/a cannot be written (EEXIST): a file stands where a folder is needed. Move the file away, or choose another folder."],
  ["a folder for a file", disk("EISDIR"), "/srv/a cannot be written (EISDIR): a folder stands where a file is needed. Move the folder away."],
  ["too many files", disk("EMFILE"), "/srv/a cannot be written (EMFILE): too many files are open. Raise the limit (`ulimit -n`), and run the command again."],
  ["too many files of all", disk("ENFILE"), "/srv/a cannot be written (ENFILE): too many files are open on this machine. End other programs, and run the command again."],
  ["a faulty disk", disk("EIO"), "/srv/a cannot be written (EIO): its disk failed, and may be full or faulty. Check the disk first."],
  ["a hub, when nothing changed", () => told({}), "https://hub.example/: no feed changed"],
  ["a hub that is told", () => told({ told: 2 }), "https://hub.example/: told of 2 feeds"],
  ["a hub that refuses", () => told({ refused: [{ feed: "https://news.example/feed.xml", reason: "it answers 404" }] }), "https://hub.example/: told of 0 feeds\n  refused https://news.example/feed.xml: it answers 404\n  Is it the right hub in site.yaml, and is the site online?\n  The next npm run ping tells it of the rest."],
  ["a hub that is away", () => told({ away: { reason: "it does not answer", left: 3 } }), "https://hub.example/: told of 0 feeds\n  it is away (it does not answer): not told of 3\n  The next npm run ping tells it of the rest."],
  ["a build with many warnings", () => warned(25).slice(-75), "./../a: warning: b\n… and 5 more warnings: npm run check shows all of them.\n"],
];
