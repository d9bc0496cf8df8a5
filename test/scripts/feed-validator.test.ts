import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  type Finding,
  feedsIn,
  findingsReport,
  validate,
  validatorFolder,
} from "../../scripts/feed-validator.ts";
import { programOf } from "../programs.ts";

const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet href="/feeds/feed.css"?>\n';
write("site/feed.xml", `${XML}<rss><atom:link rel="self" href="https://n.example/a/feed.xml"/></rss>`);
write("site/en/atom.xml", `${XML}<feed xmlns="http://www.w3.org/2005/Atom"/>`);
write("site/feeds.opml", '<?xml version="1.0"?>\n<opml version="2.0"/>');
write("site/feed.json", '{\n    "version": "https://jsonfeed.org/version/1.1"\n}');
write("site/sitemap.xml", '<?xml version="1.0"?>\n<urlset/>');
write("site/offline.json", "{}");

/** What the program asks of a validator: it finds an error where a feed has no title, and says where feeds are. */
const LIKE_IT = {
  "__init__.py": `from . import logging
def validateString(text, firstOccurrenceOnly=0, base=""):
    if b"<feed" in text: raise logging.ValidationFailure(logging.Bad({"line": 7, "base": base}))
    return {"loggedEvents": [logging.Odd({"base": base}), logging.Fine({})]}
`,
  "logging.py": `class Event:
    def __init__(self, params): self.params = params
class Error(Event): pass
class Info(Event): pass
class Bad(Error): pass
class Odd(Event): pass
class Fine(Info): pass
class ValidationFailure(Exception):
    def __init__(self, event): self.event = event
`,
  "compatibility.py": "def AA(events): return events\n",
  "formatter/__init__.py": "",
  "formatter/text_plain.py": `class Formatter:
    def __init__(self, events): pass
    def getMessage(self, event): return "at " + event.params["base"]
`,
};
for (const [file, text] of Object.entries(LIKE_IT)) write(`validator/src/feedvalidator/${file}`, text);

test("the feeds of a site are known by what they hold; a folder without one is refused", () => {
  expect(feedsIn(join(folder, "site"))).toEqual({
    xml: ["en/atom.xml", "feed.xml", "feeds.opml"],
    json: ["feed.json"],
  });
  expect(() => feedsIn(folder)).toThrow(/There is no feed\.xml in .*: build the site first/);
});

test("where there is no validator, it says how to get one", () => {
  expect(() => validatorFolder(join(folder, "nowhere"))).toThrow(
    /There is no feed validator in .*nowhere; .*--validator.*git clone https:\/\/github\.com\/w3c\/feedvalidator/,
  );
});

const PYTHON = programOf("python3");

describe.skipIf(!PYTHON.isHere)(PYTHON.label, () => {
  const run = (files: readonly string[]) =>
    validate(validatorFolder(join(folder, "validator")), join(folder, "site"), files);

  test("gives every feed to the validator with the address that it will have", () => {
    expect(run(["feed.xml", "en/atom.xml"])).toEqual([
      {
        file: "feed.xml",
        line: 1,
        severity: "warning",
        kind: "Odd",
        message: "at https://n.example/a/feed.xml",
      },
      {
        file: "en/atom.xml",
        line: 7,
        severity: "error",
        kind: "Bad",
        message: "at https://n.example/a/en/atom.xml",
      },
    ]);
  });

  test("says why a validator does not run", () => {
    write("broken/src/feedvalidator/__init__.py", "import nothing_of_this_name\n");
    expect(() => validate(join(folder, "broken"), join(folder, "site"), ["feed.xml"])).toThrow(
      /does not run \(.*nothing_of_this_name.*\); give it Python 3 with what its requirements\.txt names/,
    );
  });
});

describe("the report", () => {
  const finding = (file: string, kind: string, severity: Finding["severity"]): Finding => ({
    ...{ file, line: 3, severity, kind },
    message: `${kind} is wrong`,
  });

  test("counts by kind, errors first, and names some files of each", () => {
    const odd = Array.from({ length: 7 }, (_, i) => finding(`${i}.xml`, "Odd", "warning"));
    const found = [...odd, finding("a.xml", "Bad", "error"), finding("a.xml", "Bad", "error")];
    expect(findingsReport(found, { xml: ["a.xml"], json: ["a.json", "b.json"] })).toBe(
      `error: Bad, 2 in 1 file: Bad is wrong
    a.xml:3

warning: Odd, 7 in 7 files: Odd is wrong
${[0, 1, 2, 3, 4].map((i) => `    ${i}.xml:3\n`).join("")}    and 2 other files

1 feed validated, 2 errors, 7 warnings; 2 JSON feeds left out, which it does not know
`,
    );
  });

  test("of nothing is a line", () => {
    expect(findingsReport([], { xml: ["a.xml", "b.xml"], json: [] })).toBe(
      "2 feeds validated, 0 errors, 0 warnings\n",
    );
  });
});
