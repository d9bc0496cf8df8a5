import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";

let site: SmallSite;
let page: string;
beforeAll(async () => {
  site = SmallSite.empty();
  site.write(
    "topics.yaml",
    `${site.content("topics.yaml")}ukrayina: { kind: theme, name: { uk: Украина, en: Ukrayina, fr: Ukrayina } }\n`,
  );
  await site.photo("articles/2025/01/10-first/harbour.jpg");
  site.story("2025/01/10-first", { title: "'Перша <b>новина</b>'", slug: "first" }, "![Гавань](harbour.jpg)");
  site.story("2025/02/11-second", { slug: "second", aliases: "[/old/]" }, "[[2025/01/10-first]]");
  site.write("redirects.yaml", "/older/: gone\n");
  const { said } = await site.build("--report");
  expect(said).toContain("Report: ");
  page = report(site);
});
afterAll(() => site.remove());

function report(of: SmallSite): string {
  return readFileSync(join(of.cache, "report.html"), "utf8");
}

/** The text of the part with a title, tags left out. */
function part(title: string): string {
  const text = page.split("<section").find((section) => section.includes(`>${title}</h2>`)) ?? "";
  return text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

describe("the report of a build", () => {
  // biome-ignore format: a table reads better in rows
  test.each<[title: string, ...texts: string[]]>([
    ["Problems", "articles/2025/01/10-first/harbour.jpg", "warning: the photo has no credit"],
    ["The site", "stories 2", "texts in uk 2"],
    ["Kinds of files", "story 2 ", "feed "],
    ["Largest files", "File Kind Bytes", " story ", " kB"],
    ["Slowest in this build", "files were pressed", "File Milliseconds Bytes"],
    ["Topics", "Україна ukraine 2 2025-02-11", "Украина ukrayina 0"],
    ["Topics that may be the same", "Украина (ukrayina)", "Україна (ukraine)"],
    ["Photos without credit", "1 photos", "articles/2025/01/10-first/harbour.jpg 2025/01/10-first"],
    ["Old addresses", "2 old addresses: 1 lead to pages, 1 are gone", "/old/ /2025/02/11/second/ articles/2025/02/11-second/uk.md:7", "/older/ gone redirects.yaml:1"],
    ["Stories that only lists lead to", "1 texts", "/2025/02/11/second/ articles/2025/02/11-second/uk.md"],
  ])("tells in %s", (title, ...texts) => {
    for (const text of texts) expect(part(title)).toContain(text);
  });

  test("names no story that another leads to among those that only lists lead to", () => {
    expect(part("Stories that only lists lead to")).not.toContain("/2025/01/10/first/");
  });

  test("has a column for each month from the first to the last", () => {
    expect([...page.matchAll(/<title>(\d{4}-\d\d: \d+)<\/title>/g)].map(([, text]) => text)).toEqual([
      "2025-01: 1",
      "2025-02: 1",
    ]);
  });

  test("is one valid page that loads nothing", () => {
    const errors: string[] = [];
    parse(page, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true });
    expect(errors).toEqual([]);
    expect(page).not.toMatch(/<(?:link|img|iframe)|src=|@import|url\(/);
    expect(page).not.toContain("<b>новина");
  });

  test("is no part of the site", () => {
    expect(site.files().filter((file) => file.includes("report"))).toEqual([]);
  });
});

test("a build that fails reports why, and a build that is not asked reports nothing", async () => {
  const other = site.cleanCopy();
  await other.build();
  expect(() => report(other)).toThrow();
  other.story("2025/02/12-third", { tags: "[<i>Немає</i>]" });
  expect(await other.build("--report")).toMatchObject({ code: 1 });
  const failed = report(other);
  other.remove();
  expect(failed).toContain("Nothing was published.");
  expect(failed).toContain("articles/2025/02/12-third/uk.md:5");
  expect(failed).not.toContain("<i>");
});
