import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { beginPart } from "../../src/overlay/begin-part.ts";
import { findOverlay } from "../../src/overlay/find.ts";
import { changedSince } from "../../src/overlay/replaced.ts";

let content = "";

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), "visnyk-override-"));
  onTestFinished(() => rmSync(content, { recursive: true }));
});

async function told() {
  const overlay = await findOverlay(content);
  expect(overlay?.faults).toEqual([]);
  return changedSince(overlay ?? { folder: "", files: [] });
}

test("a part is begun that does what the program's does, and says which it was", async () => {
  const file = beginPart(content, "story-card", false);
  expect(readFileSync(file, "utf8")).toMatch(
    /^\/\*\* replaces parts\/story-card [0-9a-f]{8} \*\/\nimport \{ storyCard as original \} from "visnyk\/parts\/story-card";\n/,
  );
  expect(await told()).toEqual([]);
});

test("a part whose original is another since is told, until somebody says that it fits", async () => {
  const file = beginPart(content, "byline", false);
  writeFileSync(
    file,
    `// Ours.\n${readFileSync(file, "utf8").replace(/byline [0-9a-f]{8}/, "byline 00000000")}`,
  );
  expect(await told()).toEqual([
    {
      file: "theme/parts/byline.ts",
      line: 2,
      message: 'takes the place of the part "byline", which is another since this was written',
      hint: "Look at what is new in it, and whether this still fits. Then say that you did: npm run override -- byline --seen.",
    },
  ]);
  beginPart(content, "byline", true);
  expect(await told()).toEqual([]);
  expect(readFileSync(file, "utf8")).toMatch(/^\/\/ Ours\.\n/);
});

test("a part that does not say which it replaces is told, and can say so", async () => {
  mkdirSync(join(content, "theme/parts"), { recursive: true });
  writeFileSync(join(content, "theme/parts/byline.ts"), "export function byline() {}\n");
  expect(await told()).toMatchObject([
    {
      message:
        'does not say which version of the part "byline" it takes the place of, so that nothing can tell when that changes',
      hint: "Write it down: npm run override -- byline --seen.",
    },
  ]);
  beginPart(content, "byline", true);
  expect(await told()).toEqual([]);
});

test("a part that there is not, one that is there and one that is not are refused", () => {
  expect(() => beginPart(content, "bylin", false)).toThrow(
    'There is no part "bylin". Did you mean "byline"?',
  );
  expect(() => beginPart(content, "weather-report", false)).toThrow("Parts are archive-crumbs, ");
  expect(readFileSync(beginPart(content, "body", false), "utf8")).toContain(" The part also has needsOf.");
  expect(() => beginPart(content, "byline", true)).toThrow("is not there yet. Begin it without --seen.");
  beginPart(content, "byline", false);
  expect(() => beginPart(content, "byline", false)).toThrow(
    "To say that it fits what it takes the place of, add --seen.",
  );
});
