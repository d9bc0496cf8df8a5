import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeMarkdown } from "../../../scripts/bench/peers/common-mark.ts";
import { writeHugoConfig } from "../../../scripts/bench/peers/hugo/config.ts";
import { writeHugoSite } from "../../../scripts/bench/peers/hugo/write.ts";
import { walk } from "../../../src/kit/files.ts";

const STORIES = 40;
const root = mkdtempSync(join(tmpdir(), "visnyk-peers-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function textsOf(folder: string): { path: string; text: string }[] {
  return walk(folder).map(({ path }) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

describe("the Hugo site", () => {
  const folder = join(root, "hugo");
  const content = join(folder, "content");
  beforeAll(() => writeHugoSite(folder, STORIES, { related: false }));

  test("has its templates, settings and all stories", () => {
    expect(existsSync(join(folder, "layouts/_default/baseof.html"))).toBe(true);
    expect(readFileSync(join(folder, "hugo.toml"), "utf8")).toContain("showRelated = false");
    const stories = walk(content).filter(({ path }) => /^\d{4}\/\d\d\/\d\d\/[^_].*(?<!\.en)\.md$/.test(path));
    expect(stories).toHaveLength(STORIES);
  });

  test("links to stories that there are, in the language of the link", () => {
    const links = textsOf(content).flatMap(({ path, text }) =>
      [...text.matchAll(/(?:\]\(|card ")(\/\d{4}[^)"]+)/g)].map(([, to]) => ({ path, to: to as string })),
    );
    expect(links.length).toBeGreaterThan(20);
    const missing = links.filter(
      ({ path, to }) => !existsSync(join(content, `${to}${path.endsWith(".en.md") ? ".en" : ""}.md`)),
    );
    expect(missing).toEqual([]);
  });

  test("has a section for each day, month and year with stories in its language", () => {
    for (const { path } of walk(content)) {
      const [, day, lang] = /^(\d{4}\/\d\d\/\d\d)\/[^_].*?(\.en)?\.md$/.exec(path) ?? [];
      if (day === undefined) continue;
      for (const period of [day, day.slice(0, 7), day.slice(0, 4)])
        expect(existsSync(join(content, period, `_index${lang ?? ""}.md`))).toBe(true);
    }
  });

  test("can be given related stories later", () => {
    writeHugoConfig(folder, { related: true });
    expect(readFileSync(join(folder, "hugo.toml"), "utf8")).toContain("showRelated = true");
    writeHugoConfig(folder, { related: false });
  });
});

test("plain markdown has a file for each story, with what the generator calls topics", () => {
  const folder = join(root, "plain");
  writeMarkdown(folder, STORIES, "tags");
  const texts = textsOf(folder);
  expect(texts).toHaveLength(STORIES);
  for (const { text } of texts)
    expect(text).toMatch(/^---\ntitle: ".+"\n[\s\S]*\ntags: \[[a-z, -]+\]\nauthor: [a-z-]+\n---\n/);
});
