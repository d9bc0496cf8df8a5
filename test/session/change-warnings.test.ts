import { expect, test } from "vitest";
import { Problems, reportProblems } from "../../src/kit/problems.ts";
import { warnOfChanges } from "../../src/session/change-warnings.ts";
import { DryPress } from "../plan/dry-press.ts";

/** A published archive in Ukrainian, then a change. */
async function warnings(change: (site: DryPress["site"]) => void): Promise<string> {
  const press = new DryPress();
  const { site } = press;
  site.write("site.yaml", `${site.content("site.yaml")}feeds: { items: 2 }\n`);
  for (const lang of ["uk", "en"])
    for (let day = 11; day < 20; day++) site.story(`2025/02/${day}-s`, {}, "Text.", lang);
  site.story("2025/02/10-s");
  await press.build();
  change(site);
  await press.plan();
  const problems = new Problems();
  warnOfChanges(press.desk.context, problems);
  return reportProblems(problems.all());
}

test("a new translation that no feed shows is told, with what brings it there", async () => {
  expect(await warnings((site) => site.story("2025/02/10-s", {}, "Text.", "en"))).toBe(
    "articles/2025/02/10-s/en.md: warning: this translation is new, but its story is so old that no feed shows it\n" +
      "    If subscribers are to see it, say when it was first published: published: 2025-03-01T14:00:00+02:00",
  );
});

test.each<[what: string, change: (site: DryPress["site"]) => void]>([
  [
    "one that says when it was published",
    (site) => site.story("2025/02/10-s", { published: "2025-02-28T10:00" }, "", "en"),
  ],
  [
    "an old story that is new in all its languages",
    (site) => {
      for (const lang of ["uk", "en"]) site.story("2025/02/09-s", {}, "", lang);
    },
  ],
  ["a text that changed", (site) => site.story("2025/02/12-s", { lede: "Other." }, "", "en")],
  ["a draft of a translation", (site) => site.story("2025/02/10-s", { draft: "true" }, "", "en")],
])("%s is not", async (_, change) => {
  expect(await warnings(change)).toBe("");
});
