import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { type Codemod, inFrontMatter } from "../../src/upgrade/codemods/codemod.ts";
import { CODEMODS } from "../../src/upgrade/codemods/index.ts";
import { robotsTraining } from "../../src/upgrade/codemods/robots-training.ts";
import { editsFor } from "../../src/upgrade/mend-content.ts";
import { withKeyRenamed } from "../../src/upgrade/yaml-edits.ts";

describe("robots.aiTraining", () => {
  test.each([
    ["robots:\n  aiTraining: refuse # ours\n", "robots:\n  training: refuse # ours\n"],
    ["# a\r\nrobots: {aiTraining: allow}\r\n", "# a\r\nrobots: {training: allow}\r\n"],
    ['robots: { "aiTraining": refuse, search: allow }\n', 'robots: { "training": refuse, search: allow }\n'],
    ["\uFEFFrobots:\n  aiTraining: refuse\n", "\uFEFFrobots:\n  training: refuse\n"],
    [
      "robots:\n  search: allow\n  aiTraining: refuse\n  training: allow\nname: A\n",
      "robots:\n  search: allow\n  training: allow\nname: A\n",
    ],
    ["robots: { aiTraining: refuse, training: allow }\n", "robots: { training: allow }\n"],
    ["robots: { training: allow, aiTraining: refuse }\n", "robots: { training: allow }\n"],
  ])("%j becomes %j", (before, after) => {
    expect(robotsTraining.mend(before)).toBe(after);
    expect(robotsTraining.mend(after)).toBe(after);
  });

  test.each([
    "name: A # robots: { aiTraining: refuse }\n",
    "aiTraining: refuse\n",
    "robots: aiTraining\n",
    "robots:\n  policy: aiTraining\n",
    "robots: { aiTraining: refuse\n",
    "",
  ])("%j stays as it is", (text) => {
    expect(robotsTraining.mend(text)).toBe(text);
  });
});

/** Settings of any kind, as people write them. */
const SETTINGS = fc
  .record({
    before: fc.constantFrom("", "# a note\n", "name: A\n\n", 'name: "robots: aiTraining"   # b\n'),
    keys: fc.subarray(["aiTraining", "training", "search", "policy"], { minLength: 1 }),
    values: fc.constantFrom("refuse", "allow", '"refuse"', "'allow'"),
    isFlow: fc.boolean(),
    after: fc.constantFrom("", "listSize: 6\n", "\n# end"),
  })
  .map(({ before, keys, values, isFlow, after }) => {
    const pairs = keys.map((key) => `${key}: ${values}`);
    return `${before}${isFlow ? `robots: { ${pairs.join(", ")} }\n` : `robots:\n  ${pairs.join(" # c\n  ")}\n`}${after}`;
  });

test("what was changed once is not changed again, and says the same", () => {
  fc.assert(
    fc.property(SETTINGS, (text) => {
      const once = CODEMODS.reduce((now, { mend }) => mend(now), text);
      expect(CODEMODS.reduce((now, { mend }) => mend(now), once)).toBe(once);
      const { robots: old, ...others } = parse(text);
      const { aiTraining, ...robots } = old;
      expect(parse(once)).toEqual({
        ...others,
        robots: { ...robots, ...(aiTraining !== undefined && { training: robots.training ?? aiTraining }) },
      });
      if (aiTraining === undefined) expect(once).toBe(text);
    }),
  );
});

describe("a content folder", () => {
  const lede: Codemod = {
    version: "0.3.0",
    what: "dek is lede now.",
    concerns: (path) => path.endsWith(".md"),
    mend: inFrontMatter((yaml) => withKeyRenamed(yaml, ["dek"], "lede")),
  };
  const FILES = {
    "site.yaml": "robots: { aiTraining: refuse }\n",
    "articles/2025/02/13-a/uk.md": "---\r\ntitle: A # b\r\ndek: C\r\n---\r\ndek: not this\r\n",
    "articles/2025/02/13-b/uk.md": "---\ntitle: A\n---\ndek: C\n",
    "articles/2025/02/13-c/uk.md": "dek: C\n",
    "articles/2025/02/13-c/photo.jpg": "dek: C\n",
  };

  function content(): string {
    const root = mkdtempSync(join(tmpdir(), "visnyk-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    writeFileSync(join(root, "articles/2025/02/13-c/en.md"), new Uint8Array([0xff, 0xfe, 0x64]));
    return root;
  }

  test("has the edits of the versions between the two, file by file", () => {
    const all = [robotsTraining, lede];
    const root = content();
    expect(editsFor(root, { from: "0.1.0", to: "0.3.0" }, all)).toEqual([
      {
        path: "articles/2025/02/13-a/uk.md",
        before: FILES["articles/2025/02/13-a/uk.md"],
        after: "---\r\ntitle: A # b\r\nlede: C\r\n---\r\ndek: not this\r\n",
        what: ["dek is lede now."],
      },
      {
        path: "site.yaml",
        before: FILES["site.yaml"],
        after: "robots: { training: refuse }\n",
        what: [robotsTraining.what],
      },
    ]);
    expect(editsFor(root, { from: "0.2.0", to: "0.3.0" }, all).map(({ path }) => path)).toEqual([
      "articles/2025/02/13-a/uk.md",
    ]);
    expect(editsFor(root, { from: "0.3.0", to: "0.4.0" }, all)).toEqual([]);
  });
});
