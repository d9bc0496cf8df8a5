import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DeployError } from "../../src/deploy/deploy-error.ts";
import type { Sent, Target } from "../../src/deploy/target.ts";

/** A place that a site is brought to, as a test sees it. */
export interface Place {
  /** A connection of its own to the place, such as another machine would have. */
  connect(): Promise<Target>;
  /** What readers get at a path of the site; nothing where it is not there. */
  served(path: string): Promise<Uint8Array | undefined>;
  /** All that readers can get, by path; absent where that cannot be told. */
  paths?(): Promise<string[]>;
  close?(): Promise<void>;
}

/** Paths with all that paths of a site may hold. */
export const PATHS = [
  "index.html",
  "2025/03/01/novyna/index.html",
  "files/two words.txt",
  "files/Київ.pdf",
  'files/it\'s "quoted".txt',
  "files/$HOME `id`;&.txt",
  "-rf/--delete.txt",
  "files/percent%20+plus#hash?.txt",
  ".well-known/security.txt",
  "files/glob*[a]{b,c}.txt",
];

/** The program of a test, without a clock that stands still. */
export const clock = (): number => performance.timeOrigin + performance.now();

/**
 * Holds a kind of target to what `Target` promises.
 * @param open begins with nothing at the place
 * @param only where paths with all kinds of characters cannot be had at a host: those that can
 */
