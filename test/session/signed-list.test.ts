import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { serveFolder } from "../../scripts/static-server.ts";
import { exists } from "../../src/kit/files.ts";
import { newKeys } from "../../src/mirror/signature.ts";
import { buildBeside } from "../site/build-beside.ts";
import { type Run, SmallSite } from "../site/small-site.ts";

const { pem, publicKey } = newKeys();
const LISTS = ".well-known/visnyk";
const first = SmallSite.empty();
first.published = "none";
const settings = first.content("site.yaml").replace("languages: [uk, en, fr]", "languages: [uk]");

beforeAll(async () => {
  first.write("site.yaml", `${settings}mirror: { key: "${publicKey}" }\n`);
  for (const day of [10, 11]) first.story(`2025/02/${day}-s`, { slug: `s${day}`, aliases: `[/old/${day}/]` });
  first.write("static/звіт.txt", "Звіт");
  expect(await build(first)).toMatchObject({ code: 0 });
});
afterAll(() => first.remove());

function copied(): SmallSite {
  const site = first.copy();
  site.published = "none";
  return site;
}

function build(site: SmallSite, { key = pem, verify = false } = {}): Promise<Run> {
  const environment = { VISNYK_SIGNING_KEY: key };
  return verify ? site.run("scripts/build.ts", "--verify", environment) : buildBeside(site, environment);
}

async function verify(site: SmallSite): Promise<Run> {
  const mirror = await serveFolder(site.output);
  onTestFinished(mirror.close);
  return site.run("scripts/verify-mirror.ts", `${mirror.origin}/`);
}

function lists(site: SmallSite): string[] {
  const folder = join(site.output, LISTS);
  return exists(folder) ? readdirSync(folder).sort() : [];
}

function times(site: SmallSite): number[] {
  return lists(site).map((file) => Math.round(statSync(join(site.output, LISTS, file)).mtimeMs));
}

test("a site that is built with its key has a list that sha256sum reads, and is a whole mirror of itself", async () => {
  expect(lists(first)).toEqual(
    expect.arrayContaining(["2025-02.sha256", "manifest.json", "manifest.sig", "root.sha256"]),
  );
  for (const list of lists(first).filter((file) => file.endsWith(".sha256")))
    execFileSync("sha256sum", ["--check", "--strict", `${LISTS}/${list}`], { cwd: first.output });
  const { code, said } = await verify(first);
  expect(said).toMatch(
    /is a whole mirror of https:\/\/.*, whose newest story is of 2025-02-11T.*: \d+ files as they were signed/,
  );
  expect(code).toBe(0);
});

test("every file of the site is listed, but for what hosts answer otherwise", () => {
  const listed = lists(first)
    .filter((file) => file.endsWith(".sha256"))
    .flatMap((file) => first.read(`${LISTS}/${file}`).trimEnd().split("\n"))
    .map((line) => line.slice(line.indexOf("  ") + 2));
  const others = first.files().filter((file) => !listed.includes(file) && !file.startsWith(LISTS));
  expect(others.sort()).toEqual(["_headers", "_redirects", "old/10/index.html", "old/11/index.html"]);
});

test("openssl takes the signature, too", () => {
  const spki = join(first.root, "key.der");
  writeFileSync(spki, Buffer.from(publicKey, "base64"));
  const args = ["pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", spki, "-rawin"];
  const { status, stdout } = spawnSync(
    "openssl",
    [...args, "-in", "manifest.json", "-sigfile", "manifest.sig"],
    { cwd: join(first.output, LISTS), encoding: "utf8" },
  );
  if (status !== null) expect([status, stdout]).toEqual([0, "Signature Verified Successfully\n"]);
});

test("a file that somebody changed is named, and so is one that is missing", async () => {
  const site = copied();
  writeFileSync(join(site.output, "2025/02/10/s10/index.html"), "Неправда");
  rmSync(join(site.output, "feed.xml"));
  const { code, said } = await verify(site);
  expect(code).toBe(1);
  expect(said).toMatch(/2 of \d+ files are not as they were signed/);
  expect(said).toContain("/2025/02/10/s10/index.html is not what was signed");
  expect(said).toContain("/feed.xml is not there");
});

test("a build without changes leaves the list alone", async () => {
  const site = copied();
  // In another folder every file is looked at, and none of the list is found amiss.
  await build(site);
  expect(times(site)).toEqual(times(first));
  await build(site);
  expect(times(site)).toEqual(times(first));
});

test("a new story is listed, as in a clean build", async () => {
  const site = copied();
  site.story("2025/02/12-s", { slug: "s12" });
  expect(await build(site)).toMatchObject({ code: 0 });
  expect(await verify(site)).toMatchObject({ code: 0, said: expect.stringContaining("2025-02-12T") });
  const clean = site.cleanCopy();
  onTestFinished(() => clean.remove());
  clean.published = "none";
  await build(clean);
  expect(lists(clean)).toEqual(lists(site));
  for (const file of lists(site))
    expect(readFileSync(join(clean.output, LISTS, file)), file).toEqual(
      readFileSync(join(site.output, LISTS, file)),
    );
});

test("a damaged list is put right", async () => {
  const site = copied();
  writeFileSync(join(site.output, LISTS, "manifest.sig"), "x");
  rmSync(join(site.output, LISTS, "root.sha256"));
  expect(await build(site, { verify: true })).toMatchObject({ code: 0 });
  expect(await verify(site)).toMatchObject({ code: 0 });
});

test.each([
  [newKeys().pem, "is not the private key to mirror.key"],
  ["-----BEGIN PRIVATE KEY-----", "holds no Ed25519 private key"],
  ["/nowhere/key.pem", "there is no file /nowhere/key.pem"],
])(
  "a key that is not the site's own ends the build before anything is published, and is not shown",
  async (key, message) => {
    const site = copied();
    site.story("2025/02/13-s", { slug: "s13" });
    const { code, said } = await build(site, { key });
    expect([code, said]).toEqual([1, expect.stringContaining(message)]);
    expect(said).not.toContain("BEGIN");
    expect(site.files()).not.toContain("2025/02/13/s13/index.html");
  },
);

test("without its key a site has no list, which is told, rather than one that is not true", async () => {
  const site = copied();
  const { code, said } = await build(site, { key: "" });
  expect([code, lists(site)]).toEqual([0, []]);
  expect(said).toContain("The site has no signed list of its files");
});

test("a site that no longer asks for a list has none", async () => {
  const site = copied();
  site.write("site.yaml", settings);
  expect(await build(site)).toMatchObject({ code: 0 });
  expect(lists(site)).toEqual([]);
});

test("a key can be made, and is never written over", async () => {
  const site = copied();
  const file = join(site.root, "new.pem");
  const { said } = await site.run("scripts/verify-mirror.ts", "--new-key", file);
  const [, made] = /mirror: \{ key: "([^"]+)" \}/.exec(said) ?? [];
  site.write("site.yaml", `${settings}mirror: { key: "${made}" }\n`);
  expect(await build(site, { key: file })).toMatchObject({ code: 0 });
  expect(await verify(site)).toMatchObject({ code: 0 });
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(await site.run("scripts/verify-mirror.ts", "--new-key", file)).toMatchObject({
    code: 1,
    said: expect.stringContaining("is there already"),
  });
});
