import { describe, expect, test } from "vitest";
import { LANGS } from "../../src/i18n/lang.ts";
import { templatesOf } from "../../src/i18n/message-templates.ts";
import { messagesFor } from "../../src/i18n/messages.ts";
import { argumentsAt, withOwnWords } from "../../src/i18n/own-messages.ts";

/** Everything that messages say, with some arguments for each. */
function everything(messages: unknown, path: readonly string[] = []): [string, unknown][] {
  if (typeof messages === "function") {
    const args = argumentsAt(path) ?? [];
    const calls = [1, 2, 5, 21, 1.5].flatMap((n) => {
      const values = args.map(({ isCount, name }) => (isCount ? n : `<${name}>`));
      const short = values.map((value, i) => (args[i]?.mayBeUnknown ? undefined : value));
      return [values, short];
    });
    return calls.map((values) => [`${path.join(".")}(${values.join()})`, messages(...values)]);
  }
  if (typeof messages !== "object" || messages === null) return [[path.join("."), messages]];
  return Object.entries(messages).flatMap(([key, value]) => everything(value, [...path, key]));
}

describe.each(LANGS)("the messages in %s", (lang) => {
  const messages = messagesFor(lang);

  test("written out as a newsroom writes them say the same", () => {
    const again = withOwnWords(messages, templatesOf(messages, lang), lang);
    // How many authors there are is told by languages in other ways than by plural forms.
    const said = (all: typeof messages) =>
      everything(all).filter(
        ([name]) => !/^(?:byline\.authors|contribution\.women)\((?:21|1\.5)\)/.test(name),
      );
    expect(said(again)).toEqual(said(messages));
    expect(said(messages).length).toBeGreaterThan(200);
  });
});

test("own words take the place of some messages, and leave the others", () => {
  const uk = withOwnWords(
    messagesFor("uk"),
    {
      draft: "Заготовка",
      byline: { minutes: { one: "{n} хв", few: "{n} хв.", many: "{n} хвл", other: "{n} хв…" } },
      list: { since: "{n} від {day}" },
      series: { part: { known: "{n}/{of}", unknown: "№ {n}" } },
      search: { found: "Є: {n}" },
      feeds: { page: { about: ["Один абзац."] } },
    },
    "uk",
  );
  expect(uk.draft).toBe("Заготовка");
  expect([1, 2, 5, 1.5, 1234].map((n) => uk.byline.minutes(n))).toEqual([
    "1 хв",
    "2 хв.",
    "5 хвл",
    "1,5 хв…",
    "1\u00a0234 хв.",
  ]);
  expect(uk.byline.published).toBe(messagesFor("uk").byline.published);
  expect(uk.list.since(3, "{n} лютого")).toBe("3 від {n} лютого");
  expect([uk.series.part(2, 3), uk.series.part(2, undefined)]).toEqual(["2/3", "№ 2"]);
  expect(uk.search.found).toEqual({ one: "Є: {n}", few: "Є: {n}", many: "Є: {n}", other: "Є: {n}" });
  expect(uk.feeds.page.about).toEqual(["Один абзац."]);
});

test("a language may be given a message that the program has in others only", () => {
  const en = withOwnWords(
    messagesFor("en"),
    { contribution: { women: { one: "Her", other: "Them" } } },
    "en",
  );
  expect([en.contribution.women?.(1), en.contribution.women?.(2)]).toEqual(["Her", "Them"]);
});
