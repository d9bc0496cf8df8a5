import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listView } from "../../src/outputs/list-view.ts";
import { Desk } from "../library/desk.ts";

const desk = new Desk(undefined, true);
const frontPage = () => listView(desk.context, { list: "home", lang: "uk", key: "" }, 0);
const hub = (key: string) => listView(desk.context, { list: "topic", lang: "uk", key }, 0);

beforeAll(async () => {
  const { site } = desk;
  site.write(
    "site.yaml",
    site.content("site.yaml").replace(/navigation: .*/, "navigation: [belgium, ukraine, europe]"),
  );
  site.write("site.yaml", site.content("site.yaml").replace(/listSize: .*/, "listSize: 5"));
  site.story("2025/01/01-old", { title: "Стара", weight: "9", tags: "[belgium]" });
  for (let day = 10; day < 20; day++)
    site.story(`2025/02/${day}-s`, {
      title: `С${day}`,
      weight: day === 18 ? "3" : day === 14 ? "5" : "0",
      tags: day === 19 ? "[belgium, ukraine]" : "[ukraine]",
    });
  await desk.takeIn();
});
afterAll(() => desk.remove());

describe("the front page", () => {
  test("puts the heaviest of the last day first, then the newest; one that is older has lost its weight", () => {
    expect(frontPage()?.front?.top.map(({ title }) => title)).toEqual(["С18", "С19", "С17", "С16"]);
    expect(frontPage()?.stories.map(({ title }) => title)).toEqual([
      "С19",
      "С18",
      "С17",
      "С16",
      "С15",
      "С14",
    ]);
  });

  test("shows each section's newest stories, and none of them twice", () => {
    const sections = frontPage()?.front?.sections.map(({ topic, stories }) => [
      topic.key,
      stories.map(({ title }) => title),
    ]);
    expect(sections).toEqual([
      ["belgium", ["Стара"]],
      ["ukraine", ["С15", "С14", "С13"]],
    ]);
  });

  test("has no sections while all stories are on it and are few", async () => {
    const young = new Desk();
    for (let day = 10; day < 15; day++) young.site.story(`2025/02/${day}-s`, { tags: "[ukraine]" });
    await young.takeIn();
    const view = listView(young.context, { list: "home", lang: "uk", key: "" }, 0);
    expect([view?.front?.top.length, view?.front?.sections]).toEqual([4, []]);
  });

  test("older pages have none of that", () => {
    expect(listView(desk.context, { list: "home", lang: "uk", key: "" }, 1)?.front).toBeUndefined();
  });
});

describe("a hub", () => {
  test("says how many stories there are since when, and what they are about besides", () => {
    expect(hub("ukraine")?.extent).toEqual({ count: 10, since: Date.parse("2025-02-10T12:00:00+02:00") });
    expect(hub("belgium")?.topic?.related.map(({ key }) => key)).toEqual(["ukraine"]);
  });

  test("of nothing says nothing", () => {
    expect(hub("news")?.extent).toBeUndefined();
  });
});

test.each([
  ["-1", "a whole number from 0 to 9"],
  ["10", "a whole number from 0 to 9"],
  ["1.5", "a whole number from 0 to 9"],
  ["high", "a number"],
])("a weight of %s is refused", async (weight, expected) => {
  const other = new Desk();
  other.site.story("2025/02/10-s", { weight });
  expect(await other.problems("error")).toEqual([
    expect.stringContaining(`articles/2025/02/10-s/uk.md:6: "weight": expected ${expected}`),
  ]);
});
