import { afterAll, beforeAll, expect, test } from "vitest";
import { Desk } from "../library/desk.ts";
import { viewAt } from "./view-at.ts";

const desk = new Desk(undefined, true);
beforeAll(async () => {
  for (let day = 1; day < 26; day++)
    desk.site.story(`2025/02/${day < 10 ? `0${day}` : day}-s`, { slug: `s${day}` });
  desk.site.story("2025/02/26-draft", { draft: "true" });
  await desk.takeIn();
});
afterAll(() => desk.remove());

const stories = (lang: "uk" | "en" = "uk") => viewAt(desk.context, "latest-list", lang)?.stories ?? [];

test("names the newest twenty of a language", () => {
  const paths = stories().map(({ path }) => path);
  expect(paths).toHaveLength(20);
  expect([paths[0], paths.at(-1)]).toEqual(["/2025/02/25/s25/", "/2025/02/06/s6/"]);
  expect(stories("en")).toEqual([]);
});

test("says of each whether its page is as it was", async () => {
  const before = stories();
  desk.site.story("2025/02/20-s", { slug: "s20" }, "Інакше.");
  await desk.takeIn();
  const changed = stories().filter(({ version }, i) => version !== before[i]?.version);
  expect(changed.map(({ path }) => path)).toEqual(["/2025/02/20/s20/"]);
});

test("is not there where the newsroom wants nothing kept", () => {
  const { newsroom } = desk.context;
  const site = { ...newsroom.site, offline: false };
  expect(viewAt({ ...desk.context, newsroom: { ...newsroom, site } }, "latest-list", "uk")).toBeUndefined();
});
