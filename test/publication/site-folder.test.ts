import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { checksumOf, contentHash } from "../../src/kit/files.ts";
import { Database } from "../../src/library/database.ts";
import { rememberCopy, rememberOutput } from "../../src/library/published.ts";
import { fileOfPath, sitePathOf } from "../../src/model/address.ts";
import type { Output } from "../../src/outputs/index.ts";
import { SiteFolder } from "../../src/publication/site-folder.ts";

const MARK = '<!doctype html><meta name="generator" content="Visnyk">';

let root: string;
let folder: SiteFolder;
let db: Database;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "visnyk-folder-"));
  folder = new SiteFolder(join(root, "site"));
  db = Database.open(join(root, "library.sqlite"));
  onTestFinished(() => {
    db.close();
    rmSync(root, { recursive: true });
  });
});

function write(path: string, text = ""): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Leaves the folder as a build does that published these addresses. */
async function publish(...paths: string[]): Promise<void> {
  for (const path of paths.map(sitePathOf)) {
    write(`site/${fileOfPath(path)}`, MARK + path);
    const content = Buffer.from(MARK + path);
    const output: Output = { path, kind: "story", lang: "uk", key: "", page: 0 };
    rememberOutput(db, output, { fingerprint: "", hash: contentHash(content), ...checksumOf(content) });
  }
  await db.transaction(() => {
    folder.claim(db);
    folder.settle(db);
  });
}

/** What a build finds in the folder that comes after the one that left it. */
async function found(options: { verify?: boolean; path?: string } = {}): Promise<[string[], string[]]> {
  const site = new SiteFolder(options.path ?? folder.path);
  await site.look(db, "", options);
  return [[...site.missing].sort(), [...site.strays].sort()];
}

test("the folder that was left is taken to be as it was left", async () => {
  await publish("/", "/a/");
  expect(await found()).toEqual([[], []]);
  write("site/a/index.html", "deep down, by hand");
  expect(await found()).toEqual([[], []]);
  expect(await found({ verify: true })).toEqual([["/a/"], []]);
});

test.each<[what: string, spoil: () => void, missing: string[], strays: string[]]>([
  [
    "the whole folder is gone",
    () => rmSync(folder.path, { recursive: true }),
    ["/", "/a/", "/b/feed.xml"],
    [],
  ],
  ["a file directly in it is gone", () => rmSync(join(folder.path, "index.html")), ["/"], []],
  ["a folder is gone", () => rmSync(join(folder.path, "b"), { recursive: true }), ["/b/feed.xml"], []],
  ["a strange file came", () => write("site/x.html"), [], ["x.html"]],
  ["a strange folder came", () => write("site/x/y/z.html"), [], ["x/y/z.html"]],
  [
    "a folder stands where a file was",
    () => {
      rmSync(join(folder.path, "index.html"));
      write("site/index.html/x");
    },
    ["/"],
    ["index.html/x"],
  ],
  ["something hidden came", () => write("site/.nojekyll"), [], []],
])("%s", async (_, spoil, missing, strays) => {
  await publish("/", "/a/", "/b/feed.xml");
  spoil();
  utimesSync(root, 1, 1);
  expect(await found()).toEqual([missing, strays]);
});

