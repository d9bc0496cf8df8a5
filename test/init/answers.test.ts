import { describe, expect, test } from "vitest";
import { answersTo } from "../../scripts/init-questions.ts";
import {
  baseUrlFrom,
  languagesFrom,
  nameFrom,
  packageNameFrom,
  timeZoneFrom,
} from "../../src/init/answers.ts";
import { UsageError } from "../../src/kit/problems.ts";

describe("answers", () => {
  test.each([
    ["example.org", "https://example.org/"],
    ["https://example.org/news", "https://example.org/news/"],
    ["http://новини.example/", "http://xn--b1amarcd.example/"],
  ])("the address %s is %s", (text, url) => {
    expect(baseUrlFrom(text)).toBe(url);
  });

  test.each(["", "ftp://example.org/", "https://me:word@example.org/", "https://example.org/?a=1", "a b"])(
    "%j is no address",
    (text) => expect(() => baseUrlFrom(text)).toThrow(UsageError),
  );

  test.each([
    ["uk, en", ["uk", "en"]],
    ["fr pl fr", ["fr", "pl"]],
  ])("the languages %s are %s", (text, languages) => {
    expect(languagesFrom(text)).toEqual(languages);
  });

  test.each([
    () => languagesFrom("xx"),
    () => languagesFrom(" "),
    () => nameFrom(" "),
    () => timeZoneFrom("Kyiv"),
  ])("%s cannot be meant", (answer) => expect(answer).toThrow(UsageError));

  test.each([
    ["My News", "my-news"],
    ["новини", "newsroom"],
    [".hidden_one", "hidden-one"],
  ])("a package in the folder %s is named %s", (folder, name) => {
    expect(packageNameFrom(folder)).toBe(name);
  });
});

test("a zone that has another spelling now gets that", () => {
  expect(timeZoneFrom("Europe/Kiev")).toBe("Europe/Kyiv");
});

describe("questions", () => {
  /** A terminal at which somebody gives these answers. */
  function terminal(...answers: string[]) {
    const said: string[] = [];
    return {
      said,
      ask: (question: string) => {
        said.push(question);
        return Promise.resolve(answers.shift() ?? "");
      },
      say: (text: string) => void said.push(text),
    };
  }

  test("are not asked where nobody is to be", async () => {
    expect(await answersTo({ folder: "my-news" })).toEqual({
      name: "My news",
      languages: ["uk"],
      baseUrl: "https://my-news.example/",
      host: undefined,
      forge: "none",
    });
  });

  test("propose what is usual, and come again where an answer cannot be meant", async () => {
    const { ask, say, said } = terminal(
      "",
      "uk, xx",
      "fr, pl",
      "gazette.example",
      "netlfy",
      "nginx",
      "codeberg",
    );
    expect(await answersTo({ folder: "gazette" }, { ask, say })).toEqual({
      name: "Gazette",
      languages: ["fr", "pl"],
      baseUrl: "https://gazette.example/",
      host: "nginx",
      forge: "codeberg",
    });
    expect(said).toContainEqual(expect.stringContaining('Did you mean "netlify"?'));
  });

  test("leave out what was said, and what the host settles", async () => {
    const { ask, say, said } = terminal();
    const given = { folder: "a", name: "A", languages: "en", address: "a.example", host: "github" };
    expect(await answersTo(given, { ask, say })).toMatchObject({ host: "github", forge: "none" });
    expect(said).toEqual([]);
  });

  test("an option that cannot be meant is an error", async () => {
    await expect(answersTo({ folder: "a", host: "nowhere" })).rejects.toThrow(UsageError);
  });
});
