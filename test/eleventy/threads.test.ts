import { afterAll, beforeAll, expect, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";

const site = SmallSite.empty();
beforeAll(() => {
  for (let day = 10; day < 28; day++) {
    site.story(`2025/02/${day}-s`, { tags: "[ukraine, europe]" }, day > 10 ? "[[2025/02/10-s]]" : "Текст.");
    site.story(`2025/02/${day}-s`, { title: `Story ${day}` }, "Text.", "en");
  }
});
afterAll(() => site.remove());

const build = (of: SmallSite, threads: number) =>
  of.run("scripts/build.ts", { VISNYK_THREADS: `${threads}` });

test("threads press the same bytes as one does, and say the same", async () => {
  const alone = site.cleanCopy();
  try {
    const [one, other] = await Promise.all([build(site, 2), build(alone, 1)]);
    expect([one.code, other.code]).toEqual([0, 0]);
    expect(site.difference(alone)).toEqual([]);
    const counts = ({ said }: typeof one) => /\d+ pages pressed.*files deleted/.exec(said)?.[0];
    expect(counts(one)).toContain("36 story");
    expect(counts(one)).toBe(counts(other));
    expect((await build(site, 2)).said).toContain("0 pages pressed");
  } finally {
    alone.remove();
  }
});
