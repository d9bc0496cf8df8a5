import { beforeEach, expect, onTestFinished, test } from "vitest";
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
