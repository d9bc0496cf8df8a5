/**
 * `npm run posters -- [story …]`: fetches pictures of what stories show from elsewhere (videos, posts, charts) into their
 * folders, each once. A build never does.
 */
import { join } from "node:path";
import { exists } from "../src/kit/files.ts";
import { printable } from "../src/kit/printable.ts";
import { UsageError } from "../src/kit/problems.ts";
import { fetchPosters } from "../src/posters/posters.ts";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { newsroomOrReport } from "./newsroom.ts";

await command(async () => {
  const settings = settingsFrom(process.env);
  const newsroom = newsroomOrReport(settings);
  if (newsroom === undefined) return 1;
  const stories = process.argv.slice(2).map((story) => story.replace(/^.*articles\/|\/$/g, ""));
  const unknown = stories.find((story) => !exists(join(settings.content, "articles", story)));
  if (unknown !== undefined)
    throw new UsageError(
      `There is no story ${unknown}. Name its folder below articles/, such as 2025/02/13-umerov-brussels.`,
    );
  const say = (line: string) => process.stdout.write(`${printable(line)}\n`);
  const { fetched, failed } = await fetchPosters({
    content: settings.content,
    about: newsroom.site.baseUrl,
    stories,
    onDone: ({ folder, embed }, got) =>
      say(
        "why" in got
          ? `${folder}: no picture of ${embed.address}: ${got.why}`
          : `${got.file}: ${got.width} × ${got.height}, of ${embed.address}`,
      ),
  });
  if (fetched + failed === 0) say("Nothing is shown from elsewhere without a picture that could be fetched.");
  else say(`${fetched} fetched, ${failed} not.`);
  if (fetched > 0) say("Look at them, and see in photos.yaml whose they are: you may have to ask.");
  return failed > 0 ? 1 : 0;
});