export function itConforms(
  name: string,
  open: () => Promise<Place>,
  only: (path: string) => boolean = () => true,
): void {
  describe(name, () => {
    const local = mkdtempSync(join(tmpdir(), "visnyk-sent-"));
    let place: Place;
    let one: Target;
    let two: Target;
    let last = 0;

    /** A file of this machine that is to stand at a path of the site. */
    function sent(path: string, text: string): Sent {
      const file = join(local, `${++last}`, "file");
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return { path, file, bytes: Buffer.byteLength(text), headers: {} };
    }

    const put = (target: Target, files: Readonly<Record<string, string>>) => {
      const done: string[] = [];
      const all = Object.entries(files).map(([path, text]) => sent(path, text));
      return target.put(all, (path) => done.push(path)).then(() => done.toSorted());
    };
    const text = async (path: string) => {
      const bytes = await place.served(path);
      return bytes && Buffer.from(bytes).toString();
    };
    const note = async (target: Target, noted: string) => {
      const bytes = await target.readNote(noted);
      return bytes && Buffer.from(bytes).toString();
    };
    const bytes = (words: string) => new TextEncoder().encode(words);

    beforeAll(async () => {
      place = await open();
      [one, two] = [await place.connect(), await place.connect()];
    });
    beforeEach(async () => {
      await one.remove(PATHS);
    });
    afterAll(async () => {
      await Promise.all([one?.close(), two?.close()]);
      await place?.close?.();
      rmSync(local, { recursive: true, force: true });
    });

    test("puts, replaces and removes files, whatever their names", async () => {
      const paths = PATHS.filter(only);
      expect(await put(one, Object.fromEntries(paths.map((path) => [path, `first ${path}`])))).toEqual(
        paths.toSorted(),
      );
      for (const path of paths) expect(await text(path)).toBe(`first ${path}`);
      await put(one, Object.fromEntries(paths.map((path) => [path, `second ${path}`])));
      for (const path of paths) expect(await text(path)).toBe(`second ${path}`);
      await one.remove(paths);
      for (const path of paths) expect(await text(path)).toBeUndefined();
      await one.remove([...paths, "never/there.html"]);
    });

    test("puts an empty file, and one of some megabytes", async () => {
      const large = "visnyk ".repeat(500_000);
      await put(one, { "files/two words.txt": "", "index.html": large });
      expect(await text("files/two words.txt")).toBe("");
      expect((await text("index.html"))?.length).toBe(large.length);
    });

    test("shows readers a whole file at any moment, the one before or the one after", async () => {
      const versions = ["a", "b", "c"].map((letter) => letter.repeat(2_000_000));
      await put(one, { "index.html": versions[0] as string });
      let isOver = false;
      const seen = new Set<string | undefined>();
      const reader = (async () => {
        while (!isOver) {
          seen.add(await text("index.html"));
          await turn();
        }
      })();
      for (const version of versions.slice(1)) await put(one, { "index.html": version });
      isOver = true;
      await reader;
      expect([...seen].filter((shown) => shown === undefined || !versions.includes(shown))).toEqual([]);
    });

    test("does several deeds at once, up to as many as it says", async () => {
      const paths = Array.from({ length: one.atOnce }, (_, i) => `many/${i % 3}/${i}.txt`);
      await Promise.all(paths.map((path) => put(one, { [path]: path })));
      for (const path of paths) expect(await text(path)).toBe(path);
      await Promise.all(paths.map((path) => one.remove([path])));
      for (const path of paths) expect(await text(path)).toBeUndefined();
    });

    test("puts a file where a folder was, and a folder where a file was, once these are removed", async () => {
      await put(one, { "way/a/b.txt": "below" });
      await one.remove(["way/a/b.txt"]);
      await put(one, { "way/a": "file" });
      expect(await text("way/a")).toBe("file");
      await one.remove(["way/a"]);
      await put(one, { "way/a/b.txt": "below again" });
      expect(await text("way/a/b.txt")).toBe("below again");
      await one.remove(["way/a/b.txt"]);
    });

    test("keeps notes, which readers do not see and other connections do", async () => {
      const before = await place.paths?.();
      expect(await one.readNote("absent")).toBeUndefined();
      await one.writeNote("index.json", bytes("first"));
      await one.writeNote("index.json", bytes("second"));
      await one.writeNote("part-0a1b.gz", new Uint8Array([0, 255, 10, 13]));
      expect(await note(two, "index.json")).toBe("second");
      expect([...((await two.readNote("part-0a1b.gz")) ?? [])]).toEqual([0, 255, 10, 13]);
      expect(await place.served("index.json")).toBeUndefined();
      expect(await place.paths?.()).toEqual(before);
      await one.removeNotes(["index.json", "part-0a1b.gz", "absent"]);
      expect(await one.readNote("index.json")).toBeUndefined();
      await one.removeNotes(["index.json"]);
    });

    test("keeps what was at an address, and brings it back", async () => {
      const paths = PATHS.filter(only);
      const pairs = paths.map((path, i) => ({ path, note: `kept-${i}` }));
      await put(one, Object.fromEntries(paths.map((path) => [path, `old ${path}`])));
      await one.keep([...pairs, { path: "never/there.html", note: "kept-none" }]);
      await one.keep(pairs);
      expect(await text("index.html")).toBe("old index.html");
      await put(one, { "index.html": "new" });
      await one.remove(paths.filter((path) => path !== "index.html"));
      expect(await two.readNote("kept-none")).toBeUndefined();
      expect(await note(two, "kept-0")).toBe("old index.html");
      await two.bringBack(pairs);
      await two.bringBack(pairs);
      for (const path of paths) expect(await text(path)).toBe(`old ${path}`);
      await put(one, { "index.html": "newer" });
      expect(await note(two, "kept-0")).toBe("old index.html");
      await one.removeNotes(pairs.map(({ note: kept }) => kept));
      expect(await two.readNote("kept-1")).toBeUndefined();
      expect(await text(paths[1] as string)).toBe(`old ${paths[1]}`);
    });

    test("gives the lock to one at a time", async () => {
      const [first, second] = await Promise.all([one.lock("desk one"), two.lock("desk two")]);
      const held = first ?? second;
      expect([first, second]).toContain(undefined);
      expect(held?.by).toMatch(
        first === undefined ? /^(desk one|another deploy)$/ : /^(desk two|another deploy)$/,
      );
      const [holder, other] = first === undefined ? [one, two] : [two, one];
      await other.unlock();
      const again = await other.lock("desk three");
      expect(again?.by).toBe(first === undefined ? "desk one" : "desk two");
      expect(Math.abs((again?.at ?? 0) - clock())).toBeLessThan(60_000);
      await holder.unlock();
      expect(await other.lock("desk three")).toBeUndefined();
      await other.unlock();
    });

    test("gives a lock that was not renewed to the next, and tells its holder", async () => {
      expect(await one.lock("one that stops")).toBeUndefined();
      const seen = (await two.lock("the next")) as { by: string; at: number };
      expect(seen.by).toBe("one that stops");
      await one.renew();
      expect(await two.lock("the next", seen.at - 1)).toMatchObject({ by: "one that stops" });
      const renewed = (await two.lock("the next")) as { at: number };
      expect(renewed.at).toBeGreaterThanOrEqual(seen.at);
      expect(await two.lock("the next", renewed.at)).toBeUndefined();
      await expect(one.renew()).rejects.toThrow(DeployError);
      await one.unlock();
      await two.renew();
      expect(await one.lock("one that stops")).toMatchObject({ by: "the next" });
      await two.unlock();
    });
  });
}
