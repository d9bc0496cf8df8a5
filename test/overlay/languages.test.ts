import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en } from "../../src/i18n/languages/en/index.ts";
import { lackOf } from "../../src/i18n/languages/own-packs.ts";
import { wordsLacking } from "../../src/i18n/languages/words-lacking.ts";
import { SmallSite } from "../site/small-site.ts";

/** Georgian, in letters that the program's typeface does not have. They are no modules of this program. */
function georgian(name: string): string {
  return readFileSync(join(import.meta.dirname, "ka", `${name}.txt`), "utf8");
}

describe("a language of the newsroom's own", () => {
  const site = SmallSite.empty();
  const visnyk = (name: string) => site.run("scripts/visnyk.ts", name);

  beforeAll(async () => {
    for (const name of ["index.ts", "reading.ts", "messages.ts"])
      site.write(`theme/languages/ka/${name}`, georgian(name));
    for (const name of ["site.yaml", "topics.yaml", "authors.yaml"])
      site.write(
        name,
        site
          .content(name)
          .replace(/\ben: /g, "ka: ")
          .replace(/^languages: .*$/m, "languages: [ka, uk]"),
      );
    site.story(
      "2025/02/13-a",
      { title: "მსოფლიო ამბები თბილისიდან" },
      "თბილისში ახალი ამბავი „გაისმა“.",
      "ka",
    );
    const { code, said } = await visnyk("build");
    expect(code, said).toBe(0);
  });

  afterAll(() => site.remove());

  test("is that of pages: words, dates, addresses and search", () => {
    const page = site.read("2025/02/13/msoplio-ambebi-tbilisidan/index.html");
    expect(page).toContain('<html lang="ka">');
    expect(page).toContain("ტექსტზე გადასვლა");
    expect(page).toContain("13 თებერვალი");
    const [, script = ""] = /src="\/(assets\/search-ka-\w+\.js)"/.exec(site.read("search/index.html")) ?? [];
    expect(site.read(script)).toContain("ებისთვის");
  });

  test("is told how many of its words are still those of English", async () => {
    const { code, said } = await visnyk("check");
    expect(code, said).toBe(0);
    expect(said).toMatch(
      /theme\/languages\/ka\/index\.ts: warning: \d{3} of its words are those of English: [\w.]+, .* …\n {4}Readers see them as they are\. Translate them when you can\./,
    );
  });

  test("is told what it lacks", async () => {
    const copy = site.copy();
    const lacking = georgian("messages.ts")
      .replace('draft: "მონახაზი"', "draft: undefined as never, footer: { publisher: 1 } as never")
      .replace(', other: "{n} წუთი" }', " } as never");
    copy.write("theme/languages/ka/messages.ts", lacking);
    const { code, said } = await copy.run("scripts/visnyk.ts", "check");
    copy.remove();
    expect(code).toBe(1);
    for (const told of [
      'the words "draft" are missing\n    Write them, or take those of another language: …en.messages, before your own.',
      'the words "footer.publisher" are of another kind than English has\n',
      'the words "byline.minutes" cannot be said of 0: ',
      "\n    Give them a form for every plural category that the language has.",
    ])
      expect(said).toContain(told);
  });
});

test("words are held against those of another language", () => {
  expect(wordsLacking(en.messages, en.messages).lacks).toEqual([]);
  expect(wordsLacking({ a: "ა", b: () => "1" }, { a: "A", b: () => "B", c: { d: "D" } })).toEqual({
    lacks: [{ key: "c", is: "absent" }],
    same: [],
  });
  expect(wordsLacking({ a: "Word", b: " · " }, { a: "Word", b: " · " }).same).toEqual(["a"]);
});

test.each<[part: string | undefined, change: object]>([
  [undefined, {}],
  ["code", { code: "de" }],
  ["dates", { dates: { locale: "not a locale", timeJoin: "" } }],
  ["stemming", { stemming: { stopWords: [], script: /a/, stem: String } }],
  ["typography", { typography: { quotes: ["«", "»"], colon: ":" } }],
  ["messages", { messages: undefined }],
])("a pack whose %s is not what it must be", (part, change) => {
  expect(lackOf("en", { ...en, ...change })).toBe(part);
});
