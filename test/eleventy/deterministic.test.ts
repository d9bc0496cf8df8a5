import { renameSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { walk } from "../../src/kit/files.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const site = SmallSite.empty();
beforeAll(async () => {
  site.story("2025/02/10-a", { photo: "{ file: a.jpg, alt: x }", title: "Іспит І ірису" });
  site.story("2025/02/10-a", { title: "Istanbul in ink", date: "2025-02-10T23:30:00-08:00" }, "Text.", "en");
  site.story(
    "2025/02/11-b",
    { date: "2025-02-11", tags: "[belgium, Європа]", authors: "[reporter]" },
    "[[2025/02/10-a]]",
  );
  site.story("2025/01/31-c", { date: "2025-01-31T23:59:00+02:00", tags: "[Бельгія]" });
  site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nТекст.\n");
  await site.photo("articles/2025/02/10-a/a.jpg", 1300, 700);
  expect((await buildBeside(site)).code).toBe(0);
});
afterAll(() => site.remove());

test.each([
  ["America/Los_Angeles", "tr_TR.UTF-8"],
  ["Pacific/Kiritimati", "C"],
  ["Asia/Kathmandu", "lt_LT.UTF-8"],
])(
  "the same content gives the same bytes in another zone (%s) and language (%s), other folders and with other times of files",
  async (TZ, language) => {
    const other = site.cleanCopy();
    const [content, output] = [join(other.root, "мій зміст"), join(other.root, "a folder", "вихід")];
    renameSync(join(other.root, "content"), content);
    for (const [i, { path }] of walk(content).entries()) utimesSync(join(content, path), i * 1000, i * 1000);
    const run = await other.run("scripts/build.ts", {
      TZ,
      LANG: language,
      LC_ALL: language,
      VISNYK_CONTENT: content,
      VISNYK_OUTPUT: output,
      VISNYK_CACHE: join(other.root, "another-cache"),
    });
    expect(run.code, run.said).toBe(0);
    expect(site.difference(other, output)).toEqual([]);
    other.remove();
  },
);
