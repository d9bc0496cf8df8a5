import { afterAll, beforeAll, expect, test } from "vitest";
import { Desk } from "../library/desk.ts";
import { viewAt } from "./view-at.ts";

const desk = new Desk(undefined, true);

beforeAll(async () => {
  const { site } = desk;
  const at = (id: string, title: string, date: string, more = {}) => site.story(id, { title, date, ...more });
  at("2025/02/13-late", "Пізно", "2025-02-13T23:30:00Z");
  at("2025/02/14-early", "Рано", "2025-02-14T00:10:00+02:00");
  at("2025/02/14-noon", "Полудень", "2025-02-14T12:00");
  at("2025/01/31-eve", "Напередодні", "2025-01-31T21:59:59Z");
  at("2025/02/01-first", "Перший", "2025-01-31T22:00:00Z");
  at("2024/12/31-year", "Рік", "2024-12-31T22:00:00Z");
  at("2024/02/29-leap", "Високосний", "2024-02-29T10:00");
  at("2025/02/14-draft", "Чернетка", "2025-02-14T13:00", { draft: "true" });
  at("2025/03/05-future", "Майбутнє", "2025-03-05T10:00");
  for (let i = 10; i < 22; i++) at(`2025/02/20-${i}`, `Н${i}`, `2025-02-20T10:${i}`);
  site.story("2025/02/14-noon", { title: "Noon", date: "2025-02-14T12:00" }, "", "en");
  await desk.takeIn();
});
afterAll(() => desk.remove());

test.each([
  ["2025-02-14", ["Полудень", "Пізно", "Рано"]],
  ["2025-02-13", undefined],
  ["2025-01-31", ["Напередодні"]],
  ["2025-02-01", ["Перший"]],
  ["2025-01-01", ["Рік"]],
  ["2024-12-31", undefined],
  ["2024-02-29", ["Високосний"]],
  ["2025-03-05", undefined],
])("%s begins and ends in the site's zone", (day, titles) => {
  expect(viewAt(desk.context, "day", "uk", day)?.stories.map(({ title }) => title)).toEqual(titles);
});

test("a day's address, and the languages that have it", () => {
  expect(viewAt(desk.context, "day", "en", "2025-02-14")).toMatchObject({
    path: "/en/2025/02/14/",
    stories: [{ title: "Noon" }],
    alternates: [
      { lang: "uk", path: "/2025/02/14/" },
      { lang: "en", path: "/en/2025/02/14/" },
    ],
  });
  expect(viewAt(desk.context, "day", "uk", "2025-02-01")?.alternates).toEqual([]);
});

test("a month has its days, newest first, with ten headlines each", () => {
  const month = viewAt(desk.context, "month", "uk", "2025-02");
  expect(month).toMatchObject({ path: "/2025/02/", alternates: [{ lang: "uk" }, { lang: "en" }] });
  expect(month?.days.map(({ path, count }) => [path, count])).toEqual([
    ["/2025/02/20/", 12],
    ["/2025/02/14/", 3],
    ["/2025/02/01/", 1],
  ]);
  expect(month?.days[0]?.stories.map(({ title }) => title)).toEqual(
    [21, 20, 19, 18, 17, 16, 15, 14, 13, 12].map((i) => `Н${i}`),
  );
  expect(viewAt(desk.context, "month", "uk", "2025-03")).toBeUndefined();
  expect(viewAt(desk.context, "month", "fr", "2025-02")).toBeUndefined();
});

test("a year has its months, newest first", () => {
  expect(viewAt(desk.context, "year", "uk", "2025")).toMatchObject({
    path: "/2025/",
    months: [
      { month: "2025-02", path: "/2025/02/", count: 16 },
      { month: "2025-01", path: "/2025/01/", count: 2 },
    ],
  });
  expect(viewAt(desk.context, "year", "uk", "2024")?.months).toEqual([
    { month: "2024-02", path: "/2024/02/", count: 1 },
  ]);
  expect(viewAt(desk.context, "year", "uk", "2023")).toBeUndefined();
});
