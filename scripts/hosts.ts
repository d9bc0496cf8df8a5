/**
 * `npm run --silent hosts -- nginx`: prints what has to be entered at a host, for those that do not read it from the site;
 * `--into folder` writes it there, file by file. `-- nginx visnyk-lines.conf` prints one of the files. What the host does
 * not do is told besides.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { FileBeside, Host, ServedRedirect, ServedSite } from "../src/hosts/host.ts";
import { HOST_NAMES, HOSTS } from "../src/hosts/index.ts";
import { notesOn } from "../src/hosts/notes.ts";
import { UsageError } from "../src/kit/problems.ts";
import { Database } from "../src/library/database.ts";
import { Addresses } from "../src/model/address.ts";
import type { Site } from "../src/model/site.ts";
import { redirectsOfPublished } from "../src/outputs/served-redirects.ts";
import { servedSite } from "../src/outputs/served-site.ts";
import { libraryFile, type Settings, settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

await command(() => {
  const { values, positionals } = parseArgs({
    options: { into: { type: "string" } },
    allowPositionals: true,
  });
  const [name, file] = positionals;
  const host = hostNamed(name);
  const files = filesOf(host, file, values.into !== undefined);
  const settings = settingsFrom(process.env);
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  const site: Site = { ...newsroom.site, hosts: [host.name] };
  const addresses = new Addresses(site);
  const redirects = redirectsAt(settings, addresses);
  if (redirects === undefined)
    process.stderr.write(
      "No published site is known here, so no old addresses are told. Run npm run build first.\n",
    );
  const served = servedSite(site, addresses);
  if (values.into !== undefined) write(files, resolve(values.into), served, redirects ?? []);
  else
    process.stdout.write(
      printed(files.map(({ name, text }) => ({ name, text: text(served, redirects ?? []) }))),
    );
  for (const note of notesOn(host, redirects ?? [], served)) process.stderr.write(`${note}\n`);
  return 0;
});

function hostNamed(name: string | undefined): Host {
  const host = HOSTS.find((each) => each.name === name);
  if (host !== undefined) return host;
  const what = name === undefined ? "No host was named" : `Nothing is known of "${name}"`;
  throw new UsageError(
    `${what}; there are ${HOST_NAMES.join(", ")}: npm run --silent hosts -- nginx. Netlify, Cloudflare and others read _site/_headers and _site/_redirects.`,
  );
}

/** The file that is named, or all that are not parts of another; a folder gets all. */
function filesOf({ name, beside = [] }: Host, file: string | undefined, isFolder: boolean): FileBeside[] {
  const files = beside.filter((each) => (file === undefined ? isFolder || !each.isPart : each.name === file));
  if (file === undefined || files.length > 0) return files;
  throw new UsageError(
    `There is no file "${file}" for ${name}; there are ${beside.map((each) => each.name).join(", ")}.`,
  );
}

/** One file as it is; several with their names. */
function printed(files: readonly { name: string; text: string }[]): string {
  if (files.length === 1) return files[0]?.text ?? "";
  return files.map(({ name, text }) => `# ${name}\n${text}`).join("\n");
}

function write(
  files: readonly FileBeside[],
  folder: string,
  site: ServedSite,
  redirects: readonly ServedRedirect[],
): void {
  for (const { name, text } of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text(site, redirects));
    process.stdout.write(`${file}\n`);
  }
}

/** The old addresses of the published site; nothing where none is known. */
function redirectsAt(settings: Settings, addresses: Addresses): ServedRedirect[] | undefined {
  const db = Database.openMade(libraryFile(settings));
  try {
    return db && redirectsOfPublished({ db, addresses });
  } finally {
    db?.close();
  }
}
