import { cpSync, mkdtempSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { buildBeside, buildChange } from "./build-beside.ts";
import { HOSTS, type Host } from "./hosts.ts";
import { SmallSite } from "./small-site.ts";

const FEED = /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/;

/** A site that is built once; nobody changes it but in a copy. */
const built = SmallSite.empty();
beforeAll(async () => {
  built.story("2025/02/10-a", { tags: "[Бельгія]", authors: "[reporter]" });
  built.story("2025/02/11-b", { tags: "[Україна]", authors: "[newsroom]" });
  const { code, said } = await buildBeside(built);
  expect(code, said).toBe(0);
});
afterAll(() => built.remove());

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

/** The folder that a host serves, to which a site is sent after each build. */
class ServedFolder {
  readonly path = mkdtempSync(join(tmpdir(), "visnyk-served-"));
  readonly #sent = new Map<string, number>();
  #time = Date.parse("2025-03-01T12:00:00Z") / 1000;

  /** Sends what has another time than before, and each time a minute later: `Last-Modified` counts in seconds. */
  send(site: SmallSite): void {
    this.#time += 60;
    for (const file of site.files()) {
      const [from, to] = [join(site.output, file), join(this.path, file)];
      const { mtimeMs } = statSync(from);
      if (this.#sent.get(file) === mtimeMs) continue;
      this.#sent.set(file, mtimeMs);
      cpSync(from, to);
      utimesSync(to, this.#time, this.#time);
    }
  }
}

/** A reader who has every feed of the site. */
class FeedReader {
  readonly known = new Map<string, Validators>();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async subscribe(feeds: readonly string[]): Promise<void> {
    for (const feed of feeds) this.known.set(feed, (await ask(`${this.#origin}/${feed}`)).validators);
  }

  /** The feeds by the status with which they are answered. */
  async statuses(): Promise<Record<number, string[]>> {
    const answers: Record<number, string[]> = {};
    for (const [feed, validators] of this.known) {
      const { status } = await ask(`${this.#origin}/${feed}`, validators);
      answers[status] = [...(answers[status] ?? []), feed];
    }
    return answers;
  }
}

/** A published copy of the site, and somebody who has read it. */
async function published(serve: Host["serve"]) {
  const site = built.copy();
  const folder = new ServedFolder();
  folder.send(site);
  const host = await serve(folder.path);
  onTestFinished(async () => {
    await host.close();
    rmSync(folder.path, { recursive: true });
  });
  const reader = new FeedReader(host.origin);
  await reader.subscribe(site.files().filter((path) => FEED.test(path)));
  const publish = async () => {
    const { code, said } = await buildChange(site);
    expect(code, said).toBe(0);
    folder.send(site);
  };
  return { site, reader, publish };
}

describe.each(HOSTS)("$name", ({ isHere, serve }) => {
  test.skipIf(!isHere)("answers 304 for every feed after a build without a change", async () => {
    const { reader, publish } = await published(serve);
    await publish();
    expect(await reader.statuses()).toEqual({ 304: [...reader.known.keys()] });
    expect(reader.known.size).toBeGreaterThan(12);
  });

  test.skipIf(!isHere)("answers 200 for the feeds of a changed story, and 304 for the others", async () => {
    const { site, reader, publish } = await published(serve);
    site.story("2025/02/10-a", { tags: "[Бельгія]", authors: "[reporter]" }, "Змінений текст.");
    await publish();
    const { 200: changed = [], 304: same = [] } = await reader.statuses();
    expect(changed).toEqual(
      [...reader.known.keys()].filter((feed) => site.read(feed).includes("Змінений текст.")),
    );
    expect(new Set(changed.map((feed) => feed.replace(/[^/]+$/, "")))).toEqual(
      new Set(["", "authors/reporter/", "topics/belgium/", "topics/europe/"]),
    );
    expect(changed.length + same.length).toBe(reader.known.size);
  });
});
