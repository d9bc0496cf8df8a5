import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { derivationFolder } from "../../src/photos/cache.ts";
import { type DerivedPhoto, derivationKey, derivePhoto, type PhotoRequest } from "../../src/photos/derive.ts";
import { PHOTO_PACK } from "../../src/photos/pack-forms.ts";
import { fetchDerivations, offerDerivation } from "../../src/photos/shared.ts";
import { openStore } from "../../src/store/open-store.ts";
import { seal, unseal } from "../../src/store/sealed.ts";
import { KINDS, type TriedStore } from "../store/stores.ts";
import { plain, requestFor, scratchFolder } from "./pictures.ts";

const folder = scratchFolder();
let request: PhotoRequest;
let made: DerivedPhoto;
let key: string;

beforeAll(async () => {
  request = await requestFor(folder, "photo.jpg", await plain(60, 40).jpeg().toBuffer(), { crops: true });
  made = await derivePhoto(request);
  key = derivationKey(request);
});

let caches = 0;

/** Another machine, which has nothing yet. */
async function elsewhere({ at }: TriedStore) {
  const cacheDir = join(folder, `cache-${++caches}`);
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const shared = { store: await openStore({ at, writes: true }, say), cacheDir, say };
  const fetched: string[] = [];
  await fetchDerivations([key], { form: PHOTO_PACK, check: "size" }, shared, (one) => fetched.push(one));
  return { cacheDir, said, fetched };
}

interface Manifest {
  files: Record<string, unknown>[];
  findings: Record<string, unknown>;
}

/** The pack as somebody writes it who knows how: its hashes are right. */
function forged(stored: Buffer, change: (manifest: Manifest, files: Buffer[]) => unknown): Buffer {
  const unsealed = unseal(`photos/${key}`, stored);
  if (!("content" in unsealed)) throw new Error(unsealed.fault);
  const pack = Buffer.from(unsealed.content);
  const end = pack.indexOf("\n");
  const manifest = JSON.parse(JSON.parse(pack.subarray(0, end).toString()).text) as Manifest;
  let at = end + 1;
  const files = manifest.files.map(({ bytes }) => {
    const file = pack.subarray(at, at + Number(bytes));
    at += file.length;
    return file;
  });
  const more = change(manifest, files);
  const text = JSON.stringify(manifest);
  const line = `${JSON.stringify({ sha256: hash("sha256", text), text })}\n`;
  return seal(
    `photos/${key}`,
    Buffer.concat([Buffer.from(line), ...files, ...(Buffer.isBuffer(more) ? [more] : [])]),
  );
}

describe.each(KINDS.map((kind) => [kind.name, kind] as const))("shared through %s", (_, kind) => {
  describe.skipIf(!kind.isHere)("photos", () => {
    let store: TriedStore;

    beforeAll(async () => {
      await kind.begin();
      store = await kind.make();
      const shared = { store: await openStore({ at: store.at, writes: true }, () => {}), say: () => {} };
      await offerDerivation(key, { ...shared, cacheDir: request.cacheDir });
    });
    afterAll(() => kind.end());

    test("are not made again on a machine that has nothing", async () => {
      const { cacheDir, said, fetched } = await elsewhere(store);
      expect([said, fetched]).toEqual([[], [key]]);
      const there = await derivePhoto({ ...request, file: join(folder, "not needed"), cacheDir });
      expect(there).toMatchObject({ reused: true, renditions: made.renditions });
      const bytes = ({ files }: DerivedPhoto) => files.map(({ cached }) => readFileSync(cached, "base64"));
      expect(bytes(there)).toEqual(bytes(made));
    });

    const first = ({ files: [file] }: Manifest) => file as Record<string, unknown>;
    const forge = (manifest: Manifest, values: object) => void Object.assign(first(manifest), values);

    test.each<[string, (manifest: Manifest, files: Buffer[]) => unknown]>([
      ["a name that leads out of the folder", (manifest) => forge(manifest, { file: "../x" })],
      ["an absolute name", (manifest) => forge(manifest, { file: "/tmp/x" })],
      ["the name of another file", (manifest) => forge(manifest, { file: "manifest.json" })],
      ["a name with a separator of Windows", (manifest) => forge(manifest, { file: "..\\x" })],
      ["a role that leads to another address", (manifest) => forge(manifest, { role: "../../index.html" })],
      ["a role that objects have", (manifest) => forge(manifest, { role: "constructor" })],
      ["a width that is no number", (manifest) => forge(manifest, { width: '1"><script>' })],
      ["fewer bytes than none", (manifest) => forge(manifest, { bytes: -1 })],
      ["a key that is not known", (manifest) => forge(manifest, { path: "/index.html" })],
      [
        "a tone that is not one",
        ({ findings }) => void Object.assign(findings, { tone: { light: "red;}" } }),
      ],
      ["the findings of a share image", (manifest) => void Object.assign(manifest, { findings: null })],
      ["no files", (manifest, files) => void [manifest.files.splice(0), files.splice(0)]],
      [
        "one name twice",
        (manifest, files) => {
          manifest.files.push(first(manifest));
          files.push(files[0] as Buffer);
        },
      ],
      ["two files exchanged", (_, files) => void files.reverse()],
      ["a file of another photo", (_, files) => void files.splice(0, 1, Buffer.alloc(files[0]?.length ?? 0))],
      ["something after its files", () => Buffer.from("x")],
    ])("with %s are not taken in", async (_, change) => {
      const poisoned = await kind.make();
      const stored = await store.read(`photos/${key}`);
      await poisoned.write(`photos/${key}`, forged(stored, change));
      const { cacheDir, said, fetched } = await elsewhere(poisoned);
      expect(fetched).toEqual([]);
      expect(said).toEqual([
        `What the store has as photos/${key} is not what a build puts there; it is not used.`,
      ]);
      expect(existsSync(derivationFolder(cacheDir, key))).toBe(false);
      expect(existsSync(join(cacheDir, "photos", "x"))).toBe(false);
    });

    test("that nobody changed are taken in by the same way", async () => {
      const same = await kind.make();
      await same.write(
        `photos/${key}`,
        forged(await store.read(`photos/${key}`), () => undefined),
      );
      expect((await elsewhere(same)).fetched).toEqual([key]);
    });
  });
});
