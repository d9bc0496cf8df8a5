import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { Build } from "../../src/session/build.ts";
import { settingsFrom } from "../../src/session/settings.ts";
import { MOTO, type S3Server, startS3 } from "../s3/server.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** A site with two photos and share images, and the store that its build filled. */
let site: SmallSite;
let filled: string;

beforeAll(async () => {
  site = SmallSite.empty();
  site.write("site.yaml", site.content("site.yaml").replace("shareCards: false", "shareCards: true"));
  for (const [id, width] of [
    ["2025/02/10-a", 500],
    ["2025/02/11-b", 640],
  ] as const) {
    site.story(id, { photo: "{ file: a.jpg, alt: Озеро }" });
    await site.photo(`articles/${id}/a.jpg`, width);
  }
  site.story("2025/02/12-c");
  filled = join(site.root, "store");
  const { said } = await build(site, filled);
  expect(said).toContain("2 photos made");
});
afterAll(() => site.remove());

/** Another machine with the same content. */
function machine(): SmallSite {
  const copy = site.cleanCopy();
  onTestFinished(() => copy.remove());
  return copy;
}

/** By the command, as machines do. */
function command(at: SmallSite, store: string, more: NodeJS.ProcessEnv = {}) {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
  const credentials = AWS_ACCESS_KEY_ID ? { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } : {};
  return at.run("scripts/build.ts", { VISNYK_STORE: store, ...credentials, ...more });
}

function build(at: SmallSite, store: string, more: NodeJS.ProcessEnv = {}) {
  return buildBeside(at, { VISNYK_STORE: store, ...more });
}

/** A store of the test's own, with what the first build put there. */
function filledStore(): string {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(filled, folder, { recursive: true });
  return folder;
}

test("what one machine made, another does not make again, and the sites are equal", async () => {
  const second = machine();
  const { said } = await command(second, filledStore(), { VISNYK_STORE_WRITES: "no" });
  expect(said).toContain("0 photos made");
  expect(said).not.toMatch(/[1-9]\d* share images? drawn/);
  expect(second.difference(site)).toEqual([]);
});

test("what is damaged there is told, made again and replaced, and never published", async () => {
  const store = filledStore();
  const files = readdirSync(join(store, "photos")).map((name) => join(store, "photos", name));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const bytes = readFileSync(file);
    bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 8;
    writeFileSync(file, bytes);
  }
  const second = machine();
  const { said, code } = await build(second, store);
  expect([code, said.match(/is damaged or cut/g)?.length]).toEqual([0, files.length]);
  expect(said).toContain("2 photos made");
  expect(second.difference(site)).toEqual([]);
  expect((await build(machine(), store)).said).toContain("0 photos made");
});

test("a build that may only read adds nothing", async () => {
  const store = filledStore();
  rmSync(join(store, "photos"), { recursive: true });
  expect((await build(machine(), store, { VISNYK_STORE_WRITES: "no" })).said).toContain("2 photos made");
  expect(readdirSync(store)).toEqual([]);
});

test("a preview adds nothing: what it shows may never become public", async () => {
  const at = machine();
  at.story("2025/02/13-d", { photo: "{ file: d.jpg, alt: Міст }", draft: "true" });
  await at.photo("articles/2025/02/13-d/d.jpg", 520);
  const store = filledStore();
  const before = readdirSync(join(store, "photos"));
  const settings = settingsFrom({ ...at.environment(), VISNYK_STORE: store }, { preview: true });
  const build = await Build.prepare(
    settings,
    () => {},
    () => {},
  );
  const { photosMade } = build;
  build.close();
  expect(photosMade).toBe(1);
  expect(readdirSync(join(store, "photos"))).toEqual(before);
});

test("a damaged cache is mended from it", async () => {
  const at = site.copy();
  rmSync(join(at.cache, "photos"), { recursive: true });
  rmSync(at.output, { recursive: true });
  expect((await build(at, filled)).said).toContain("0 photos made");
  expect(at.difference(site)).toEqual([]);
});

test("where nobody answers, it is told once, and the build goes on by itself", async () => {
  const at = machine();
  const { said, code } = await command(at, "s3://news/built?endpoint=http://127.0.0.1:9", {
    AWS_ACCESS_KEY_ID: "x",
    AWS_SECRET_ACCESS_KEY: "not-to-be-told",
  });
  expect([code, said.match(/The store cannot be used/g)?.length]).toEqual([0, 1]);
  expect(said).toContain("2 photos made");
  expect(said).not.toContain("not-to-be-told");
  expect(at.difference(site)).toEqual([]);
});

describe.skipIf(!MOTO.isHere)(`in a bucket: ${MOTO.label}`, () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3();
  });
  afterAll(async () => {
    await server.close();
    vi.unstubAllEnvs();
  });

  test("what one machine made, another does not make again", async () => {
    const store = `s3://${await server.bucket()}/built?endpoint=${server.endpoint}`;
    expect((await command(machine(), store)).said).toContain("2 photos made");
    const second = machine();
    expect((await command(second, store)).said).toContain("0 photos made");
    expect(second.difference(site)).toEqual([]);
  });
});
