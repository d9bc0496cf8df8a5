import { join, relative } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type NewFile, newStory, type StoryWish } from "../../scripts/new-story.ts";
import { newTranslation } from "../../scripts/new-translation.ts";
import { readNewsroom } from "../../src/intake/newsroom.ts";
import { walk } from "../../src/kit/files.ts";
import { type Problem, Problems, UsageError } from "../../src/kit/problems.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import { checkContent } from "../../src/session/check.ts";
import { settingsFrom } from "../../src/session/settings.ts";
import { SmallSite } from "../site/small-site.ts";

let site: SmallSite;
beforeEach(() => {
  site = SmallSite.empty();
  onTestFinished(() => site.remove());
});

const NEW = "scripts/new.ts";

describe("the command", () => {
  test("makes the draft of an entry of a live report, named for the time of the site's clocks", async () => {
    site.story("2025/03/01-storm", { date: "2025-03-01T10:00", live: "{ until: 2025-03-01T20:00 }" });
    const made = await site.run(NEW, "--live", "2025/03/01-storm", "Світло повернули");
    const file = "articles/2025/03/01-storm/live/2025-03-01T1400-svitlo-povernuly.uk.md";
    expect(made.said.trim()).toMatch(new RegExp(`${file}$`));
    expect(site.content(file)).toBe('---\ntitle: "Світло повернули"\ndraft: true\n---\n\n');
    expect(await severities()).toEqual(["warning"]);
    const again = await site.run(NEW, "--live", "2025/03/01-storm", "Світло повернули");
    expect(again).toEqual({ code: 1, said: expect.stringContaining("already exists") });
  });

  test("makes a draft of today that can be built at once, and never overwrites one", async () => {
    const made = await site.run(NEW, "Зеленський", "у", "Парижі: «про що»");
    expect(made.said.trim()).toMatch(/articles\/2025\/03\/01-zelenskyi-u-paryzhi-pro-shcho\/uk\.md$/);
    const file = "articles/2025/03/01-zelenskyi-u-paryzhi-pro-shcho/uk.md";
    const text = site.content(file);
    expect(text).toContain('title: "Зеленський у Парижі: «про що»"');
    expect(text).toContain("date: 2025-03-01T14:00:00+02:00");
    expect(await severities()).toEqual(["warning"]);
    const before = walkedContent();
    site.write(file, "Написане.");
    const again = await site.run(NEW, "Зеленський у Парижі: про що");
    expect(again).toEqual({ code: 1, said: expect.stringContaining("already exists") });
    expect(site.content(file)).toBe("Написане.");
    expect(walkedContent()).toEqual(before);
  });

  test("takes language, day and topics as they are asked for", async () => {
    const options = ["--lang", "en", "--date", "2025-02-20T09:30", "--topics", "Бельгія, ukraine"];
    expect(await site.run(NEW, "A headline", ...options)).toMatchObject({ code: 0 });
    const text = site.content("articles/2025/02/20-a-headline/en.md");
    expect(text).toContain("date: 2025-02-20T09:30:00+02:00\ntags: [belgium, ukraine]\n");
    expect(await severities()).not.toContain("error");
  });

  test("makes a translation in the folder of its story", async () => {
    site.story("2025/02/13-a");
    const made = await site.run(NEW, "--from", "2025/02/13-a", "--lang", "en", "A", "headline");
    expect(made).toEqual({ code: 0, said: expect.stringMatching(/articles\/2025\/02\/13-a\/en\.md\n$/) });
    expect(site.content("articles/2025/02/13-a/en.md")).toContain("title: A headline\n");
  });

  test("tells an unknown option in a sentence, and writes nothing", async () => {
    const before = walkedContent();
    const refused = await site.run(NEW, "--language", "uk", "Заголовок");
    expect(refused).toEqual({ code: 1, said: expect.stringContaining("--language") });
    expect(walkedContent()).toEqual(before);
  });
});

type Wish = Partial<StoryWish> & { from?: string };

// biome-ignore format: a table reads better in rows
test.each<[what: string, wish: Wish, said: string]>([
  ["no headline", {}, "Give the headline"],
  ["a language that is not the site's", { lang: "pl", headline: "Nagłówek" }, '--lang: "pl" is not a language of this site. There are uk, en, fr.'],
  ["a topic that is not there", { topics: "Укрїна", headline: "Заголовок" }, '--topics: "Укрїна" is not a topic in topics.yaml. Did you mean'],
  ["a day that does not exist", { date: "2025-02-30", headline: "Заголовок" }, "--date: "],
  ["a headline without letters", { headline: "…" }, "no letter or digit"],
  ["the address of another story", { date: "2025-02-13", headline: "Зовсім інше" }, "articles/2025/02/13-a/uk.md has the address /2025/02/13/zovsim-inshe/."],
  ["a translation of what is no story", { from: "../../site.yaml" }, '--from: "../../site.yaml" is not the folder of a story'],
  ["a translation of nothing", { from: "2025/02/13-x" }, "--from: there is no story articles/2025/02/13-x with a text in uk, en, fr."],
  ["a translation that is there", { from: "2025/02/13-a", lang: "uk" }, "articles/2025/02/13-a/uk.md already exists."],
  ["a translation with another date", { from: "2025/02/13-a", date: "2025-02-14" }, "--from: a translation has the date and the topics of its story."],
  ["a translation with the address of another story", { from: "2025/02/13-a", lang: "en", headline: "Taken" }, "articles/2025/02/13-b/en.md has the address /en/2025/02/13/taken/."],
])("%s is refused", (_, wish, said) => {
  site.story("2025/02/13-a", { slug: "zovsim-inshe" });
  site.story("2025/02/13-b", { title: "Taken" }, "Text.", "en");
  expect(() => make(wish)).toThrow(UsageError);
  expect(() => make(wish)).toThrow(said);
});

test.each([
  "2025/02/13-a",
  "story:2025/02/13-a",
  "articles/2025/02/13-a/",
  "content/articles/2025/02/13-a/uk.md",
])("a translation of %s begins with what it is made from", (from) => {
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
  expect(make({ from, headline: "A headline: of its own" })).toEqual({
    file: "articles/2025/02/13-a/en.md",
    text: `---
title: "A headline: of its own"
lede: Кілька слів про новину.
date: 2025-02-13T12:00:00+02:00
tags: [ Україна ]
authors: [ reporter ]
draft: true
---
Текст.

[[2025/02/13-b]]
`,
  });
});

test("a translation is made into the first language that a story has not", () => {
  site.story("2025/02/13-a");
  site.story("2025/02/13-a", {}, "Text.", "en");
  const { file, text } = make({ from: "2025/02/13-a" });
  expect(file).toBe("articles/2025/02/13-a/fr.md");
  expect(text).toContain("title: Новина 2025/02/13-a\n");
});

/** What the command would write; the file as below the content folder. */
function make({ from, headline = "", ...wish }: Wish): NewFile {
  const { content, baseUrl, now } = settingsFrom(site.environment());
  const newsroom = readNewsroom(content, baseUrl, new Problems()) as Newsroom;
  const desk = { newsroom, content, now };
  const made =
    from === undefined
      ? newStory({ ...wish, headline }, desk)
      : newTranslation({ ...wish, headline, from }, desk);
  return { ...made, file: relative(content, made.file).replaceAll("\\", "/") };
}

async function severities(): Promise<Problem["severity"][]> {
  const problems = await checkContent(settingsFrom(site.environment()));
  return problems.map(({ severity }) => severity);
}

function walkedContent(): string[] {
  return walk(join(site.root, "content"))
    .map(({ path }) => path)
    .sort();
}
