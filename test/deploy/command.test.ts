/** `npm run deploy`, as whoever runs it meets it. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exists } from "../../src/kit/files.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

const DEPLOY = "scripts/deploy.ts";

describe("a deploy is refused", () => {
  let site: SmallSite;
  beforeAll(() => {
    site = SmallSite.empty();
  });
  afterAll(() => site.remove());

  const refusal = async (targets: string, ...options: string[]) => {
    const before = site.content("site.yaml");
    site.write("site.yaml", `${before}deploy: ${targets}\n`);
    const { code, said } = await site.run(DEPLOY, ...options);
    site.write("site.yaml", before);
    expect(code).toBe(1);
    return said;
  };

  test.each([
    ["where site.yaml names no target", "{}", [], /site\.yaml names no target\. Give it one: deploy:/],
    [
      "where it does not say which of several",
      "{ web: { to: folder, path: /a }, other: { to: folder, path: /b } }",
      [],
      /Say which target: npm run deploy -- web.*other/,
    ],
    [
      "for a target that there is not",
      "{ web: { to: folder, path: /a } }",
      ["wed"],
      /no target "wed"; it has web/,
    ],
    ["where nothing is published", "{ web: { to: folder, path: /tmp/never } }", ["web"], /Run npm run build/],
    [
      "for wishes that exclude each other",
      "{ web: { to: folder, path: /tmp/never } }",
      ["web", "--back", "--all"],
      /leave --all and --purge out/,
    ],
    ["for an option that there is not", "{}", ["--bakc"], /--bakc/],
    ["where the content has errors", "{ web: { to: pigeon } }", [], /site\.yaml/],
  ])("%s", async (_, targets, options, words) => {
    expect(await refusal(targets, ...options)).toMatch(words);
  });

  test("before the first build, which then finds its cache in order", async () => {
    const own = site.cleanCopy();
    const place = join(own.root, "served");
    own.write("site.yaml", `${own.content("site.yaml")}deploy: { web: { to: folder, path: ${place} } }\n`);
    expect((await own.run(DEPLOY)).said).toContain("Run npm run build");
    expect(exists(place)).toBe(false);
    own.story("2025/02/01-a");
    const { code, said } = await buildBeside(own);
    expect(code, said).toBe(0);
    own.remove();
  });
});

test("a deploy says what it would do, does it, says when there is nothing to do, and goes back", {
  timeout: 60_000,
}, async () => {
  const site = SmallSite.empty();
  try {
    const place = join(site.root, "served");
    site.published = "none";
    site.write("site.yaml", `${site.content("site.yaml")}deploy: { web: { to: folder, path: ${place} } }\n`);
    site.story("2025/02/01-a");
    expect((await buildBeside(site)).code).toBe(0);
    const dry = await site.run(DEPLOY, "--dry-run");
    expect(dry.said).toMatch(/new pages, lists and feeds: \d+ files, .*\n {2}2025\/index\.html/);
    expect(dry.said).toContain("It is the first deploy to this target");
    const first = await site.run(DEPLOY, "web");
    expect(first.said).toMatch(/^web: sent \d+ files, .* deleted 0, in [\d.]+ s\.$/m);
    expect(site.difference(site, place)).toEqual([]);
    expect((await site.run(DEPLOY)).said).toBe("web has this site already.\n");
    const earlier = site.copy();
    site.story("2025/02/02-b");
    expect((await buildBeside(site)).code).toBe(0);
    expect((await site.run(DEPLOY)).code).toBe(0);
    expect(site.difference(site, place)).toEqual([]);
    // From a machine that has built nothing.
    const other = site.cleanCopy();
    const back = await other.run(DEPLOY, "web", "--back");
    other.remove();
    expect(back.said).toMatch(/^web: brought back \d+ files, .* deleted \d+, in [\d.]+ s\.$/m);
    expect(earlier.difference(earlier, place)).toEqual([]);
    rmSync(join(site.output, "index.html"));
    const missing = await site.run(DEPLOY);
    expect([missing.code, missing.said]).toEqual([
      1,
      expect.stringMatching(/1 of its files are missing or changed, such as \/\. Run npm run build/),
    ]);
  } finally {
    site.remove();
  }
});
