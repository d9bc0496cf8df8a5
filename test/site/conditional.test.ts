import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaticServer } from "../../scripts/static-server.ts";
import { HOSTS } from "./hosts.ts";
import { SmallSite } from "./small-site.ts";

/** `Last-Modified` counts in seconds: a change within the second of the one before cannot be seen by it. */
const TICK = 1100;

const FEED = /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/;

/** What a reader keeps of an answer, to ask with the next time. */
type Validators = Readonly<Record<string, string>>;

async function ask(
  url: string,
  validators: Validators = {},
): Promise<{ status: number; validators: Validators }> {
  const answer = await fetch(url, { headers: validators });
  await answer.arrayBuffer();
  const etag = answer.headers.get("etag");
  const modified = answer.headers.get("last-modified");
  return {
    status: answer.status,
    validators: {
      ...(etag === null ? {} : { "if-none-match": etag }),
      ...(modified === null ? {} : { "if-modified-since": modified }),
    },
  };
}

describe.each(HOSTS)("$name", ({ isHere, serve }) => {
  const site = SmallSite.empty();
  let host: StaticServer | undefined;
  const known = new Map<string, Validators>();

  /** The feeds by the status with which they are answered to a reader that has them. */
  async function statuses(): Promise<Record<number, string[]>> {
    const answers: Record<number, string[]> = {};
    for (const [feed, validators] of known) {
      const { status } = await ask(`${host?.origin}/${feed}`, validators);
      answers[status] = [...(answers[status] ?? []), feed];
    }
    return answers;
  }

  async function build(): Promise<void> {
    await setTimeout(TICK);
    const run = await site.build();
    expect(run.code, run.said).toBe(0);
  }

  beforeAll(async () => {
    if (!isHere) return;
    site.story("2025/02/10-a", { tags: "[Бельгія]", authors: "[reporter]" });
    site.story("2025/02/11-b", { tags: "[Україна]", authors: "[newsroom]" });
    await build();
    host = await serve(site.output);
    for (const feed of site.files().filter((path) => FEED.test(path)))
      known.set(feed, (await ask(`${host.origin}/${feed}`)).validators);
  });
  afterAll(async () => {
    await host?.close();
    site.remove();
  });

  test.skipIf(!isHere)("answers 304 for every feed after a build without a change", async () => {
    await build();
    expect(await statuses()).toEqual({ 304: [...known.keys()] });
    expect(known.size).toBeGreaterThan(12);
  });

  test.skipIf(!isHere)("answers 200 for the feeds of a changed story, and 304 for the others", async () => {
    site.story("2025/02/10-a", { tags: "[Бельгія]", authors: "[reporter]" }, "Змінений текст.");
    await build();
    const { 200: changed = [], 304: same = [] } = await statuses();
    expect(changed).toEqual([...known.keys()].filter((feed) => site.read(feed).includes("Змінений текст.")));
    expect(new Set(changed.map((feed) => feed.replace(/[^/]+$/, "")))).toEqual(
      new Set(["", "authors/reporter/", "topics/belgium/", "topics/europe/"]),
    );
    expect(changed.length + same.length).toBe(known.size);
  });
});
