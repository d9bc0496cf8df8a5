import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DeployError } from "../../src/deploy/deploy-error.ts";
import type { Target } from "../../src/deploy/target.ts";
import { Desk, emptyPlace, notesAt, served, type Texts } from "./desk.ts";

const FIRST: Texts = {
  "index.html": "front with a",
  "2025/03/01/a/index.html": "story a",
  "2025/03/01/b/index.html": "story b",
  "feed.xml": "feed a",
  "assets/style-1.css": "style 1",
  "photos/b-640.jpg": "photo b",
  ".well-known/security.txt": "contact",
};
const SECOND: Texts = {
  ...FIRST,
  "index.html": "front with a and c",
  "2025/03/02/c/index.html": "story c",
  "feed.xml": "feed a and c",
};
const { ".well-known/security.txt": _hidden, ...SHOWN } = FIRST;
const SHOWN_SECOND: Texts = { ...SECOND };

/** What readers see of texts: hidden files are not listed. */
const seen = (texts: Texts) =>
  Object.fromEntries(Object.entries(texts).filter(([path]) => !path.startsWith(".")));

/** A target that counts what is put, and fails where it is told to. */
function watched(
  target: Target,
  failing: { on?: (path: string) => boolean; times?: number } = {},
): Target & { puts: string[] } {
  const puts: string[] = [];
  let left = failing.times ?? Number.POSITIVE_INFINITY;
  return Object.assign(Object.create(target) as Target, {
    puts,
    atOnce: target.atOnce,
    put: async (files: Parameters<Target["put"]>[0], done: (path: string) => void) => {
      for (const file of files) {
        if (failing.on?.(file.path) && left-- > 0) throw new Error("the connection was cut");
        await target.put([file], done);
        puts.push(file.path);
      }
    },
    remove: (paths: readonly string[]) => target.remove(paths),
    keep: (pairs: Parameters<Target["keep"]>[0]) => target.keep(pairs),
    bringBack: (pairs: Parameters<Target["keep"]>[0]) => target.bringBack(pairs),
    readNote: (name: string) => target.readNote(name),
    writeNote: (name: string, content: Uint8Array) => target.writeNote(name, content),
    removeNotes: (names: readonly string[]) => target.removeNotes(names),
    lock: (by: string, since?: number) => target.lock(by, since),
    renew: () => target.renew(),
    unlock: () => target.unlock(),
    close: () => target.close(),
  });
}

