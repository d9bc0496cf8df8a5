import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Overlay } from "../../src/kit/overlay.ts";
import { findOverlay } from "../../src/overlay/find.ts";

async function found(files: Record<string, string>): Promise<Overlay | undefined> {
  const content = mkdtempSync(join(tmpdir(), "visnyk-overlay-"));
  onTestFinished(() => rmSync(content, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
  return findOverlay(content);
}

test("without code, nothing is laid over the program", async () => {
  expect(await found({ "site.yaml": "" })).toBeUndefined();
  expect(await found({ "theme/style.css": "", "theme/slots/head.html": "" })).toBeUndefined();
});

test("what the part exports is replaced, and nothing else is exported", async () => {
  const overlay = await found({
    "theme/parts/body.ts":
      "export function renderBody() {}\nexport const helper = 1;\nexport type Frame = 1;\nexport default 2;\n",
  });
  expect([...(overlay?.modules ?? [])]).toEqual([
    [
      "templates/parts/body.ts",
      'export * from "visnyk/original/templates/parts/body.ts";\nexport { renderBody } from "visnyk/theme/parts/body.ts";\n',
    ],
  ]);
  expect(overlay?.faults).toEqual([]);
});

test("a part that the program has not, and a file that is no TypeScript, are told and not laid", async () => {
  const overlay = await found({
    "theme/parts/by-line.ts": "export const a = 1;\n",
    "theme/parts/byline.ts": "export const a = 1;\nexport function byline( {\n",
  });
  expect(overlay?.modules.size).toBe(0);
  expect(overlay?.faults).toEqual([
    {
      file: "theme/parts/byline.ts",
      line: 3,
      message: "cannot be read as TypeScript: Expected `}` but found `EOF`",
      hint: "Mend it there; what it takes the place of stands until then.",
    },
    {
      file: "theme/parts/by-line.ts",
      line: undefined,
      message: "takes the place of no part of pages: there is none of this name",
      hint: "Name it for one of the files in templates/parts of the program.",
    },
  ]);
});
