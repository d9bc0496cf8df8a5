import { expect, test } from "vitest";
import { renderDayPage } from "../../templates/day.ts";
import { renderMonthPage } from "../../templates/month.ts";
import { renderYearPage } from "../../templates/year.ts";
import { elementsOf, find, one, textOf, values, within } from "./dom.ts";
import { dayPage, frameIn, monthPage, yearPage } from "./samples.ts";

const day = elementsOf(renderDayPage(frameIn(), dayPage()));
const month = elementsOf(renderMonthPage(frameIn(), monthPage()));
const year = elementsOf(renderYearPage(frameIn(), yearPage()));

test.each([
  ["day", day, "13 лютого 2025 р.", ["/paper/", "/paper/2025/", "/paper/2025/02/"]],
  ["month", month, "Лютий 2025 р.", ["/paper/", "/paper/2025/"]],
  ["year", year, "2025 рік", ["/paper/"]],
])("a %s is named and leads up", (_, page, title, way) => {
  expect(textOf(one(page, "h1"))).toBe(title);
  expect(values(within(one(page, "nav", "breadcrumbs")), "href")).toEqual(way);
});

test("a day counts its stories and shows their times", () => {
  expect(textOf(one(day, "p", "standfirst"))).toBe("2 матеріали");
  expect(find(day, "time").map(textOf)).toEqual(["18:40", "18:40"]);
});

test("a month leads to its days and their stories", () => {
  const section = one(month, "section", "ledger");
  expect(textOf(section)).toBe("13 лютого 1 матеріал Заголовок a");
  expect(values(within(section), "href")).toEqual(["/paper/2025/02/13/", "/paper/2025/02/13/a/"]);
});

test("a year leads to its months", () => {
  const months = one(year, "ul", "months");
  expect(textOf(months)).toBe("Лютий 21 матеріал");
  expect(values(within(months), "href")).toEqual(["/paper/2025/02/"]);
});