describe("a deploy", () => {
  test("makes the target what the site is, and sends no more than what changed, from another machine too", async () => {
    const [desk, other, place] = [new Desk(), new Desk(), emptyPlace()];
    const first = await desk.deploy(place, FIRST);
    expect([first.isFirst, first.serial]).toEqual([true, 1]);
    expect(served(place)).toEqual(SHOWN);
    const target = watched(await other.connect(place));
    const second = await other.deploy(target, SECOND);
    expect([second.isFirst, second.serial]).toEqual([false, 2]);
    expect(target.puts).toEqual(["2025/03/02/c/index.html", "index.html", "feed.xml"]);
    expect(served(place)).toEqual(seen(SHOWN_SECOND));
    const again = watched(await desk.connect(place));
    expect((await desk.deploy(again, SECOND)).serial).toBe(2);
    expect(again.puts).toEqual([]);
  });

  test("leaves files that it did not bring", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    await desk.deploy(place, FIRST);
    writeFileSync(join(place, "theirs.html"), "theirs");
    await desk.deploy(place, SECOND);
    await desk.deploy(place, FIRST, { all: true });
    expect(served(place)["theirs.html"]).toBe("theirs");
  });

  test("deletes what the site no longer has; styles after a while, the photos of a withdrawn story at once", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    desk.now = 0;
    await desk.deploy(place, FIRST);
    const {
      "2025/03/01/b/index.html": _b,
      "photos/b-640.jpg": _photo,
      "assets/style-1.css": _style,
      ...rest
    } = FIRST;
    const site = { ...rest, "assets/style-2.css": "style 2" };
    await desk.deploy(place, site);
    expect(served(place)).toEqual(seen({ ...site, "assets/style-1.css": "style 1" }));
    desk.now = 23 * 3_600_000;
    await desk.deploy(place, site);
    expect(served(place)["assets/style-1.css"]).toBe("style 1");
    desk.now = 24 * 3_600_000;
    await desk.deploy(place, site);
    expect(served(place)).toEqual(seen(site));
  });

  test("says in a dry run what it would do, and does none of it", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    await desk.deploy(place, FIRST);
    const notes = notesAt(place);
    const { plan } = await desk.deploy(place, SECOND, { dryRun: true });
    expect(plan.steps.map(({ path }) => path)).toEqual(["2025/03/02/c/index.html", "index.html", "feed.xml"]);
    expect(served(place)).toEqual(SHOWN);
    expect(notesAt(place)).toEqual(notes);
  });

  test("tries again what failed for a reason that may pass", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    const target = watched(await desk.connect(place), { on: (path) => path === "feed.xml", times: 2 });
    await desk.deploy(target, FIRST, {}, { pauses: [0, 0] });
    expect(served(place)).toEqual(SHOWN);
    expect(desk.said).toEqual(Array(2).fill("the connection was cut: trying again."));
  });

  test("sends everything again where it is told not to rely on the notes, damaged ones too", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    await desk.deploy(place, FIRST);
    writeFileSync(join(place, "index.html"), "changed by hand");
    await desk.deploy(place, FIRST, { all: true });
    expect(served(place)).toEqual(SHOWN);
    writeFileSync(`${place}.visnyk/note-index.gz`, "no gzip");
    await expect(desk.deploy(place, SECOND)).rejects.toThrow(/index\.gz is missing or damaged.*--all/);
    await desk.deploy(place, SECOND, { all: true });
    expect(served(place)).toEqual(seen(SECOND));
    expect((await desk.deploy(place, SECOND)).plan.steps).toEqual([]);
  });

  test("ends where the site's files are not what was published", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    const target = watched(await desk.connect(place));
    const put = target.put;
    target.put = (files, done) => {
      writeFileSync(join(desk.root, "site/feed.xml"), "another build's");
      return put(files, done);
    };
    await expect(desk.deploy(target, FIRST)).rejects.toThrow(
      /feed\.xml .*is not what the last build published/,
    );
  });
});

describe("a deploy that was cut off", () => {
  const cut = (path: string) => ({ on: (each: string) => each === path });

  test("goes on from where it ended on the same machine", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    const broken = watched(await desk.connect(place), cut("feed.xml"));
    await expect(desk.deploy(broken, FIRST)).rejects.toThrow("the connection was cut");
    const target = watched(await desk.connect(place));
    expect((await desk.deploy(target, FIRST)).wasCutOff).toBe(true);
    expect([...broken.puts, ...target.puts].toSorted()).toEqual(Object.keys(FIRST).toSorted());
    expect(served(place)).toEqual(SHOWN);
    expect(notesAt(place).filter((name) => /intent|reached|kept|lock/.test(name))).toEqual([]);
  });

  test("by whoever runs it ends after the deeds under way, and leaves the lock to the next", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    const stop = new AbortController();
    const target = watched(await desk.connect(place));
    const stopped = desk.deploy(
      target,
      FIRST,
      {},
      {
        signal: stop.signal,
        progress: (_, done) => {
          if (done > 0) stop.abort(new Error("stopped"));
        },
      },
    );
    await expect(stopped).rejects.toThrow("stopped");
    expect(served(place)["index.html"]).toBeUndefined();
    const again = watched(await desk.connect(place));
    await desk.deploy(again, FIRST);
    expect(served(place)).toEqual(SHOWN);
    expect([...target.puts, ...again.puts].toSorted()).toEqual(Object.keys(FIRST).toSorted());
  });

  test("is completed by another machine, with another state of the site", async () => {
    const [desk, other, place] = [new Desk(), new Desk(), emptyPlace()];
    await desk.deploy(place, FIRST);
    const broken = watched(await desk.connect(place), cut("index.html"));
    const half = { ...SECOND, "2025/03/02/never/index.html": "never public in the end" };
    await expect(desk.deploy(broken, half)).rejects.toThrow("the connection was cut");
    expect(served(place)["2025/03/02/never/index.html"]).toBeDefined();
    const third = { ...FIRST, "index.html": "front of the third" };
    await other.deploy(place, third);
    expect(served(place)).toEqual(seen(third));
    // The first machine knows what it sent, but somebody deployed meanwhile.
    await desk.deploy(place, SECOND);
    expect(served(place)).toEqual(seen(SECOND));
  });

  test("is undone by going back", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    await desk.deploy(place, FIRST);
    const broken = watched(await desk.connect(place), cut("feed.xml"));
    await expect(desk.deploy(broken, SECOND)).rejects.toThrow("the connection was cut");
    expect(served(place)["index.html"]).toBe(SECOND["index.html"]);
    await desk.deploy(place, SECOND, { back: true });
    expect(served(place)).toEqual(SHOWN);
    await desk.deploy(place, SECOND);
    expect(served(place)).toEqual(seen(SECOND));
  });
});

