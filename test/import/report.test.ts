import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ImportSite, textEntry } from "./made-up.ts";

function report(at: ImportSite): string {
  return readFileSync(join(at.kept, "report.html"), "utf8");
}

test("the report counts, names what was lost, and needs nothing else", async () => {
  const at = new ImportSite();
  const body = { markup: "markdown", text: "Текст.\n\n![](/up/nema.jpg)" } as const;
  at.entries = [
    textEntry("a", { title: "</script><b>Злий</b>", body, topics: [{ name: "Гори", kind: "theme" }] }),
    textEntry("b", {
      remarks: [{ kind: "left out", what: "a form", detail: "<i>", line: 12, original: "<form>" }],
    }),
    { is: "left out", what: "comments", count: 7 },
    { is: "left out", what: "a private post", count: 1, title: "Таємне", origin: { file: "a.xml", line: 3 } },
  ];
  await at.run();
  const page = report(at);
  expect(page).toContain("<dt>texts written</dt><dd>2</dd>");
  expect(page).toContain("<dt>comments</dt><dd>7</dd>");
  expect(page).toContain("<li>Таємне <small>a private post, a.xml:3</small></li>");
  expect(page).toContain('<th scope="row">a form</th><td class="n">1</td>');
  expect(page).toContain("<code>/up/nema.jpg</code>");
  expect(page).toContain("<li>Гори <small>1</small></li>");
  expect(page).not.toMatch(/<(?:link|img|script src)|https?:\/\/(?!old\.example)/);
  expect(page).not.toContain("<b>Злий");
  const [, data = ""] = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page) ?? [];
  const { content, whats, rows } = JSON.parse(data);
  expect(content).toBe("../content");
  const form = whats.findIndex(([, what]: [string, string]) => what === "a form");
  expect(rows[0].slice(0, 6)).toEqual([
    "</script><b>Злий</b>",
    "articles/2019/05/13-a/uk.md",
    "made",
    "2019-05-13",
    "archive.made-up:7",
    "",
  ]);
  expect(rows[1].slice(5)).toEqual(["left-over/2019/05/13-b.uk.txt", [[form, "<i>", 12]]]);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every text of a large archive is in it", async () => {
  const at = new ImportSite();
  at.entries = Array.from({ length: 1201 }, (_, i) => textEntry(`a${i}`));
  await at.run();
  expect(report(at).match(/"articles\/2019\/05\/13-a\d+\/uk\.md"/g)).toHaveLength(1201);
});
