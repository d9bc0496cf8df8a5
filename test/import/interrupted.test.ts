import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { importArchive } from "../../src/import/import.ts";
import { SOURCES } from "../../src/import/sources/list.ts";
import { State } from "../../src/import/state.ts";
import { convert } from "../../src/import/text/convert.ts";
import { readNewsroom } from "../../src/intake/newsroom.ts";
import { walk } from "../../src/kit/files.ts";
import { Problems } from "../../src/kit/problems.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import { SmallSite } from "../site/small-site.ts";
import { twoStoriesAndPage } from "./made-up.ts";

const ITEMS = 60;
const SCRIPT = join(import.meta.dirname, "../../scripts/import.ts");

/** A site, and beside it the feed of another. */
function siteWithFeed(): { site: SmallSite; feed: string } {
  const site = SmallSite.empty();
  onTestFinished(() => site.remove());
  const items = Array.from({ length: ITEMS }, (_, i) => ({
    id: `https://old.example/${i}`,
    url: `https://old.example/novyna-${i}/`,
    title: `Новина ${i}`,
    content_html: `<p>Перше речення новини ${i}.</p><p>${"Далі текст. ".repeat(200)}</p><form>Опитування</form>`,
    date_published: `2019-05-${String(1 + (i % 28)).padStart(2, "0")}T10:00:00Z`,
    tags: [`Тема ${i % 7}`],
  }));
  const feed = join(site.root, "feed.json");
  const head = { version: "https://jsonfeed.org/version/1.1", home_page_url: "https://old.example/" };
  writeFileSync(feed, JSON.stringify({ ...head, title: "Стара газета", items }));
  return { site, feed };
}

function written({ root }: SmallSite): Record<string, string> {
  const files = walk(root).filter(
    ({ path }) => !/^import\/(?:state\.sqlite|report\.html)|^feed\.json/.test(path),
  );
  return Object.fromEntries(files.map(({ path }) => [path, readFileSync(join(root, path), "utf8")]));
}

/** The same import, in this process and without interruption. */
async function uninterrupted(): Promise<Record<string, string>> {
  const { site, feed } = siteWithFeed();
  const content = join(site.root, "content");
  const newsroom = readNewsroom(content, undefined, new Problems()) as Newsroom;
  const request = { path: feed, content, newsroom, media: [], dryRun: false, now: Date.parse(site.now) };
  await importArchive(request, { sources: SOURCES, convert });
  return written(site);
}

test("a run that is killed at any moment is completed by the next", async () => {
  const { site, feed } = siteWithFeed();
  const articles = join(site.root, "content/articles");
  for (const stories of [1, ITEMS / 2]) {
    const running = spawn(process.execPath, [SCRIPT, feed], { env: site.environment() });
    const over = once(running, "close");
    const isThere = () => existsSync(articles) && walk(articles).length >= stories;
    await vi.waitUntil(isThere, { timeout: 60_000, interval: 1 });
    running.kill("SIGKILL");
    await over;
  }
  expect((await site.run("scripts/import.ts", feed)).code).toBe(0);
  expect(written(site)).toEqual(await uninterrupted());
});

/** Breaks a run off right before or right behind the step of that number in what it remembers. */
function breakOff(at: number, when: "before" | "behind"): void {
  let step = 0;
  for (const method of ["keepPlace", "keepHash", "keepRedirect"] as const) {
    const keep: (this: State, ...of: never[]) => void = State.prototype[method];
    vi.spyOn(State.prototype, method).mockImplementation(function (this: State, ...of: unknown[]) {
      step += 1;
      if (step === at && when === "before") throw new Error("broken off");
      keep.apply(this, of as never[]);
      if (step === at) throw new Error("broken off");
    });
  }
}

test.each(["before", "behind"] as const)(
  "so is one that breaks off right %s any of its steps",
  async (when) => {
    const whole = await twoStoriesAndPage();
    await whole.run();
    const expected = whole.everything();
    let steps = 0;
    for (let isOver = false; !isOver; steps++) {
      const at = await twoStoriesAndPage();
      breakOff(steps + 1, when);
      isOver = await at.run().then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      await at.run();
      expect(at.everything(), `broken off ${when} step ${steps + 1}`).toEqual(expected);
    }
    expect(steps).toBeGreaterThan(8);
  },
);
