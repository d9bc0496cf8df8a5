import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openGit } from "../../../src/deploy/targets/git.ts";
import { GitRepository } from "../../../src/deploy/targets/git-repository.ts";
import { programOf } from "../../programs.ts";
import { around } from "../around.ts";
import { PATHS } from "../conformance.ts";

const git = programOf("git");

/** A repository that machines deploy to, and what a host serves of it. */
class Repository {
  readonly root = mkdtempSync(join(tmpdir(), "visnyk-git-"));
  readonly folder = join(this.root, "pages.git");
  readonly address = `file://${this.folder}`;
  #sent = 0;

  constructor() {
    execFileSync("git", ["init", "--quiet", "--bare", this.folder]);
    this.run("config", "uploadpack.allowFilter", "true");
  }

  run(...args: string[]): string {
    return execFileSync("git", ["--git-dir", this.folder, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  }

  /** A machine without anything in its cache, or with what it had. */
  machine(name: string, repository = this.address) {
    const folder = join(this.root, name);
    return openGit({ to: "git", repository, branch: "gh-pages" }, around(folder, environment(this.root)));
  }

  sent(path: string, text: string) {
    const file = join(this.root, "built", `${++this.#sent}`, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return { path, file, bytes: Buffer.byteLength(text), headers: {} };
  }

  /** All that is served, by path. */
  get served(): Record<string, string> {
    const paths = this.run("ls-tree", "-r", "-z", "--name-only", "gh-pages").split("\0").filter(Boolean);
    return Object.fromEntries(paths.map((path) => [path, this.run("cat-file", "blob", `gh-pages:${path}`)]));
  }

  get branches(): string[] {
    return this.run("for-each-ref", "--format=%(refname)").trim().split("\n").filter(Boolean);
  }
}

/** Nothing of whoever runs the test. */
function environment(home: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: "1" };
}

function repository(): Repository {
  const made = new Repository();
  onTestFinished(() => rmSync(made.root, { recursive: true, force: true }));
  return made;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (content: Uint8Array | undefined) => content && Buffer.from(content).toString();

describe.skipIf(!git.isHere)(git.label, () => {
  test("a branch begins with the first deploy, and has all that was put there, whatever its name", async () => {
    const pages = repository();
    const target = await pages.machine("one");
    await target.lock("desk");
    const paths = [...PATHS, "line\nbreak.txt", "tab\t.txt", 'quo"te.txt'];
    const done: string[] = [];
    await target.put(
      paths.map((path) => pages.sent(path, `text of ${path}`)),
      (path) => done.push(path),
    );
    expect(done).toEqual(paths);
    expect(pages.branches).toEqual([]);
    await target.commit?.("Site of today");
    expect(pages.served).toEqual(Object.fromEntries(paths.map((path) => [path, `text of ${path}`])));
    expect(pages.run("log", "--format=%an: %s", "gh-pages")).toBe("Visnyk: Site of today\n");
  });

  test("a deploy takes effect with its end, at once, and a machine without a cache goes on from it", async () => {
    const pages = repository();
    const one = await pages.machine("one");
    await one.lock("desk");
    await one.put([pages.sent("a.html", "a"), pages.sent("b/c.html", "c")], () => {});
    await one.writeNote("index.json", bytes("first"));
    await one.commit?.("first");
    expect(Object.keys(pages.served)).toEqual(["a.html", "b/c.html"]);
    expect(pages.branches).toEqual(["refs/heads/gh-pages", "refs/visnyk/gh-pages"]);

    const two = await pages.machine("two");
    await two.lock("desk");
    expect(textOf(await two.readNote("index.json"))).toBe("first");
    await two.keep([
      { path: "a.html", note: "kept-a" },
      { path: "none", note: "kept-none" },
    ]);
    await two.put([pages.sent("a.html", "new a")], () => {});
    await two.remove(["b/c.html", "never/there"]);
    await two.writeNote("index.json", bytes("second"));
    expect(Object.keys(pages.served)).toEqual(["a.html", "b/c.html"]);
    await two.commit?.("second");
    expect(pages.served).toEqual({ "a.html": "new a" });

    const three = await pages.machine("three");
    expect(textOf(await three.readNote("index.json"))).toBe("second");
    expect(await three.readNote("kept-none")).toBeUndefined();
    await three.lock("desk");
    await three.bringBack([{ path: "a.html", note: "kept-a" }]);
    await three.removeNotes(["kept-a", "never"]);
    await three.commit?.("back");
    expect(pages.served).toEqual({ "a.html": "a" });
    expect(pages.run("log", "--format=%s", "gh-pages")).toBe("back\nsecond\nfirst\n");
    await expect(three.bringBack([{ path: "a.html", note: "kept-a" }])).rejects.toThrow(/not there any more/);
  });

  test("contents of the site are not fetched to deploy a part of it", async () => {
    const pages = repository();
    const one = await pages.machine("one");
    await one.lock("desk");
    await one.put([pages.sent("a.html", "a"), pages.sent("photo.jpg", "photo")], () => {});
    await one.commit?.("first");
    const two = await pages.machine("two");
    await two.lock("desk");
    await two.put([pages.sent("a.html", "new")], () => {});
    await two.commit?.("second");
    expect(pages.served).toEqual({ "a.html": "new", "photo.jpg": "photo" });
    const photo = pages.run("rev-parse", "gh-pages:photo.jpg").trim();
    const own = join(pages.root, "two/cache/repository.git");
    const has = execFileSync("git", ["--git-dir", own, "cat-file", "--batch-all-objects", "--batch-check"]);
    expect(has.toString()).not.toContain(photo);
  });

  test("of two deploys at once, the second to end changes nothing and is told so", async () => {
    const pages = repository();
    const [one, two] = [await pages.machine("one"), await pages.machine("two")];
    for (const [name, target] of Object.entries({ one, two })) {
      await target.lock(name);
      await target.put([pages.sent("a.html", name), pages.sent(`${name}.html`, name)], () => {});
      await target.writeNote("index.json", bytes(name));
    }
    await one.commit?.("one");
    await expect(two.commit?.("two")).rejects.toThrow(
      /Somebody else has deployed to .*pages\.git meanwhile, so this deploy has changed nothing/,
    );
    expect(pages.served).toEqual({ "a.html": "one", "one.html": "one" });
    expect(pages.run("cat-file", "blob", "refs/visnyk/gh-pages:index.json")).toBe("one");
    await two.lock("two");
    expect(textOf(await two.readNote("index.json"))).toBe("one");
    await two.put([pages.sent("a.html", "two")], () => {});
    await two.commit?.("two");
    expect(pages.served).toEqual({ "a.html": "two", "one.html": "one" });
  });

  test("where somebody has pushed to the branch by hand, the notes do not tell of a site that is not there", async () => {
    const pages = repository();
    const target = await pages.machine("one");
    await target.lock("desk");
    await target.put([pages.sent("a.html", "a")], () => {});
    await target.writeNote("index.json", bytes("first"));
    await target.commit?.("first");
    await target.lock("desk");
    const identity = ["-c", "user.name=Desk", "-c", "user.email=desk@news.example"];
    const byHand = pages.run(
      ...identity,
      "commit-tree",
      "gh-pages^{tree}",
      "-p",
      "gh-pages",
      "-m",
      "by hand",
    );
    pages.run("update-ref", "refs/heads/gh-pages", byHand.trim());
    await target.put([pages.sent("a.html", "new")], () => {});
    await target.writeNote("index.json", bytes("second"));
    await expect(target.commit?.("second")).rejects.toThrow(/Somebody else has deployed/);
    expect(pages.run("cat-file", "blob", "refs/visnyk/gh-pages:index.json")).toBe("first");
    expect(pages.served).toEqual({ "a.html": "a" });
  });

  test("a copy in the cache does not grow with each deploy, and is of use when it was tidied", async () => {
    const pages = repository();
    const surroundings = around(join(pages.root, "one"), environment(pages.root));
    const copy = await GitRepository.open(pages.address, surroundings);
    const own = join(pages.root, "one/cache/repository.git");
    /** How many contents it has. */
    const stored = () => {
      const all = execFileSync("git", ["--git-dir", own, "cat-file", "--batch-all-objects", "--batch-check"]);
      return all.toString().match(/ blob /g)?.length ?? 0;
    };
    const deploys = async (count: number) => {
      const target = await pages.machine("one");
      for (let i = 0; i < count; i++) {
        await target.lock("desk");
        const text = `${i} ${Math.random()}`.repeat(500);
        await target.put([pages.sent("a.html", text), pages.sent(`b/${i}.html`, text)], () => {});
        await target.remove([`b/${i - 1}.html`]);
        await target.writeNote("index.json", bytes(text));
        await target.commit?.(text.slice(0, 9));
      }
    };
    await deploys(4);
    const before = stored();
    await copy.tidy(1);
    expect(stored()).toBeLessThan(before / 2);
    await deploys(2);
    expect(Object.keys(pages.served)).toEqual(["a.html", "b/1.html", "b/3.html"]);
    const two = await pages.machine("two");
    expect(textOf(await two.readNote("index.json"))).toBe(pages.served["a.html"]);
  });

  test("a deploy that changes nothing makes no commit", async () => {
    const pages = repository();
    const target = await pages.machine("one");
    for (let i = 0; i < 2; i++) {
      await target.lock("desk");
      await target.put([pages.sent("a.html", "a")], () => {});
      await target.commit?.("again");
    }
    expect(pages.run("rev-list", "--count", "gh-pages")).toBe("1\n");
  });

  test("what a repository refuses is told, and no secret in its address", async () => {
    const pages = repository();
    await expect(pages.machine("one", `${pages.address}.none`)).rejects.toThrow(/There is no repository/);
    await expect(pages.machine("one", "--upload-pack=touch")).rejects.toThrow(
      /is not the address of a repository/,
    );
    const opening = pages.machine("two", "https://desk:geheim@127.0.0.1:1/x.git");
    await expect(opening).rejects.toThrow(/127\.0\.0\.1:1\/x\.git failed/);
    await expect(opening).rejects.not.toThrow(/geheim/);
    writeFileSync(join(pages.folder, "hooks/pre-receive"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    const target = await pages.machine("three");
    await target.put([pages.sent("a.html", "a")], () => {});
    await expect(target.commit?.("first")).rejects.toThrow(/refused the site: .*pre-receive hook declined/);
  });

  test("a path that leads out of the site is refused", async () => {
    const pages = repository();
    const target = await pages.machine("one");
    const sent = { ...pages.sent("a", "a"), path: "../a" };
    await expect(target.put([sent], () => {})).rejects.toThrow("is not a path within a site");
  });

  test("a machine without git is told how to get it", async () => {
    const pages = repository();
    const opening = openGit(
      { to: "git", repository: pages.address, branch: "gh-pages" },
      around(join(pages.root, "one"), { PATH: pages.root }),
    );
    await expect(opening).rejects.toThrow(/no program git\. Install it: apt-get install git/);
  });
});
