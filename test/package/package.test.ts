import { spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { COMMAND_NAMES, helpFor } from "../../scripts/commands.ts";
import { CodeMap } from "../../src/kit/code-map.ts";
import { walk } from "../../src/kit/files.ts";
import { SmallSite } from "../site/small-site.ts";
import { PROJECT } from "../structure/source-files.ts";
import { InstalledNewsroom } from "./installed.ts";
import { BYLINE, OWN_CODE } from "./own-code.ts";

const FORMS = `![Площа](a.jpg)

> [!NOTE]
> Коробка з [посиланням](https://example.org/).

\`\`\`js
const a = 1;
\`\`\`

| а | б |
| --- | --- |
| 1 | 2 |

Слово[^1].

[^1]: Примітка.
`;

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Стара стрічка</title><link>https://old.example/</link>
<item><title>Торішня новина</title><link>https://old.example/a</link><guid>https://old.example/a</guid>
<pubDate>Mon, 05 Feb 2024 10:00:00 +0200</pubDate><description>&lt;p&gt;Текст зі стрічки.&lt;/p&gt;</description></item>
</channel></rss>`;

describe("the package in a newsroom's folder", () => {
  const site = SmallSite.empty();
  let newsroom: InstalledNewsroom;
  const settings = () => ({ VISNYK_NOW: site.now });
  const output = () => join(newsroom.root, "_site");
  const bring = () => cpSync(join(site.root, "content"), join(newsroom.root, "content"), { recursive: true });

  /** A file of the newsroom for as long as the test runs. */
  const lend = (path: string, text: string) => {
    newsroom.write(path, text);
    onTestFinished(() => newsroom.delete(path));
  };

  beforeAll(async () => {
    site.published = "none";
    site.write("site.yaml", site.content("site.yaml").replace("shareCards: false", "shareCards: true"));
    await site.photo("articles/2025/02/13-a/a.jpg");
    site.story("2025/02/13-a", { slug: "perekhid" }, FORMS);
    site.story("2025/02/14-b");
    const [made] = await Promise.all([InstalledNewsroom.make(), site.build()]);
    newsroom = made;
    bring();
  }, 600_000);
  afterAll(() => {
    newsroom?.remove();
    site.remove();
  });

  test("presses the same bytes as the sources do, and again nothing", async () => {
    const { code, said } = await newsroom.run("npx", ["--offline", "visnyk", "build"], settings());
    expect(code, said).toBe(0);
    expect(site.difference(site, output())).toEqual([]);
    expect(site.files().length).toBeGreaterThan(100);
    expect((await newsroom.run("npm", ["run", "build"], settings())).said).toContain("0 pages pressed");
  });

  test("knows the same code behind each output as the sources do", () => {
    const installed = new CodeMap(join(newsroom.root, "node_modules/visnyk/dist"), newsroom.root);
    const ours = new CodeMap(PROJECT);
    for (const entry of [
      "templates/pages/story.11ty.ts",
      "src/intake/intake.ts",
      "templates/assets/js/page.ts",
    ])
      expect(installed.partsOf(entry)).toEqual(ours.partsOf(entry));
  });

  test("lays the newsroom's own code over itself, with the same bytes", async () => {
    const own = site.copy();
    for (const [path, text] of Object.entries(OWN_CODE)) {
      own.write(path, text);
      lend(`content/${path}`, text);
    }
    const [here, there] = await Promise.all([
      own.run("scripts/visnyk.ts", "build"),
      newsroom.visnyk(["build", "--why"], settings()),
    ]);
    expect(here.code, here.said).toBe(0);
    expect(there.code, there.said).toBe(0);
    expect(own.read("2025/02/13/perekhid/index.html")).toContain("Власний рядок");
    const poll = own.read("2025/02/15/opytuvannia/index.html");
    expect(poll).toContain('<form class="poll"');
    expect(poll).toMatch(/\/assets\/poll-\w+\.js/);
    expect(own.read("arkhiv/index.html")).toContain("opytuvannia");
    expect(own.difference(own, output())).toEqual([]);
  });

  test("builds where it may read no other files", async () => {
    const { code, said } = await newsroom.visnyk(["build", "--confined"], settings());
    expect(code, said).toBe(0);
  });

  test("checks the content, and ends with its exit code", async () => {
    lend("content/articles/2025/02/15-c/uk.md", "---\ntitle: Без дати\n---\nТекст.\n");
    const { code, said } = await newsroom.visnyk(["check"], settings());
    expect(code).toBe(1);
    expect(said).toContain("content/articles/2025/02/15-c/uk.md:2: error:");
  });

  test("tests the site that the content makes, and leaves that which is published alone", async () => {
    const whole = await newsroom.visnyk(["test"], settings());
    expect(whole.code, whole.said).toBe(0);
    expect(whole.said.match(/ errors?, /g)).toHaveLength(1);
    expect(whole.said).toMatch(/Looked through \d{2,} pages, \d{3,} links and \d{2,} feeds\./);
    lend("content/theme/parts/byline.ts", BYLINE.replace("<p>", '<p><a href="/nowhere/">'));
    const { code, said } = await newsroom.visnyk(["test"], settings());
    expect(code).toBe(1);
    expect(said).toMatch(/perekhid\/index\.html:\d+: error: the link to \/nowhere\/ leads nowhere/);
    expect(said).toMatch(/perekhid\/index\.html:\d+: error: the HTML is not valid: <a> is not closed/);
  });

  test("imports the archive of another system", async () => {
    newsroom.write("archive.xml", FEED);
    onTestFinished(() => {
      newsroom.delete("content/articles/2024");
      newsroom.delete("import");
    });
    const { code, said } = await newsroom.visnyk(["import", "archive.xml"], settings());
    expect(code, said).toBe(0);
    const [story = ""] = globSync("content/articles/2024/**/*.md", { cwd: newsroom.root });
    expect(newsroom.read(story)).toContain("Текст зі стрічки.");
  });

  test("begins another newsroom, whose content is right, and which wants nothing of an upgrade", async () => {
    const pin = `file:${newsroom.tarball}`;
    const options = ["--yes", "--languages", "fr,pl", "--host", "github", "--visnyk", pin];
    expect(await newsroom.visnyk(["init", "desk", ...options])).toMatchObject({ code: 0 });
    const desk = join(newsroom.root, "desk");
    symlinkSync(join(newsroom.root, "node_modules"), join(desk, "node_modules"), "dir");
    const there = { VISNYK_PROJECT: desk };
    const checked = await newsroom.visnyk(["check"], there);
    expect(checked).toEqual({ code: 0, said: expect.stringContaining("0 errors, 0 warnings") });
    const upgraded = await newsroom.visnyk(["upgrade", "--visnyk", pin], there);
    expect(upgraded).toEqual({ code: 0, said: expect.stringMatching(/^This newsroom has visnyk \d/) });
    newsroom.delete("desk");
  });

  test("shows a preview, and leaves nothing running when that is ended", async () => {
    const port = String(await freePort());
    const preview = newsroom.start({ ...settings(), PORT: port });
    await preview.says("Server at");
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain("Новина 2025/02/14-b");
    await preview.end();
    await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
  });

  test("holds every command, and nothing that only who changes the program needs", () => {
    const files = walk(join(newsroom.root, "node_modules/visnyk")).map(({ path }) => path);
    expect(files).toEqual(expect.arrayContaining(COMMAND_NAMES.map((name) => `dist/scripts/${name}.js`)));
    expect(files).toEqual(
      expect.arrayContaining(["README.md", "LICENSE", "dist/scripts/licences.md", "dist/src/api/README.md"]),
    );
    const foreign = /^(?:src|templates|scripts|test|content)\/|\/(?:bench|illustrations|pictures|package)\//;
    expect(files.filter((path) => foreign.test(path) || /(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  test("says its version, and what there is to a command that there is not", async () => {
    const { version } = JSON.parse(newsroom.read("node_modules/visnyk/package.json"));
    expect(await newsroom.visnyk(["--version"])).toEqual({ code: 0, said: `${version}\n` });
    expect(await newsroom.visnyk(["start", "--help"])).toEqual({ code: 0, said: helpFor("start") });
    const { code, said } = await newsroom.visnyk(["biuld"]);
    expect(code).toBe(1);
    expect(said).toContain('Did you mean "build"?');
  });

  test("has types for what newsrooms' code may import", async () => {
    newsroom.write("types/byline.ts", BYLINE);
    newsroom.write(
      "types/language.ts",
      'import { pl } from "visnyk/languages/pl";\nexport const name: string = pl.name;\n',
    );
    newsroom.write(
      "types/wrong.ts",
      'import type { StoryCard } from "visnyk";\nexport const headline = (card: StoryCard): number => card.title;\n',
    );
    const compiler = join(PROJECT, "node_modules/typescript/bin/tsc");
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--skipLibCheck"];
    const files = ["byline", "language", "wrong"].map((name) => `types/${name}.ts`);
    const { said } = await newsroom.run(process.execPath, [compiler, ...options, ...files]);
    expect(said).toContain("types/wrong.ts(2,");
    expect(said.match(/error TS/g), said).toHaveLength(1);
  });
});

describe("the command, by a Node that is too old", () => {
  let folder: string;
  let old: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "visnyk-launcher-"));
    old = join(folder, "old.cjs");
    for (const [path, text] of [
      ["old.cjs", 'Object.defineProperty(process.versions, "node", { value: "20.1.0" });'],
      [
        "dist/scripts/visnyk.js",
        "console.log(process.execPath, process.argv.slice(2).join());process.exit(7);",
      ],
    ] as const) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    cpSync(join(PROJECT, "scripts/package/visnyk.cjs"), join(folder, "dist/visnyk.cjs"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const launch = () =>
    spawnSync(process.execPath, ["--require", old, join(folder, "dist/visnyk.cjs"), "build", "--why"], {
      encoding: "utf8",
      env: { PATH: process.env.PATH },
    });

  test("is run by the one that npm brought, with its arguments and exit code", () => {
    const system = process.platform === "win32" ? "win" : process.platform;
    const manifest = join(folder, `node_modules/node-${system}-${process.arch}`);
    mkdirSync(join(manifest, "bin"), { recursive: true });
    writeFileSync(join(manifest, "package.json"), "{}");
    const node = join(manifest, "bin", process.platform === "win32" ? "node.exe" : "node");
    symlinkSync(process.execPath, node);
    const { status, stdout } = launch();
    rmSync(join(folder, "node_modules"), { recursive: true });
    expect(status).toBe(7);
    expect(stdout).toBe(`${realpathSync(process.execPath)} build,--why\n`);
  });

  test("says so where npm has none for the machine", () => {
    const { status, stderr } = launch();
    expect(status).toBe(1);
    expect(stderr).toContain("Visnyk needs Node 24 or newer");
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
