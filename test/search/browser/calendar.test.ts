import { describe, expect, test } from "vitest";
import { Calendar } from "../../../src/search/browser/calendar.ts";

const calendar = new Calendar({
  chunk: 2,
  months: [
    {
      month: "2024-12",
      days: [
        [30, 1],
        [31, 2],
      ],
    },
    {
      month: "2025-02",
      days: [
        [3, 3],
        [20, 1],
      ],
    },
  ],
});

describe("the calendar", () => {
  test.each([
    ["2024-01-01", 0, 0],
    ["2024-12-30", 0, 1],
    ["2024-12-31", 1, 3],
    ["2025-01-15", 3, 3],
    ["2025-02-03", 3, 6],
    ["2025-02-20", 6, 7],
    ["2026-01-01", 7, 7],
  ])("numbers the stories of %s from %i to %i", (day, start, end) => {
    expect([calendar.startOfDay(day), calendar.endOfDay(day)]).toEqual([start, end]);
  });

  test.each([
    [0, "2024-12", 0, 0],
    [2, "2024-12", 1, 0],
    [3, "2025-02", 0, 0],
    [6, "2025-02", 1, 1],
  ])("finds the record of story %i", (story, month, chunk, index) => {
    expect(calendar.recordPlace(story)).toEqual({ month, chunk, index });
  });

  test("has no record of a story that there is not", () => {
    expect(() => calendar.recordPlace(7)).toThrow("there is no story 7");
  });

  test("knows how old each story is beside the newest", () => {
    expect([...calendar.ages()]).toEqual([52, 51, 51, 17, 17, 17, 0]);
  });

  test("begins months where the ones before end", () => {
    expect([0, 1, 2].map((month) => calendar.startOfMonth(month))).toEqual([0, 3, 7]);
    expect(calendar.stories).toBe(7);
  });
});
