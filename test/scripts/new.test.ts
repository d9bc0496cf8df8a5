import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { walk } from "../../src/kit/files.ts";
import { SmallSite } from "../site/small-site.ts";

let site: SmallSite;
beforeEach(() => {
  site = SmallSite.empty();
  onTestFinished(() => site.remove());
});

test("a new story is a draft of today that can be built at once", async () => {
  const made = await site.run("scripts/new.ts", "Зеленський", "у", "Парижі: «про що»");
  expect(made.said.trim()).toMatch(/articles\/2025\/03\/01-zelenskyi-u-paryzhi-pro-shcho\/uk\.md$/);
  const text = site.content("articles/2025/03/01-zelenskyi-u-paryzhi-pro-shcho/uk.md");
  expect(text).toContain('title: "Зеленський у Парижі: «про що»"');
  expect(text).toContain("date: 2025-03-01T14:00:00+02:00");
  const check = await site.run("scripts/check.ts");
  expect(check.said).toContain("0 errors, 1 warning");
  expect(check.code).toBe(0);
});

test("it never overwrites one, and asks for a headline", async () => {
  const file = "articles/2025/03/01-zelenskyi-u-paryzhi-pro-shcho/uk.md";
  site.write(file, "Написане.");
  const again = await site.run("scripts/new.ts", "Зеленський у Парижі: про що");
  expect(again).toEqual({ code: 1, said: expect.stringContaining("already exists") });
  expect(site.content(file)).toBe("Написане.");
  expect((await site.run("scripts/new.ts")).said).toContain("Give the headline");
});

const NEW = "scripts/new.ts";

test("language, day and topics are as they are asked for", async () => {
  const options = ["--lang", "en", "--date", "2025-02-20T09:30", "--topics", "Бельгія, ukraine"];
  const made = await site.run(NEW, "A headline", ...options);
  expect(made).toMatchObject({ code: 0 });
  const text = site.content("articles/2025/02/20-a-headline/en.md");
  expect(text).toContain("date: 2025-02-20T09:30:00+02:00\ntags: [belgium, ukraine]\n");
  expect(await site.run("scripts/check.ts")).toMatchObject({ code: 0 });
});

// biome-ignore format: a table reads better in rows
test.each<[what: string, args: string[], said: string]>([
  ["a language that is not the site's", ["--lang", "pl", "Nagłówek"], '--lang: "pl" is not a language of this site. There are uk, en, fr.'],
  ["a topic that is not there", ["--topics", "Укрїна", "Заголовок"], '--topics: "Укрїна" is not a topic in topics.yaml. Did you mean'],
  ["a day that does not exist", ["--date", "2025-02-30", "Заголовок"], "--date: "],
  ["an unknown option", ["--language", "uk", "Заголовок"], "--language"],
  ["a headline without letters", ["…"], "no letter or digit"],
  ["the address of another story", ["--date", "2025-02-13", "Зовсім інше"], "articles/2025/02/13-a/uk.md has the address /2025/02/13/zovsim-inshe/."],
  ["a translation of what is no story", ["--from", "../../site.yaml"], '--from: "../../site.yaml" is not the folder of a story'],
  ["a translation of nothing", ["--from", "2025/02/13-x"], "--from: there is no story articles/2025/02/13-x with a text in uk, en, fr."],
  ["a translation that is there", ["--from", "2025/02/13-a", "--lang", "uk"], "articles/2025/02/13-a/uk.md already exists."],
  ["a translation with another date", ["--from", "2025/02/13-a", "--date", "2025-02-14"], "--from: a translation has the date and the topics of its story."],
  ["a translation with the address of another story", ["--from", "2025/02/13-a", "--lang", "en", "Taken"], "articles/2025/02/13-b/en.md has the address /en/2025/02/13/taken/."],
])("%s is refused, and nothing is written", async (_, args, said) => {
  site.story("2025/02/13-a", { slug: "zovsim-inshe" });
  site.story("2025/02/13-b", { title: "Taken" }, "Text.", "en");
  const before = walkedContent(site);
  expect(await site.run(NEW, ...args)).toEqual({ code: 1, said: expect.stringContaining(said) });
  expect(walkedContent(site)).toEqual(before);
});

test.each([
  "2025/02/13-a",
  "story:2025/02/13-a",
  "articles/2025/02/13-a/",
  "content/articles/2025/02/13-a/uk.md",
])("a translation of %s begins with what it is made from", async (from) => {
  site.story(
    "2025/02/13-a",
    {
      slug: "a",
      aliases: "[/old/]",
      updated: "2025-02-14T12:00:00+02:00 # перевірено",
      authors: "[reporter]",
    },
    "Текст.\n\n[[2025/02/13-b]]",
  );
  expect(await site.run(NEW, "--from", from, "A headline: of its own")).toMatchObject({ code: 0 });
  expect(site.content("articles/2025/02/13-a/en.md")).toBe(`---
title: "A headline: of its own"
lede: Кілька слів про новину.
date: 2025-02-13T12:00:00+02:00
tags: [ Україна ]
authors: [ reporter ]
draft: true
---
Текст.

[[2025/02/13-b]]
`);
});

test("a translation is made into the first language that a story has not", async () => {
  site.story("2025/02/13-a");
  site.story("2025/02/13-a", {}, "Text.", "en");
  const made = await site.run(NEW, "--from", "2025/02/13-a");
  expect(made.said.trim()).toMatch(/13-a\/fr\.md$/);
  expect(site.content("articles/2025/02/13-a/fr.md")).toContain("title: Новина 2025/02/13-a\n");
});

function walkedContent(site: SmallSite): string[] {
  return walk(join(site.root, "content"))
    .map(({ path }) => path)
    .sort();
}
