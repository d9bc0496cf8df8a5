import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { SiteFolder } from "../../src/build/site-folder.ts";
import { walk } from "../../src/kit/files.ts";
import { Database } from "../../src/library/database.ts";
import { sitePathOf } from "../../src/model/address.ts";

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

const files = () => walk(folder.path).map(({ path }) => path);

function write(path: string, text = ""): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Puts outputs into the folder as a build does. */
async function publish(...paths: string[]): Promise<void> {
  for (const text of paths) {
    const path = sitePathOf(text);
    folder.put({ path, from: Buffer.from(MARK) });
    db.run("insert or replace into outputs values (?, 'story', 'uk', '', 0, '')", path);
  }
  await db.transaction(() => folder.settle(db));
}

describe("files", () => {
  test("are moved to their addresses, over what was there", () => {
    folder.move(write("staging/a/index.html", "old"), sitePathOf("/a/b/"));
    folder.move(write("staging/a/index.html", "new"), sitePathOf("/a/b/"));
    expect(files()).toEqual(["a/b/index.html"]);
    expect(readFileSync(join(folder.path, "a/b/index.html"), "utf8")).toBe("new");
    expect(existsSync(join(root, "staging/a/index.html"))).toBe(false);
  });

  test("are put from bytes or from the cache, which keeps its own", () => {
    folder.put({ path: sitePathOf("/photos/a.jpg"), from: write("cache/a.jpg", "photo") });
    folder.put({ path: sitePathOf("/assets/b.css"), from: Buffer.from("css") });
    expect(files()).toEqual(["assets/b.css", "photos/a.jpg"]);
    expect(readFileSync(join(folder.path, "photos/a.jpg"), "utf8")).toBe("photo");
    expect(existsSync(join(root, "cache/a.jpg"))).toBe(true);
  });

  test("one that cannot be put leaves nothing", () => {
    expect(() => folder.put({ path: sitePathOf("/photos/a.jpg"), from: join(root, "nothing") })).toThrow(
      "ENOENT",
    );
    expect(files()).toEqual([]);
  });

  test("are removed with the folders that they leave empty, but never the site's own", () => {
    for (const path of ["/2025/02/10/a/", "/2025/02/11/b/", "/2025/feed.xml"])
      folder.put({ path: sitePathOf(path), from: Buffer.from("x") });
    folder.remove(sitePathOf("/2025/02/10/a/"));
    expect(existsSync(join(folder.path, "2025/02/10"))).toBe(false);
    expect(existsSync(join(folder.path, "2025/02/11"))).toBe(true);
    folder.remove(sitePathOf("/2025/02/11/b/"));
    expect(existsSync(join(folder.path, "2025/02"))).toBe(false);
    folder.remove(sitePathOf("/2025/feed.xml"));
    expect(existsSync(folder.path)).toBe(true);
    expect(files()).toEqual([]);
  });

  test("one that is gone already is no matter", () => {
    write("site/index.html");
    folder.remove(sitePathOf("/nothing/at/all/"));
    expect(files()).toEqual(["index.html"]);
  });
});

describe("missing files", () => {
  test("are none in the folder that was left", async () => {
    await publish("/", "/a/");
    expect(folder.missing(db)).toEqual(new Set());
  });

  test.each<[what: string, spoil: () => void, missing: string[]]>([
    ["the whole folder", () => rmSync(folder.path, { recursive: true }), ["/", "/a/", "/b/feed.xml"]],
    ["a file directly in it", () => rmSync(join(folder.path, "index.html")), ["/"]],
    ["a folder directly in it", () => rmSync(join(folder.path, "b"), { recursive: true }), ["/b/feed.xml"]],
  ])("%s", async (_, spoil, missing) => {
    await publish("/", "/a/", "/b/feed.xml");
    spoil();
    expect([...folder.missing(db)].sort()).toEqual(missing);
  });

  test("are all in another folder", async () => {
    await publish("/", "/a/");
    expect([...new SiteFolder(join(root, "another")).missing(db)].sort()).toEqual(["/", "/a/"]);
  });
});

describe("settling", () => {
  test("deletes what is not of the site, and keeps what begins with a dot", async () => {
    await publish("/");
    for (const path of [
      "site/stray.html",
      "site/old/deep/index.html",
      "site/index.html.part",
      "site/.nojekyll",
    ])
      write(path);
    await publish("/a/");
    expect(files()).toEqual(["a/index.html", "index.html"]);
    expect(existsSync(join(folder.path, "old"))).toBe(false);
    expect(existsSync(join(folder.path, ".nojekyll"))).toBe(true);
  });

  test("keeps copies", async () => {
    db.run("insert into copies values ('/assets/a.css')");
    folder.put({ path: sitePathOf("/assets/a.css"), from: Buffer.from("x") });
    await publish("/");
    expect(files()).toEqual(["assets/a.css", "index.html"]);
  });
});

describe("a folder that a library knows nothing of", () => {
  const missing = () => folder.missing(db);

  test("may be absent, empty, or hold only what begins with a dot", () => {
    expect(missing()).toEqual(new Set());
    mkdirSync(folder.path);
    expect(missing()).toEqual(new Set());
    write("site/.git/config");
    expect(missing()).toEqual(new Set());
  });

  test("may be a site of ours", () => {
    write("site/index.html", MARK);
    write("site/other/index.html");
    expect(missing()).toEqual(new Set());
  });

  test.each([
    ["of documents", "thesis.odt", ""],
    ["of another site", "index.html", "<!doctype html><title>Another</title>"],
    ["with a site of ours further down", "site/index.html", MARK],
  ])("is refused when it is one %s", (_, path, text) => {
    const file = write(`site/${path}`, text);
    expect(missing).toThrow(
      new RegExp(`${folder.path} holds files that are not a site of Visnyk's.*VISNYK_OUTPUT`),
    );
    expect(existsSync(file)).toBe(true);
  });
});

test("another folder that holds what is not ours is refused, though the library knows a site", async () => {
  await publish("/");
  const thesis = write("documents/thesis.odt");
  const elsewhere = new SiteFolder(join(root, "documents"));
  expect(() => elsewhere.missing(db)).toThrow("not a site of Visnyk's");
  expect(existsSync(thesis)).toBe(true);
});

test("a change of its time makes the folder one to be looked through", async () => {
  await publish("/", "/a/");
  rmSync(join(folder.path, "a/index.html"));
  utimesSync(folder.path, 1, 1);
  expect([...folder.missing(db)]).toEqual(["/a/"]);
});
