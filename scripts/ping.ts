/**
 * `npm run ping`: tells the WebSub hubs of site.yaml which feeds changed since they were last told. Run it when the site
 * is online.
 */

import { printable } from "../src/kit/printable.ts";
import { UsageError } from "../src/kit/problems.ts";
import { Database } from "../src/library/database.ts";
import { Addresses } from "../src/model/address.ts";
import { hasFailed, linesOf, pingHub } from "../src/ping/ping.ts";
import { libraryFile, settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

await command(async () => {
  const settings = settingsFrom(process.env);
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  const { hubs } = newsroom.site.feeds;
  if (hubs.length === 0)
    throw new UsageError("site.yaml names no hub. Give it one: feeds: { hubs: [https://…] }.");
  const db = Database.openMade(libraryFile(settings));
  if (db === undefined)
    throw new UsageError(
      "There is no published site that this program knows. Run npm run build, and put the site online.",
    );
  let failed = false;
  try {
    for (const hub of hubs) {
      const report = await pingHub(db, hub, new Addresses(newsroom.site));
      process.stdout.write(`${linesOf(report).map(printable).join("\n")}\n`);
      failed ||= hasFailed(report);
    }
  } finally {
    db.close();
  }
  return failed ? 1 : 0;
});