describe("going back", () => {
  test("brings back the state before, and forward again", async () => {
    const [desk, other, place] = [new Desk(), new Desk(), emptyPlace()];
    await desk.deploy(place, FIRST);
    const third: Texts = { "index.html": "front alone", "assets/style-1.css": "style 1" };
    await desk.deploy(place, third);
    await other.deploy(place, {}, { back: true });
    expect(served(place)).toEqual(SHOWN);
    await other.deploy(place, {}, { back: true });
    expect(served(place)).toEqual(third);
    await desk.deploy(place, SECOND);
    await desk.deploy(place, third);
    expect(served(place)).toEqual(third);
  });

  test("keeps one state, and no more", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    const names: string[][] = [];
    for (let i = 0; i < 4; i++) {
      await desk.deploy(place, { ...FIRST, "index.html": `front ${i}`, "feed.xml": `feed ${i}` });
      names.push(notesAt(place));
    }
    expect(names.map((all) => all.filter((name) => name.startsWith("kept-")).length)).toEqual([0, 2, 2, 2]);
    expect(names[3]).toHaveLength((names[2] as string[]).length);
    await desk.deploy(place, FIRST, { purge: true });
    expect(notesAt(place).filter((name) => name.startsWith("kept-"))).toEqual([]);
    await expect(desk.deploy(place, {}, { back: true })).rejects.toThrow("nothing to go back to");
  });

  test("is refused where only one state was seen", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    await desk.deploy(place, FIRST);
    await expect(desk.deploy(place, FIRST, { back: true })).rejects.toThrow("nothing to go back to");
  });
});

describe("two deploys at once", () => {
  test("do not mix: the second says who is at work, or waits", async () => {
    const [desk, other, place] = [new Desk(), new Desk(), emptyPlace()];
    const held = await desk.connect(place);
    await held.lock("the first desk");
    await expect(other.deploy(place, FIRST)).rejects.toThrow(/under way: the first desk\..*--wait/);
    expect(served(place)).toEqual({});
    const told = Promise.withResolvers<string>();
    const waiting = other.deploy(
      place,
      FIRST,
      { wait: true },
      { lock: { renewal: 60_000, patience: 60_000, confirmation: 60_000, look: 1 }, say: told.resolve },
    );
    expect(await told.promise).toBe(
      "Another deploy to this target is under way: the first desk. Waiting for it to end.",
    );
    await held.unlock();
    await waiting;
    expect(served(place)).toEqual(SHOWN);
  });

  test("a lock whose holder died is taken over when it was watched for long enough, or at once where that is certain", async () => {
    const [desk, other, place] = [new Desk(), new Desk(), emptyPlace()];
    await (await desk.connect(place)).lock("the dead desk");
    await other.deploy(
      place,
      FIRST,
      { wait: true },
      { lock: { renewal: 60_000, patience: 5, confirmation: 5, look: 1 } },
    );
    expect(served(place)).toEqual(SHOWN);
    await (await desk.connect(place)).lock("the dead desk");
    await other.deploy(place, SECOND, {}, { isDead: (by) => by === "the dead desk" });
    expect(served(place)).toEqual(seen(SECOND));
  });

  test("a deploy whose lock was taken over ends, and writes no manifest", async () => {
    const [desk, place] = [new Desk(), emptyPlace()];
    const target = watched(await desk.connect(place));
    const put = target.put;
    target.put = async (files, done) => {
      await put(files, done);
      rmSync(`${place}.visnyk/lock`, { force: true });
    };
    await expect(desk.deploy(target, FIRST)).rejects.toThrow(DeployError);
    expect(notesAt(place)).not.toContain("index.gz");
  });
});
