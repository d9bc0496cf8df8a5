import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { lenientStore } from "../../src/store/lenient.ts";
import { openStore } from "../../src/store/open-store.ts";
import { KINDS } from "./stores.ts";

const CONTENT = Buffer.from("фото\0\n\xff", "latin1");

describe.each(KINDS.map((kind) => [kind.name, kind] as const))("%s", (_, kind) => {
  describe.skipIf(!kind.isHere)("as a store", () => {
    beforeAll(() => kind.begin());
    afterAll(() => kind.end());

    const opened = async (writes = true) => {
      const tried = await kind.make();
      const said: string[] = [];
      return { tried, said, store: await openStore({ at: tried.at, writes }, (line) => said.push(line)) };
    };

    test("gives back what was put there, and tells what it has", async () => {
      const { store, said } = await opened();
      await store.put("photos/ab12", CONTENT);
      await store.put("photos/ab12", CONTENT);
      expect(CONTENT.equals((await store.get("photos/ab12")) ?? Buffer.alloc(0))).toBe(true);
      expect(await store.get("photos/cd34")).toBeUndefined();
      expect([...(await store.has(["photos/ab12", "photos/cd34"]))]).toEqual(["photos/ab12"]);
      expect(said).toEqual([]);
    });

    test("keeps nothing of an empty content back", async () => {
      const { store } = await opened();
      await store.put("none", new Uint8Array());
      expect(await store.get("none")).toHaveLength(0);
    });

    const flip = (stored: Buffer, at: number) => {
      const bytes = Buffer.from(stored);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    };

    test.each<[string, (stored: Buffer) => Buffer]>([
      ["flipped in the content", (stored) => flip(stored, stored.length - 2)],
      ["flipped in the hash", (stored) => flip(stored, 40)],
      ["flipped in the form", (stored) => flip(stored, 2)],
      ["cut", (stored) => stored.subarray(0, -1)],
      ["cut within its head", (stored) => stored.subarray(0, 30)],
      ["longer", (stored) => Buffer.concat([stored, Buffer.from("x")])],
      ["emptied", () => Buffer.alloc(0)],
      ["a page of an error", () => Buffer.from("<html>503</html>")],
    ])("what is %s counts as absent, is told, and can be put again", async (_, harm) => {
      const { tried, store, said } = await opened();
      await store.put("a", CONTENT);
      await tried.write("a", harm(await tried.read("a")));
      expect(await store.get("a")).toBeUndefined();
      expect(said).toEqual([expect.stringMatching(/^What the store has as a is .*; it is not used\.$/)]);
      await store.put("a", CONTENT);
      expect(await store.get("a")).toHaveLength(CONTENT.length);
    });

    test("what lies in the place of another counts as absent", async () => {
      const { tried, store, said } = await opened();
      await store.put("a", CONTENT);
      await tried.write("b", await tried.read("a"));
      expect(await store.get("b")).toBeUndefined();
      expect(said).toEqual(["What the store has as b belongs to something else; it is not used."]);
    });

    test("a build that only reads adds nothing", async () => {
      const { tried, store } = await opened(false);
      await store.put("a", CONTENT);
      expect([...(await store.has(["a"]))]).toEqual([]);
      const writing = await openStore({ at: tried.at, writes: true }, () => {});
      await writing.put("a", CONTENT);
      expect(await store.get("a")).toHaveLength(CONTENT.length);
    });

    test.each(["../x", "a/../../x", "/etc/x", "a//b", "a/", ".a", "A", "a.b", "a\\b", "", "a\n", "a%2e"])(
      "%j is no key",
      async (key) => {
        const { store } = await opened();
        await expect(store.get(key)).rejects.toThrow("is no key of a store");
        await expect(store.put(key, CONTENT)).rejects.toThrow("is no key of a store");
        await expect(store.has([key])).rejects.toThrow("is no key of a store");
      },
    );
  });
});

test("a folder holds whole files only", async () => {
  const at = mkdtempSync(join(tmpdir(), "visnyk-"));
  const store = await openStore({ at, writes: true }, () => {});
  await Promise.all(Array.from({ length: 20 }, () => store.put("a/b", CONTENT)));
  expect(readdirSync(join(at, "a"))).toEqual(["b"]);
  rmSync(at, { recursive: true });
});

test("a store that does not answer is told of once, and the build goes on as if there were none", async () => {
  const say = vi.fn<(line: string) => void>();
  const ask = vi.fn(async (): Promise<never> => {
    throw new Error("nobody answers");
  });
  const unreachable = { get: ask, put: ask, has: ask, close: () => {} };
  const store = lenientStore({ at: "/x", writes: true }, say, async () => unreachable);
  expect(await Promise.all([store.get("a"), store.get("b")])).toEqual([undefined, undefined]);
  await store.put("a", CONTENT);
  expect(await store.has(["a"])).toEqual(new Set());
  expect(say.mock.calls).toEqual([
    ["The store cannot be used, and this build goes on without it: nobody answers"],
  ]);
  expect(ask).toHaveBeenCalledTimes(2);
});
