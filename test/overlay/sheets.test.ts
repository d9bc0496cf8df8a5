import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkSheetsOfCode } from "../../src/intake/theme/own-style.ts";
import { Problems } from "../../src/kit/problems.ts";

test("stylesheets beside blocks and pages are told by file and line where they are no CSS, or load something", () => {
  const content = mkdtempSync(join(tmpdir(), "visnyk-sheets-"));
  onTestFinished(() => rmSync(content, { recursive: true }));
  const write = (path: string, css: string) => {
    mkdirSync(dirname(join(content, "theme", path)), { recursive: true });
    writeFileSync(join(content, "theme", path), css);
  };
  write("blocks/good.css", ".poll { color: red; fill: url(#a) }\n");
  write("blocks/poll.css", '@import "https://evil.example/a.css";\n.a { color: red }\n');
  write("blocks/wheel.css", ".a { color: red }\n.b { background: url(paper.svg) }\n");
  write("pages/archive.css", ".a { color: red }\n.b {\n");
  write("style/front.css", "}");
  const problems = new Problems();
  checkSheetsOfCode(content, problems);
  const loads = (file: string, line: number, url: string) => ({
    severity: "error",
    file,
    line,
    message: `names "${url}", and a stylesheet beside code loads nothing`,
    hint: "Write that rule in theme/style.css.",
  });
  expect(problems.all()).toEqual([
    loads("theme/blocks/poll.css", 1, "https://evil.example/a.css"),
    loads("theme/blocks/wheel.css", 2, "paper.svg"),
    expect.objectContaining({ severity: "error", file: "theme/pages/archive.css", line: 2 }),
  ]);
});