describe("a folder that was copied, or restored from a cache,", () => {
  test("is known by the content of its files", async () => {
    await publish("/", "/a/", "/b/");
    const path = join(root, "restored");
    renameSync(folder.path, path);
    expect(await found({ path })).toEqual([[], []]);
    write("restored/b/index.html", `${MARK}/z/`);
    expect(await found({ path })).toEqual([["/b/"], []]);
  });

  test("is looked through by several threads where it is large", async () => {
    const many = Array.from({ length: 2100 }, (_, i) => `/${i % 7}/${i % 31}/${i}/`);
    await publish("/", ...many);
    const strays = ["0/0/deep/x.html", "0/stray.html", "1/1/y.html", "stray.html"];
    for (const stray of strays) write(`site/${stray}`);
    for (const path of many.slice(0, 9)) write(`site${path}index.html`, "other");
    await folder.look(db, join(root, "library.sqlite"), { threads: { count: 3 } });
    expect([[...folder.missing].sort(), [...folder.strays].sort()]).toEqual([
      many.slice(0, 9).sort(),
      strays,
    ]);
  });

  test("is compared by hashes where nothing may be left in doubt", async () => {
    await publish("/");
    db.run("update outputs set hash = 'of another content with the same checksum'");
    utimesSync(root, 1, 1);
    rmSync(folder.path, { recursive: true });
    write("site/index.html", `${MARK}/`);
    expect(await found()).toEqual([[], []]);
    expect(await found({ verify: true })).toEqual([["/"], []]);
  });
});

test("copies are known by their sizes, as their names tell their content, and by hashes where nothing may be in doubt", async () => {
  await publish("/");
  for (const [name, content] of Object.entries({ a: "x", b: "longer", c: "x", d: "y" })) {
    write(`site/assets/${name}.css`, content);
    const path = sitePathOf(`/assets/${name}.css`);
    rememberCopy(db, { path, key: "", bytes: 1, hash: contentHash("x") });
  }
  rmSync(join(folder.path, "assets/c.css"));
  expect(await found()).toEqual([["/assets/b.css", "/assets/c.css"], []]);
  expect(await found({ verify: true })).toEqual([["/assets/b.css", "/assets/c.css", "/assets/d.css"], []]);
});

test("a folder that is claimed and not settled is looked through", async () => {
  await publish("/", "/a/");
  folder.claim(db);
  write("site/a/index.html", "half");
  expect(await found()).toEqual([["/a/"], []]);
});

test("a publication by another cache is seen, though nothing came or went directly in the folder", async () => {
  await publish("/", "/a/");
  const other = Database.open(join(root, "other.sqlite"));
  onTestFinished(() => other.close());
  const same = new SiteFolder(folder.path);
  write("site/a/index.html", "by the other");
  same.claim(other);
  same.settle(other);
  expect(await found()).toEqual([["/a/"], []]);
});

describe("a folder that a library knows nothing of", () => {
  test("may be absent, empty, or hold only what begins with a dot", async () => {
    expect(await found()).toEqual([[], []]);
    mkdirSync(folder.path);
    expect(await found()).toEqual([[], []]);
    write("site/.git/config");
    expect(await found()).toEqual([[], []]);
  });

  test("may be a site of ours: all that is in it is to go", async () => {
    write("site/index.html", MARK);
    write("site/other/index.html");
    expect(await found()).toEqual([[], ["index.html", "other/index.html"]]);
  });

  test.each([
    ["of documents", "thesis.odt", ""],
    ["of another site", "index.html", "<!doctype html><title>Another</title>"],
    ["with a site of ours further down", "site/index.html", MARK],
  ])("is refused when it is one %s", async (_, path, text) => {
    write(`site/${path}`, text);
    const refused = await found().catch((error: Error) => error);
    expect(String(refused)).toContain(`${folder.path} holds files that are not a site made by Visnyk`);
    expect(String(refused)).toContain("VISNYK_OUTPUT");
  });

  test("is refused when another thing stands in the place of its front page, which is not read", async () => {
    mkdirSync(join(root, "site/index.html"), { recursive: true });
    await expect(found()).rejects.toThrow(`${folder.path} holds files that are not a site made by Visnyk`);
  });

  test("is refused also when the library knows a site elsewhere", async () => {
    await publish("/");
    write("documents/thesis.odt");
    await expect(found({ path: join(root, "documents") })).rejects.toThrow("not a site made by Visnyk");
  });
});

test("a file in its place is refused", async () => {
  write("site");
  await expect(found()).rejects.toThrow(/output folder .* is a file.*VISNYK_OUTPUT/);
});
